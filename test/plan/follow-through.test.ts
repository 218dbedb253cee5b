import { describe, expect, it } from 'vitest';
import { lint } from '../helpers/lint.js';

const fires = (rule: string, kind: 'brief' | 'roadmap' | 'strategy' | 'okr', text: string): number[] =>
  lint(text, { kind })
    .findings.filter((finding) => finding.rule === rule)
    .map(({ at }) => at.start.line);

describe('a launch', () => {
  const brief = (body: string) => `# Brief: seat maps for the ferry\n\n${body}\n`;
  const launch = 'The seat map goes live on both lines on 4 May.';

  it('is planned, not done, denied or of another sense', () => {
    expect(fires('no-outcome-check', 'brief', brief(launch))).toEqual([3]);
    for (const other of [
      'The seat map was released in 2019.',
      'No release is planned before we know what passengers want.',
      'We launch a working group on seats on 4 May.',
      'The press release goes out on 4 May.',
    ])
      expect(fires('no-outcome-check', 'brief', brief(other)), other).toEqual([]);
  });

  it('stands in a column, a label or a heading', () => {
    expect(fires('no-outcome-check', 'roadmap', brief('| Release | Content |\n|---|---|\n| May | Seat map |'))).toEqual([5]);
    expect(fires('no-outcome-check', 'brief', brief('**Ramp.** 5% on Monday, all on Friday.'))).toEqual([3]);
    expect(fires('no-outcome-check', 'roadmap', brief('## Summer release\n\n- Seat map'))).toEqual([3]);
  });

  it('is checked by a look at customers, not by one at machines, nor by one that is denied', () => {
    const checked = (check: string) => fires('no-outcome-check', 'brief', brief(`${launch}\n\n${check}`));
    expect(checked('Six weeks later we ask thirty passengers whether they found their seat.')).toEqual([]);
    expect(checked('Six weeks later operations looks at the crash log.')).toEqual([3]);
    expect(checked('We do not measure adoption.')).toEqual([3]);
  });
});

describe('a feedback loop', () => {
  const plan = (body: string) => `# Where the ferry is going\n\nPassengers queue for an hour.\n\n${body}\n`;
  const loop = (body: string) => fires('no-feedback-loop', 'strategy', plan(body)).length === 0;

  it('has a rhythm and a way of hearing customers', () => {
    expect(loop('We interview five passengers every month.')).toBe(true);
    expect(loop('We interviewed five passengers in June.')).toBe(false);
    expect(loop('The crew meets every month.')).toBe(false);
    expect(loop('The load of the servers is reviewed every month.')).toBe(false);
  });

  it('may have its rhythm in the heading or the label', () => {
    expect(loop('## Every quarter\n\n- Survey among passengers')).toBe(true);
    expect(loop('- **Thursdays:** two of us sit with passengers in the lounge')).toBe(true);
    expect(loop('Every Thursday the whole team goes through the complaints of the week before.')).toBe(true);
  });

  it('may be told in passing of a survey of ours that comes back', () => {
    const told = (when: string) =>
      loop(`## Problem\n\nIn the survey that we send to our passengers ${when}, 58 of 141 had missed the last boat.`);
    expect(told('every March')).toBe(true);
    expect(told('last March')).toBe(false);
  });

  it('is none where it is denied, dropped or for staff', () => {
    expect(loop('We have no passenger panel.')).toBe(false);
    expect(loop('The monthly passenger survey was dropped.')).toBe(false);
    expect(loop('Each quarter there is an employee survey.')).toBe(false);
  });
});

describe('a leading sign', () => {
  const goals = (more: string) =>
    `# Goals\n\n- Revenue of 9m\n- Crossings on time: 96%\n- Cost per crossing below 400\n\n${more}\n`;

  it('counts wherever it stands, and what is called one counts', () => {
    expect(fires('no-leading-indicator', 'okr', goals(''))).toHaveLength(1);
    expect(
      fires('no-leading-indicator', 'okr', goals('Commuters who take the bridge, our early warning, are counted in May.')),
    ).toEqual([]);
    expect(fires('no-leading-indicator', 'okr', goals('We have no leading indicator yet.'))).toHaveLength(1);
  });

  it('is a share against others, and what is lost to them', () => {
    const more = (measure: string) => goals('').replace('- Cost', `- ${measure}\n- Cost`);
    expect(fires('no-leading-indicator', 'okr', more('Share of islanders who take ours: 40% → 60%'))).toEqual([]);
    expect(fires('no-leading-indicator', 'okr', more('Crossings lost to the bridge: 4 in 5 → 2 in 5'))).toEqual([]);
    expect(fires('no-leading-indicator', 'okr', more('Islanders on the early boat: 40% → 60%'))).toHaveLength(1);
  });
});
