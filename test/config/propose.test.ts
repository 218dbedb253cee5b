import { expect, it } from 'vitest';
import { propose } from '../../src/config/propose.js';
import type { Kind } from '../../src/plan/types.js';

const files = (...entries: [string, Kind][]) => entries.map(([path, kind]) => ({ path, kind }));

it('takes the outermost folder that one kind dominates, and none for a single document', () => {
  const { byKind } = propose(
    files(
      ['adr/1.md', 'decision'],
      ['adr/new/2.md', 'decision'],
      ['adr/new/3.md', 'decision'],
      ['mixed/a.md', 'okr'],
      ['mixed/b.md', 'okr'],
      ['mixed/c.md', 'roadmap'],
      ['one/d.md', 'brief'],
    ),
  );
  expect(byKind).toEqual([{ folder: 'adr', kind: 'decision' }]);
});

it('takes folders with two or more documents of their own for packs, with what stands below them', () => {
  const { packs } = propose(
    files(
      ['clients/acme/okrs.md', 'okr'],
      ['clients/acme/roadmap.md', 'roadmap'],
      ['clients/acme/research/a.md', 'research'],
      ['clients/acme/research/b.md', 'research'],
      ['clients/birch/plan.md', 'strategy'],
      ['clients/birch/notes.md', 'other'],
    ),
  );
  expect(packs).toEqual([{ folder: 'clients/acme', documents: 4 }]);
});

it('counts nothing in folders that are put away', () => {
  expect(propose(files(['okrs/Templates/a.md', 'okr'], ['okrs/Templates/b.md', 'okr'], ['old/c.md', 'brief']))).toEqual({
    kinds: [],
    ignored: ['okrs/Templates', 'old'],
    byKind: [],
    others: [],
    packs: [],
  });
});
