import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { configSchema } from '../src/config/schema.js';
import { allRules } from '../src/run/rules.js';
import { folder, INSIDE_OUT, outsideIn, ROOT } from './helpers/command.js';
import { lint } from './helpers/lint.js';

const page = (name: string) => readFileSync(join(ROOT, 'docs', name), 'utf8');
const examples = (name: string, language: string) =>
  [...page(name).matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, text]) => text!);

describe('docs/configuration.md', () => {
  const shape = configSchema(allRules);

  it.each([...examples('configuration.md', 'yaml'), ...examples('configuration.md', 'json')])(
    'shows what may be written: %s',
    (text) => {
      expect(shape.safeParse(parse(text)).error?.issues).toBeUndefined();
    },
  );

  it('shows every key there is', () => {
    const shown = new Set(examples('configuration.md', '(?:yaml|json)').flatMap((text) => Object.keys(parse(text))));
    expect(Object.keys(shape.shape).filter((key) => !shown.has(key))).toEqual([]);
  });

  it('shows front matter that is read', () => {
    const [text] = examples('configuration.md', 'yaml front-matter');
    const { kind, kindReason } = lint(`${text}\n# Bread\n\nMix flour and water.\n`);
    expect([kind, kindReason]).toEqual(['roadmap', expect.stringContaining('planning-kind')]);
  });
});

describe('docs/suppressions-and-baselines.md', () => {
  it('shows a comment that works', () => {
    const [text] = examples('suppressions-and-baselines.md', 'markdown');
    const plan = INSIDE_OUT.replace('## Objective: Win the region\n', text!);
    expect(plan).not.toBe(INSIDE_OUT);
    expect(lint(plan).suppressed.map(({ reason }) => reason)).toEqual(['agreed with the board']);
  });

  it('shows a suppression file that works', () => {
    const [text] = examples('suppressions-and-baselines.md', 'yaml');
    const cwd = folder({ 'clients/acme/okrs.md': INSIDE_OUT, 'kept.yaml': text! });
    const { status, stdout } = outsideIn(['.', '--suppressions', 'kept.yaml'], { cwd });
    expect(stdout).toContain('3 findings suppressed with a reason.');
    expect(status).toBe(0);
  });
});
