import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './helpers/command.js';

/** Which parts of the program each part may import, besides itself. Imports point one way only. */
const ALLOWED: Record<string, readonly string[]> = {
  'src/cli': [
    'rules',
    'src/config',
    'src/files',
    'src/knowledge',
    'src/lint',
    'src/markdown',
    'src/plan',
    'src/reporters',
    'src/resources',
    'src/run',
    'src/nearest',
    'src/user-error',
    'src/vocabulary',
    'package.json',
  ],
  'src/index': ['rules', 'src/config', 'src/lint', 'src/library', 'src/markdown', 'src/plan', 'src/reporters'],
  'src/library': [
    'src/config',
    'src/knowledge',
    'src/lint',
    'src/markdown',
    'src/plan',
    'src/nearest',
    'src/reporters',
    'src/run',
    'src/user-error',
    'src/vocabulary',
  ],
  'src/run': [
    'rules',
    'src/config',
    'src/files',
    'src/knowledge',
    'src/lint',
    'src/markdown',
    'src/plan',
    'src/nearest',
    'src/resources',
    'src/user-error',
    'src/vocabulary',
    'package.json',
  ],
  'src/config': ['src/lint', 'src/plan', 'src/statements', 'src/markdown', 'src/vocabulary', 'src/nearest', 'src/user-error'],
  'src/files': ['src/compare', 'src/user-error'],
  'src/reporters': ['src/lint', 'src/plan', 'src/markdown', 'package.json'],
  rules: ['src/lint', 'src/plan', 'src/vocabulary', 'src/markdown'],
  'src/lint': ['src/plan', 'src/statements', 'src/markdown', 'src/vocabulary', 'src/compare', 'src/user-error'],
  'src/knowledge': ['src/plan', 'src/statements', 'src/vocabulary', 'src/resources'],
  'src/plan': ['src/statements', 'src/vocabulary', 'src/markdown'],
  'src/statements': ['src/vocabulary'],
  'src/vocabulary': [],
  'src/markdown': [],
  'src/resources': [],
  'src/compare': [],
  'src/nearest': [],
  'src/user-error': [],
};

/** Outside the reading of files and the command itself, nothing touches the file system, the process or the network. */
const PURE = ['rules', 'src/lint', 'src/plan', 'src/statements', 'src/vocabulary', 'src/reporters'];

const sources = ['src', 'rules'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/'))),
);

const imports = (path: string) =>
  [...readFileSync(join(ROOT, path), 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, specifier]) => specifier!);

/** The part of the program that a file belongs to: its folder, or itself when it stands directly in src/. */
const partOf = (path: string) => {
  const [first, second] = path.split('/');
  return first === 'src' ? `src/${second!.replace(/\.[jt]s$/, '')}` : first!;
};

describe('imports', () => {
  it.each(sources)('of %s go where they may', (path) => {
    const part = partOf(path);
    const foreign = imports(path)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => partOf(posix.join(posix.dirname(path), specifier)))
      .filter((target) => target !== part && !ALLOWED[part]?.includes(target));
    expect(foreign).toEqual([]);
  });

  it.each(sources.filter((path) => PURE.includes(partOf(path))))('of %s leave the machine alone', (path) => {
    expect(imports(path).filter((specifier) => specifier.startsWith('node:'))).toEqual([]);
  });

  it('are allowed between parts that exist', () => {
    const parts = new Set(sources.map(partOf));
    expect(Object.keys(ALLOWED).filter((part) => !parts.has(part))).toEqual([]);
    expect([...parts].filter((part) => !(part in ALLOWED))).toEqual([]);
  });
});
