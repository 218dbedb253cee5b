import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folder, INSIDE_OUT, outsideIn, ROOT } from '../helpers/command.js';
import { install, pack } from '../helpers/package.js';

const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');

const CONSUMER = `
import { type FileReport, type Report, type Rule, formats, lint, lintFiles, render, rules } from 'outside-in';

const one: FileReport = await lint(${JSON.stringify(INSIDE_OUT)}, { path: 'plan.md' });
const all: Report = await lintFiles(['plan.md']);
const first: Rule | undefined = rules[0];
const goals: number = first?.check.length ?? 0;
const wrong = await lint('', { rules: { 'vage-outcome': 'off' } }).catch((error: Error) => error);
// @ts-expect-error a kind that does not exist
await lint('', { kind: 'novel' });
console.log(JSON.stringify({
  same: JSON.stringify(all.files[0]) === JSON.stringify(one),
  json: await render(all, 'json'),
  formats: [...formats],
  wrong: wrong instanceof Error ? wrong.name : '',
  goals,
}));
`;

const examples = [...readFileSync(join(ROOT, 'docs/library.md'), 'utf8').matchAll(/```ts\n([\s\S]*?)```/g)].map(
  ([, code]) => code!,
);

it('is a library with types, for those who install the package', () => {
  const home = folder({
    'plan.md': INSIDE_OUT,
    'package.json': JSON.stringify({ name: 'consumer', type: 'module', private: true }),
    'tsconfig.json': JSON.stringify({
      compilerOptions: { module: 'nodenext', moduleResolution: 'nodenext', target: 'es2023', strict: true, types: ['node'] },
      files: ['consumer.ts', ...examples.map((_code, index) => `example-${index}.ts`)],
    }),
    'consumer.ts': CONSUMER,
    ...Object.fromEntries(examples.map((code, index) => [`example-${index}.ts`, code])),
  });
  pack(home);
  install(home, ['--prefix', home]);

  const compiled = spawnSync(process.execPath, [TSC, '--typeRoots', join(ROOT, 'node_modules/@types')], {
    cwd: home,
    encoding: 'utf8',
  });
  expect(compiled.stdout).toBe('');
  const ran = spawnSync(process.execPath, ['consumer.js'], { cwd: home, encoding: 'utf8' });
  expect(ran.stderr).toBe('');
  const result = JSON.parse(ran.stdout);
  expect(result).toMatchObject({ same: true, wrong: 'UserError', formats: expect.arrayContaining(['json', 'sarif']) });
  expect(result.json).toBe(outsideIn(['plan.md', '--format', 'json'], { cwd: home }).stdout);

  const documented = spawnSync(process.execPath, ['example-0.js'], { cwd: home, encoding: 'utf8' });
  expect(documented.stdout).toContain('internal-kpi-only');
});
