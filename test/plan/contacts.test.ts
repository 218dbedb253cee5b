import { describe, expect, it } from 'vitest';
import { lint } from '../helpers/lint.js';

/** Where a rule reports something on a decision with these lines as its next steps. */
const next = (...lines: string[]): number[] =>
  lint(`# Rota tool\n\n## Decision\n\nWe use Rotalo. It runs on our servers.\n\n## Next steps\n\n${lines.join('\n')}\n`, {
    kind: 'decision',
  })
    .findings.filter(({ rule }) => rule === 'validation-only-insight')
    .map(({ at }) => at.start.line);

describe('a contact with customers only confirms', () => {
  it('where it wins them for what is chosen', () => {
    expect(next('- Training in May', '- Show Rotalo to twelve nurses, to get them on board')).toEqual([10]);
  });

  it('where it says no more than "pilot" and stands after the choice', () => {
    expect(next('- Pilot with two wards in March')).toEqual([9]);
  });

  it('where the need is named that the choice is to meet', () => {
    expect(next('Six nurses are asked to confirm that the tool meets their needs.')).toEqual([9]);
  });
});

describe('a contact with customers is found', () => {
  it('among other steps of one sentence', () => {
    expect(next('- Menus and signs; twelve nurses confirm in May that the tool meets their needs; certification')).toEqual([9]);
  });

  it('where customers try something while we watch', () => {
    const told = '- June: eight nurses use a paper plan at home and we watch';
    expect(next(told, '- Show Rotalo to twelve nurses, to get them on board')).toEqual([]);
  });

  it('but not by a counter at the door', () => {
    const counted = 'On an average Tuesday 190 nurses pass the desk (door counter, February).';
    expect(next(counted, '', '- Show Rotalo to twelve nurses, to get them on board')).toEqual([11]);
  });

  it('where a trial counts those who take part', () => {
    expect(next('- Trial on ward 6: forty nurses use it, which gives the managers the proof that it was right')).toEqual([9]);
  });
});

describe('a contact with customers can still turn the plan', () => {
  it('where a result would end it', () => {
    expect(next('- Pilot with two wards in March; if fewer than half of the nurses swap shifts in it, we go back')).toEqual([]);
  });

  it('where the sentence after it says so', () => {
    expect(next('We run a pilot with two wards in March. What the nurses say decides whether we go on.')).toEqual([]);
  });

  it('where something is asked that nobody knows yet', () => {
    expect(next('- Pilot with two wards in March', '- Interviews with ten nurses on how they swap shifts')).toEqual([]);
  });
});

describe('no contact with customers', () => {
  it.each([
    'Load test with 4,000 users',
    'Job interviews for two nurses',
    'The board confirms the pilot',
    'No pilot with nurses is planned',
    '"We piloted it with nurses to get buy-in", says the maker',
  ])('%s', (line) => {
    expect(next(`- ${line}`)).toEqual([]);
  });
});
