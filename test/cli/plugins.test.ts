import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import { folder, INSIDE_OUT, outsideIn } from '../helpers/command.js';

/** A module with one rule, which reports the title of every plan; `check` is the body of its function from a plan to a verdict. */
const plugin = (
  name: string,
  check = 'return { judged: 1, problems: [{ at: plan.title.span, message: "Seen.", evidence: plan.title.text }] };',
) => `export default {
  name: '${name}',
  rules: [{
    id: 'seen', category: 'goals', level: 'recommended', severity: 'warning', confidence: 'high', unit: 'document',
    kinds: ['okr', 'strategy'], source: [], summary: 'A plan was seen', why: 'It is there.', advice: 'What now?',
    check(plan, options, sentences) { ${check} },
  }],
};
`;

const CONFIG = 'plugins: [./rules.mjs]\n';

const findings = (cwd: string, ...args: string[]) =>
  outsideIn([...args, '--format', 'compact'], { cwd }).stdout.match(/^.* acme\/seen: .*$/gm) ?? [];

describe('a plugin', () => {
  it('runs its rules beside the others, under its name', () => {
    const cwd = folder({ 'outside-in.config.yaml': CONFIG, 'rules.mjs': plugin('acme'), 'plan.md': INSIDE_OUT });
    const { status, stdout, stderr } = outsideIn([], { cwd });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('1:3  warning  acme/seen\n  Seen.');
    expect(stdout).toContain('internal-kpi-only');
    expect(stdout).toContain('outside-in explain no-named-segment');
  });

  it('can be set in configuration, by flag and by comment as other rules can', () => {
    const plan = `<!-- outside-in-disable acme/seen -- Known. -->\n\n${INSIDE_OUT}`;
    const cwd = folder({
      'outside-in.config.yaml': `${CONFIG}rules: { acme/seen: error }\ngate: { budgets: { acme/seen: 3 } }\n`,
      'rules.mjs': plugin('acme'),
      'a.md': INSIDE_OUT,
      'b.md': plan,
    });
    expect(findings(cwd)).toEqual(['a.md:1:3: error acme/seen: Seen. What now?']);
    expect(findings(cwd, '--rule', 'acme/seen=info')).toEqual(['a.md:1:3: info acme/seen: Seen. What now?']);
    expect(outsideIn(['--rule', 'acme/sen=off'], { cwd }).stderr).toContain('Did you mean "acme/seen"?');
    expect(outsideIn(['inspect', 'a.md'], { cwd }).status).toBe(0);
  });

  it('is described in SARIF, and has no page in JSON', () => {
    const cwd = folder({ 'outside-in.config.yaml': CONFIG, 'rules.mjs': plugin('acme'), 'plan.md': INSIDE_OUT });
    const [run] = JSON.parse(outsideIn(['--format', 'sarif'], { cwd }).stdout).runs;
    const result = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'acme/seen');
    expect(run.tool.driver.rules[result.ruleIndex]).toMatchObject({
      id: 'acme/seen',
      shortDescription: { text: 'A plan was seen.' },
    });
    const [file] = JSON.parse(outsideIn(['--format', 'json'], { cwd }).stdout).files;
    expect(file.findings.find(({ rule }: { rule: string }) => rule === 'acme/seen').docs).toBe(null);
  });

  it('holds where the configuration that names it holds, from a package or by way of "extends" too', () => {
    const cwd = folder({
      'a/outside-in.config.yaml': 'plugins: [acme-rules]\n',
      'a/node_modules/acme-rules/package.json': '{ "name": "acme-rules", "type": "module", "exports": "./rules.js" }',
      'a/node_modules/acme-rules/rules.js': plugin('acme'),
      'a/plan.md': INSIDE_OUT,
      'b/outside-in.config.yaml': 'extends: ../a/outside-in.config.yaml\nrules: { acme/seen: info }\n',
      'b/plan.md': INSIDE_OUT,
      'c/plan.md': INSIDE_OUT,
    });
    expect(findings(cwd)).toEqual([
      'a/plan.md:1:3: warning acme/seen: Seen. What now?',
      'b/plan.md:1:3: info acme/seen: Seen. What now?',
    ]);
  });

  it('runs in every thread', () => {
    const long = `${INSIDE_OUT}\n${'We will look into what the board has asked for. '.repeat(2000)}\n`;
    const names = Array.from({ length: 24 }, (_, index) => `${index}.md`);
    const cwd = folder({
      'outside-in.config.yaml': CONFIG,
      'rules.mjs': plugin('acme'),
      ...Object.fromEntries(names.map((name) => [name, long])),
    });
    expect(outsideIn(['--timing', '--quiet'], { cwd }).stderr).toMatch(availableParallelism() > 1 ? /^2 threads/ : /^1 thread/);
    expect(findings(cwd)).toHaveLength(names.length);

    const broken = plugin('acme', 'if (plan.path === "7.md") throw new Error("Oh."); return { judged: 1, problems: [] };');
    const { status, stderr } = outsideIn([], { cwd: folder({ ...rest(names, long), 'rules.mjs': broken }) });
    expect(status).toBe(2);
    expect(stderr).toBe('error: rules.mjs: the rule acme/seen failed on 7.md: Oh.\n');
  });

  const rest = (names: readonly string[], text: string) => ({
    'outside-in.config.yaml': CONFIG,
    ...Object.fromEntries(names.map((name) => [name, text])),
  });

  it('is refused where configuration may only be data', () => {
    const cwd = folder({ 'outside-in.config.yaml': CONFIG, 'rules.mjs': 'console.log("I run.");', 'plan.md': INSIDE_OUT });
    const { status, stdout, stderr } = outsideIn(['--data-only-config'], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('rules.mjs: this plugin is a program, which --data-only-config does not run');
  });

  it('is listed and explained', () => {
    const cwd = folder({ 'outside-in.config.yaml': CONFIG, 'rules.mjs': plugin('acme') });
    const { stdout, stderr } = outsideIn(['explain', 'acme/seen'], { cwd });
    expect(stderr).toBe('');
    expect(stdout).toContain('Why it matters\n\nIt is there.');
    expect(outsideIn(['explain', 'vague-outcome'], { cwd }).stdout).toMatch(/^vague-outcome\n/);
    expect(outsideIn(['rules', '--help'], { cwd }).stdout).toContain('--data-only-config');
    expect(outsideIn(['explain', 'acme/seen', '--data-only-config'], { cwd }).status).toBe(2);
  });

  it('can read what a plan says', () => {
    const check = `return { judged: 1, problems: sentences().filter(({ text }) => text.includes('€9m'))
      .map(({ span, text }) => ({ at: span, message: 'Money.', evidence: text })) };`;
    const cwd = folder({ 'outside-in.config.yaml': CONFIG, 'rules.mjs': plugin('acme', check), 'plan.md': INSIDE_OUT });
    expect(findings(cwd)).toEqual(['plan.md:11:8: warning acme/seen: Money. What now?']);
  });
});

