import { describe, expect, it } from 'vitest';
import { lint } from '../helpers/lint.js';

const FINDINGS = `# Harbour notes

## What we learned

### 1. The first boat

Dock cooks miss the first boat because the timetable hangs inside the locked hall.

### 2. The ramp

Dock cooks carry crates up the steps since the ramp is chained at night.
`;

/** Where findings are orphaned, by lines. */
const orphans = (plan: string): number[] =>
  lint(`${FINDINGS}\n${plan}`, { kind: 'research' })
    .findings.filter(({ rule }) => rule === 'orphan-insight')
    .map(({ at }) => at.start.line);

describe('findings are taken up', () => {
  it('one by one, where the plan cites them by number', () => {
    expect(orphans('## What we suggest\n\n| Step | Taken from |\n|---|---|\n| Print the departures on a board | 1 |\n')).toEqual([
      9,
    ]);
  });

  it('as a whole, where it does not', () => {
    expect(orphans('## Next steps\n\n- A new logo for the ferries\n')).toEqual([3]);
    expect(orphans('## Next steps\n\n- Unchain the ramp\n')).toEqual([]);
  });

  it('not by what a team decided elsewhere', () => {
    expect(orphans('## What the core team decided in June\n\n- A new logo for the ferries\n')).toEqual([3]);
  });

  it('by a reason why they wait', () => {
    expect(
      orphans('## Next steps\n\n- A new logo for the ferries\n\n## Not this year\n\n- Ramp, until the quay is dry\n'),
    ).toEqual([]);
  });

  it('or not at all, and then there is nothing to judge', () => {
    expect(orphans('## Limits\n\nNine cooks, one wet week.\n')).toEqual([]);
  });
});
