import { describe, expect, it } from 'vitest';
import { lint } from '../helpers/lint.js';

/** Where research is found to stand in the last phase only. */
const atEnd = (body: string): number[] =>
  lint(`# Booking for climbing halls\n\n${body}`, { kind: 'roadmap' })
    .findings.filter(({ rule }) => rule === 'research-only-at-end')
    .map(({ at }) => at.start.line);

const RESEARCH = 'Interviews with six hall owners';

describe('phases are found', () => {
  it('in headings', () => {
    expect(atEnd(`## Phase 1\n\nPayment.\n\n## Phase 2\n\nCalendar.\n\n## Phase 3\n\n${RESEARCH}.\n`)).toEqual([11]);
  });

  it('in the rows of a table', () => {
    const rows = `| Q1 | Payment |\n| Q2 | Calendar |\n| Q3 | ${RESEARCH} |\n`;
    expect(atEnd(`| Quarter | Work |\n|---|---|\n${rows}`)).toEqual([7]);
  });

  it('in labelled entries and paragraphs', () => {
    expect(atEnd(`- M1: payment\n- M2: calendar\n- M3: ${RESEARCH}\n`)).toEqual([5]);
    expect(atEnd(`**Step 1:** Payment.\n\n**Step 2:** Calendar.\n\n**Step 3:** ${RESEARCH}.\n`)).toEqual([7]);
  });

  it('in numbered lists under words for phases only', () => {
    const list = `1. Payment\n2. Calendar\n3. ${RESEARCH}\n`;
    expect(atEnd(`## Stages\n\n${list}`)).toEqual([7]);
    expect(atEnd(`## Team\n\n${list}`)).toEqual([]);
  });

  it('from three on', () => {
    expect(atEnd(`- M1: payment\n- M2: ${RESEARCH}\n`)).toEqual([]);
  });
});
