import { describe, expect, it } from 'vitest';
import { folder, NO_PLAN, outsideIn } from '../helpers/command.js';

const record = (date: string, title: string, context: string) =>
  `---\ndate: ${date}\n---\n\n# Decision: ${title}\n\n## Context\n\n${context}\n\n## Options\n\n- One\n- Two\n\n## Decision\n\nWe chose the second.\n`;

const CONTRACT = 'The contract for the export server ends on 30 June 2027, and its licence fee rises by 20 %.';
const CLERKS =
  'Clerks at nine of twelve depots wait until the next morning for their export and phone the drivers (visits, May 2025).';

const cwd = () =>
  folder({
    'adr-1.md': record('2025-01-10', 'Old servers', CONTRACT),
    'adr-2.md': record('2026-02-10', 'Exports', CLERKS),
    'adr-3.md': record('2026-03-10', 'Racks', CONTRACT),
    'adr-4.md': record('2026-04-10', 'Suppliers', CONTRACT),
  });

describe('decisions', () => {
  it('tells of the last three what was first in the room', () => {
    const { status, stdout } = outsideIn(['decisions'], { cwd: cwd() });
    expect(status).toBe(0);
    expect(stdout).toContain('2 of the last 3 started inside.');
    expect(stdout.match(/^20\d\d-\d\d .*/gm)).toEqual([
      '2026-04  Decision: Suppliers',
      '2026-03  Decision: Racks',
      '2026-02  Decision: Exports',
    ]);
    expect(stdout.replace(/\s+/g, ' ')).toContain(`trigger "${CONTRACT}"`);
    expect(stdout).toContain('before    Nothing of customers.');
    expect(stdout).toContain('C customers  W a view from within');
  });

  it('takes as many as --last says, and prints JSON', () => {
    const args = ['decisions', '.', '--last', '1', '--format', 'json'];
    const { decisions, summary } = JSON.parse(outsideIn(args, { cwd: cwd() }).stdout);
    expect(summary).toBe('The one decision found started inside.');
    expect(decisions).toEqual([
      expect.objectContaining({
        path: 'adr-4.md',
        month: '2026-04',
        start: 'inside',
        trigger: { line: 9, words: CONTRACT, stated: true },
        before: [],
      }),
    ]);
  });

  it('says so where there are none, and what is wrong with --last', () => {
    const none = outsideIn(['decisions'], { cwd: folder({ 'bread.md': NO_PLAN }) });
    expect(none).toMatchObject({ status: 0, stdout: expect.stringContaining('No decision is recorded here') });
    const wrong = outsideIn(['decisions', '--last', '0'], { cwd: folder() });
    expect(wrong).toMatchObject({ status: 2, stderr: expect.stringContaining('It is a whole number, 1 or more.') });
  });

  it('prints no control characters of a document', () => {
    const hostile = folder({ 'adr-1.md': record('2026-01-10', 'x\u001b[31m', `${CONTRACT.slice(0, -1)} \u202e\u001b]0;.`) });
    const { stdout } = outsideIn(['decisions'], { cwd: hostile });
    expect(stdout).toContain('Decision: x');
    for (const character of ['\u001b', '\u202e']) expect(stdout).not.toContain(character);
  });
});
