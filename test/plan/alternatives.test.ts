import { describe, expect, it } from 'vitest';
import { lint } from '../helpers/lint.js';

const reported = (rule: string, body: string): boolean =>
  lint(`# Tide board\n\nAnglers at small quays want to know when to leave home.\n\n${body}\n`, {
    kind: 'strategy',
  }).findings.some((finding) => finding.rule === rule);

describe('how customers manage today', () => {
  const missing = (body: string) => reported('no-alternatives', body);

  it('is told of them, not of us', () => {
    expect(missing('They keep a spreadsheet of the tides.')).toBe(false);
    expect(missing('We keep a spreadsheet of the tides.')).toBe(true);
  });

  it('is not told by a workaround for the work itself', () => {
    expect(missing('## Milestones\n\n- Workaround for the build: pin the compiler')).toBe(true);
  });

  it('stands in a table of players', () => {
    expect(missing('| Competitor | Strong in |\n|---|---|\n| Tidely | price |')).toBe(false);
  });

  it('is not told by naming nobody', () => {
    expect(missing('There is no competitor in the bay.')).toBe(true);
    expect(missing('## Competition\n\nNone. No other product on the market does this for small quays.')).toBe(true);
  });
});

describe("where customers' needs are heading", () => {
  const missing = (body: string) => reported('no-future-need', body);

  it('is told by what they will want', () => {
    expect(missing('Harbours will want the forecast on their own signs.')).toBe(false);
    expect(missing('We will want a larger office.')).toBe(true);
  });

  it('is not told by our own growth under a heading that looks ahead', () => {
    expect(missing('## In three years\n\nWe will have 40 quays and a second office.')).toBe(true);
  });

  it('is told by what the offer would have to become', () => {
    expect(missing('## To be the first choice of anglers\n\nThe board would have to work without a network.')).toBe(false);
  });
});