describe('a plugin that is broken', () => {
  const failing = (files: Record<string, string>) => {
    const cwd = folder({ 'outside-in.config.yaml': CONFIG, 'plan.md': INSIDE_OUT, ...files });
    const { status, stdout, stderr } = outsideIn([], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^error: /);
    expect(stderr).not.toContain('    at ');
    return stderr;
  };

  it.each([
    ['is not there', {}, 'plugins.0\n  There is no file "./rules.mjs".'],
    ['does not parse', { 'rules.mjs': 'export defau' }, 'rules.mjs: this plugin cannot be loaded: '],
    ['throws', { 'rules.mjs': 'throw new Error("Oh.");' }, 'rules.mjs: this plugin cannot be loaded: Oh.'],
    ['exports nothing', { 'rules.mjs': 'export const rules = [];' }, 'rules.mjs: this plugin has no default export'],
    ['has a name nobody can write', { 'rules.mjs': plugin('../Acme') }, 'name\n  It is lower-case letters, digits and hyphens'],
    ['has a rule without a check', { 'rules.mjs': plugin('acme').replace('check(', 'chek(') }, 'Did you mean "check"?'],
    [
      'gives no verdict',
      { 'rules.mjs': plugin('acme', 'return [];') },
      'what the rule acme/seen gives back for plan.md is no verdict',
    ],
    [
      'gives a problem without a place',
      { 'rules.mjs': plugin('acme', 'return { judged: 1, problems: [{ message: "Seen." }] };') },
      'is no verdict',
    ],
    [
      'is called as another one',
      {
        'outside-in.config.yaml': 'plugins: [./rules.mjs, ./more.mjs]\n',
        'rules.mjs': plugin('acme'),
        'more.mjs': plugin('acme'),
      },
      'Two plugins are called "acme": rules.mjs and more.mjs.',
    ],
  ])('because it %s says so in one message', (_why, files, message) => {
    expect(failing(files as Record<string, string>)).toContain(message);
  });
});
