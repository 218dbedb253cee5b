import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fallsTo } from '../../src/lint/shard.js';

it('each path falls to one shard', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (path, of) => {
      const own = Array.from({ length: of }, (_, index) => ({ index: index + 1, of })).filter((shard) => fallsTo(shard, path));
      expect(own).toHaveLength(1);
    }),
  );
});

it('shards are of about one size', () => {
  const paths = Array.from({ length: 3000 }, (_, index) => `team-${index % 12}/2027-${index}.md`);
  for (const of of [2, 3, 4, 8]) {
    for (let index = 1; index <= of; index++) {
      const share = (paths.filter((path) => fallsTo({ index, of }, path)).length * of) / paths.length;
      expect(share).toBeGreaterThan(0.85);
      expect(share).toBeLessThan(1.15);
    }
  }
});
