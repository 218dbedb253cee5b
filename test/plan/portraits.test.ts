import { describe, expect, it } from 'vitest';
import { lint } from '../helpers/lint.js';

/** Where a rule finds something in a short strategy, by lines. */
const lines = (rule: string, text: string): number[] =>
  lint(`# Strategy for the harbour shuttle\n\n${text}`, { kind: 'strategy' })
    .findings.filter((finding) => finding.rule === rule)
    .map(({ at }) => at.start.line);

describe('a target is declared', () => {
  it.each([
    'We go after island hotels.',
    'The shuttle is aimed at island hotels.',
    'Island hotels come first.',
    'Our core segment is island hotels.',
    '**Target users:** dock cooks',
    'For: island hotels',
  ])('by "%s"', (text) => {
    expect(lines('segment-without-need', `${text}\n`)).toEqual([3]);
  });

  it.each([
    'We are not aiming at island hotels.',
    'In 2026 we do not go after the island hotels of the north, about 400, most of them family-owned.',
    'Our target is a margin of 40%.',
    'We focus on speed.',
    'We focus on hotels’ invoices.',
    '**Who:** Kirsten, until May',
    'The shuttle is aimed at all users.',
  ])('and not by "%s"', (text) => {
    expect(lines('segment-without-need', `${text}\n`)).toEqual([]);
  });
});

describe('a need', () => {
  it('of customers in general is enough where no segment has its own', () => {
    const text = '## Target group\n\n- Island hotels\n- Dock cooks\n\n## Problem\n\nUsers wait on the pier until dark.\n';
    expect(lines('segment-without-need', text)).toEqual([]);
  });

  it('of one segment leaves the others without', () => {
    const text = '## Target group\n\n- Island hotels\n- Dock cooks, who wait on the pier until dark\n';
    expect(lines('segment-without-need', text)).toEqual([5]);
  });

  it('is not told by how many of them there are, nor of those ruled out', () => {
    const text = (about: string) =>
      `## Our two target groups\n\n**Dock cooks.** They wait on the pier until dark.\n\n**Island hotels.** ${about}\n\n**Ruled out.** Day trippers. Their fares are set by others.\n`;
    expect(lines('segment-without-need', text('About 230 of them work on the south shore, up from 190.'))).toEqual([7]);
    expect(lines('segment-without-need', text('They run out of bread whenever the wind turns.'))).toEqual([]);
  });

  it('is not asked of a group that is no target', () => {
    const text = (about: string) =>
      `## For whom\n\n| Group | Why |\n|---|---|\n| Dock cooks | wait on the pier until dark |\n| Students at two colleges | ${about}; 19 to 26 years, about 7,000 |\n`;
    expect(lines('segment-without-need', text('new target group this year'))).toEqual([8]);
    expect(lines('segment-without-need', text('no target group this year'))).toEqual([]);
  });

  it('under the name of a group is no need of the house', () => {
    const text = '## Whom we address\n\n- **Finance directors.** Between 40 and 55, at hotels with 20 to 80 staff.\n';
    expect(lines('demographic-only-segment', text)).toEqual([5]);
  });

  it('is not told by a goal that names the segment', () => {
    const text = 'We go after island hotels.\n\n## Goals\n\n- 30 hotels order every week\n';
    expect(lines('segment-without-need', text)).toEqual([3]);
  });

  it('in a column for needs belongs to its row', () => {
    const text =
      '## Segments\n\n| Who | Size | Need |\n|---|---|---|\n| Hotels | 10–50 rooms, family-owned, south shore | bread at six |\n';
    expect(lines('demographic-only-segment', text)).toEqual([]);
  });

  it('is no attribute of the team', () => {
    expect(lines('demographic-only-segment', '## Team\n\nJoost, 34, developer, lives in Lisbon, two children.\n')).toEqual([]);
  });
});
