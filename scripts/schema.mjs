// Writes the description of a configuration file that editors read; it goes with the package.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const draft = resolve(`dist.${process.pid}.mjs`);

await build({
  stdin: {
    contents: "export { allRules } from './src/run/rules.ts'; export { jsonSchema } from './src/config/json-schema.ts';",
    resolveDir: '.',
  },
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile: draft,
  logLevel: 'warning',
});
try {
  const { allRules, jsonSchema } = await import(pathToFileURL(draft).href);
  mkdirSync('schema', { recursive: true });
  writeFileSync('schema/outside-in.schema.json', `${JSON.stringify(jsonSchema(allRules), null, 2)}\n`);
} finally {
  rmSync(draft);
}
