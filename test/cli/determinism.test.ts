import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outsideIn, ROOT } from '../helpers/command.js';

const plans = readdirSync(join(ROOT, 'fixtures/plans'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `fixtures/plans/${name}`);
const lint = (paths: readonly string[], env = {}) =>
  outsideIn([...paths, '--strict', '--all', '--format', 'json'], { env }).stdout;

describe('the same files give the same bytes', () => {
  const expected = lint(['fixtures/plans']);

  it('in whatever order, and however they are named', () => {
    const naming = fc
      .shuffledSubarray(plans, { minLength: plans.length })
      .map((files) => [...files, 'fixtures/../fixtures/plans', 'fixtures/plans/*.md']);
    fc.assert(
      fc.property(naming, (paths) => {
        expect(lint(paths)).toBe(expected);
      }),
      { numRuns: 5 },
    );
  });

  it.each([
    { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    { TZ: 'America/Adak', LANG: 'C', LC_ALL: 'C' },
  ])('under %j', (env) => {
    expect(lint(['fixtures/plans'], env)).toBe(expected);
  });
});
