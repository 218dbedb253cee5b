import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FORMATS } from '../../src/reporters/index.js';
import { outsideIn, ROOT } from '../helpers/command.js';

const rows = readFileSync(join(ROOT, 'docs/comparison.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
const own = (feature: string) => rows.find(([name]) => name === feature)?.[1];

it('the comparison says something of every linter in every row', () => {
  expect(rows.filter((row) => row.length !== 8 || row.slice(1).includes(''))).toEqual([]);
});

it('the comparison is true of outside-in where a list can tell', () => {
  const help = outsideIn(['--help']).stdout;
  expect(own('Formats in the box')).toBe(String(FORMATS.length));
  expect(own('… SARIF among them') === 'yes').toBe(FORMATS.includes('sarif'));
  expect(own('Watch mode') === 'yes').toBe(/^ {2}--watch /m.test(help));
  expect(own('Only what is new since a commit (`--since`)') === 'yes').toBe(/^ {2}--since /m.test(help));
  expect(own('Mends findings itself') !== 'no').toBe(/^ {2}--fix/m.test(help));
  expect(own('Cache between runs') !== 'no').toBe(/^ {2}--cache/m.test(help));
  for (const shell of own('Shell completions')!.split(', ')) expect(outsideIn(['completion', shell]).status).toBe(0);
});
