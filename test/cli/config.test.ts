import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/lint/formats.js';
import { folder, INSIDE_OUT, NO_PLAN, outsideIn } from '../helpers/command.js';

const RULE = 'internal-kpi-only';

/** The severities that findings of the rule have in each file that was linted. */
function severities(args: readonly string[], cwd: string): Record<string, string[]> {
  const { stdout, stderr } = outsideIn([...args, '--format', 'json'], { cwd });
  if (stdout === '') throw new Error(stderr);
  return Object.fromEntries(
    JSON.parse(stdout).files.map(({ path, findings }: { path: string; findings: { rule: string; severity: string }[] }) => [
      path,
      [...new Set(findings.filter(({ rule }) => rule === RULE).map(({ severity }) => severity))],
    ]),
  );
}

const rules = (severity: string) => `{ "rules": { "${RULE}": "${severity}" } }`;
const runsTypeScript = 'typescript' in process.features && Boolean(process.features.typescript);

describe('a configuration', () => {
  it.each<[string, string]>([
    ['package.json', `{ "name": "plans", "outside-in": ${rules('error')} }`],
    ['.outside-inrc', `rules: { ${RULE}: error }`],
    ['.outside-inrc', rules('error')],
    ['.outside-inrc.json', rules('error')],
    ['.outside-inrc.yaml', `rules:\n  ${RULE}: error\n`],
    ['.outside-inrc.yml', `rules:\n  ${RULE}: error\n`],
    ['.outside-inrc.js', `module.exports = ${rules('error')};`],
    ['.outside-inrc.cjs', `module.exports = ${rules('error')};`],
    ['.outside-inrc.mjs', `export default ${rules('error')};`],
    ['outside-in.config.json', rules('error')],
    ['outside-in.config.yaml', `rules: { ${RULE}: error }`],
    ['outside-in.config.yml', `rules: { ${RULE}: error }`],
    ['outside-in.config.js', `module.exports = ${rules('error')};`],
    ['outside-in.config.cjs', `module.exports = ${rules('error')};`],
    ['outside-in.config.mjs', `export default ${rules('error')};`],
    ...(runsTypeScript
      ? [
          ['outside-in.config.ts', `const severity: string = 'error';\nexport default { rules: { '${RULE}': severity } };`] as [
            string,
            string,
          ],
        ]
      : []),
  ])('may stand in %s', (name, content) => {
    expect(severities(['.'], folder({ 'plan.md': INSIDE_OUT, [name]: content }))).toEqual({ 'plan.md': ['error'] });
  });

  it.skipIf(runsTypeScript)('in TypeScript needs a Node.js that runs it, which is said', () => {
    const cwd = folder({ 'plan.md': INSIDE_OUT, 'outside-in.config.ts': 'export default {};' });
    const { status, stderr } = outsideIn([], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain('outside-in.config.ts: this version of Node.js does not run TypeScript; use Node.js 22.18 or newer');
  });

  it('is the nearest one alone, for each file', () => {
    const cwd = folder({
      '.outside-inrc.yaml': `strict: true\nrules: { ${RULE}: error }`,
      'plan.md': INSIDE_OUT,
      'team/.outside-inrc.yaml': `rules: { ${RULE}: info }`,
      'team/deep/plan.md': INSIDE_OUT,
      'team/deep/package.json': '{ "name": "no-configuration-here", "devDependencies": { "outside-in": "1" } }',
      'off/outside-in.config.json': rules('off'),
      'off/plan.md': INSIDE_OUT,
    });
    expect(severities(['.'], cwd)).toEqual({ 'plan.md': ['error'], 'team/deep/plan.md': ['info'], 'off/plan.md': [] });
    expect(severities(['plan.md'], join(cwd, 'team/deep'))).toEqual({ 'plan.md': ['info'] });
  });

  it('is the one that --config names, for every file, or none with --no-config', () => {
    const cwd = folder({
      '.outside-inrc.yaml': `rules: { ${RULE}: error }`,
      'other.yaml': `rules: { ${RULE}: info }`,
      'team/plan.md': INSIDE_OUT,
    });
    expect(severities(['.', '--config', 'other.yaml'], cwd)).toEqual({ 'team/plan.md': ['info'] });
    expect(severities(['.', '--no-config'], cwd)).toEqual({ 'team/plan.md': ['warning'] });
    expect(outsideIn(['--config', 'gone.yaml'], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'error: There is no configuration file "gone.yaml".\n',
    });
  });

  it('counts without anything in it, and beside a package.json that is about something else', () => {
    const cwd = folder({
      '.outside-inrc.yaml': `rules: { ${RULE}: error }`,
      'package.json': '{ broken',
      'plan.md': INSIDE_OUT,
      'empty/.outside-inrc.yaml': '',
      'empty/plan.md': INSIDE_OUT,
      'comment/.outside-inrc.yaml': '# Nothing yet.\n',
      'comment/plan.md': INSIDE_OUT,
    });
    expect(severities(['.'], cwd)).toEqual({
      'plan.md': ['error'],
      'empty/plan.md': ['warning'],
      'comment/plan.md': ['warning'],
    });
  });

  it('counts after flags', () => {
    const cwd = folder({
      'plan.md': INSIDE_OUT,
      '.outside-inrc.yaml': `overrides: [{ kinds: [okr], rules: { ${RULE}: error } }]`,
    });
    expect(severities(['.', '--rule', `${RULE}=info`], cwd)).toEqual({ 'plan.md': ['info'] });
  });

  it('holds for standard input under the name it is given', () => {
    const cwd = folder({ 'team/.outside-inrc.yaml': `rules: { ${RULE}: error }` });
    const { stdout } = outsideIn(['-', '--stdin-filename', 'team/plan.md', '--format', 'compact'], { cwd, input: INSIDE_OUT });
    expect(stdout).toContain(`error ${RULE}`);
  });
});

describe('--data-only-config', () => {
  it.each(['outside-in.config.mjs', '.outside-inrc.js', 'outside-in.config.ts'])('never runs %s', (name) => {
    const cwd = folder({ 'plan.md': INSIDE_OUT, [name]: "require('node:fs').writeFileSync('owned', '');" });
    const { status, stdout, stderr } = outsideIn(['--data-only-config'], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(
      `${name}: this configuration is a program, which --data-only-config does not run; write it as YAML or JSON.`,
    );
    expect(existsSync(join(cwd, 'owned'))).toBe(false);
  });

  it('never runs what data extends or names as a reporter', () => {
    const program = "import { writeFileSync } from 'node:fs'; writeFileSync('owned', ''); export default {};";
    for (const config of ['extends: ./base.mjs', 'reporters: [./base.mjs]']) {
      const cwd = folder({ 'plan.md': INSIDE_OUT, '.outside-inrc.yaml': config, 'base.mjs': program });
      const { status, stderr } = outsideIn(['--data-only-config'], { cwd });
      expect(status).toBe(2);
      expect(stderr).toContain('base.mjs');
      expect(existsSync(join(cwd, 'owned'))).toBe(false);
    }
  });

  it('never runs what stands beside it under other names, nor does any other run', () => {
    const cwd = folder({
      'plan.md': INSIDE_OUT,
      '.outside-inrc.yaml': `rules: { ${RULE}: error }`,
      '.config/config.cjs': "require('node:fs').writeFileSync('owned', '');",
    });
    for (const flags of [['--data-only-config'], []]) {
      expect(severities(['.', ...flags], cwd)).toEqual({ 'plan.md': ['error'] });
      expect(existsSync(join(cwd, 'owned'))).toBe(false);
    }
  });

  it('takes what data builds on from "extends" alone, where it is checked', () => {
    const cwd = folder({
      'team/plan.md': INSIDE_OUT,
      'secret.yaml': 'strict: true',
      'team/.outside-inrc.yaml': '$import: ../secret.yaml',
    });
    const { status, stderr } = outsideIn(['--data-only-config'], { cwd: join(cwd, 'team') });
    expect(status).toBe(2);
    expect(stderr).toContain('The key "$import" is not known here.');
  });

  it('takes data', () => {
    const cwd = folder({ 'plan.md': INSIDE_OUT, '.outside-inrc.yaml': `rules: { ${RULE}: error }` });
    expect(severities(['.', '--data-only-config'], cwd)).toEqual({ 'plan.md': ['error'] });
  });
});

describe('extends', () => {
  it('takes files, packages and presets, a later one before an earlier one and the file itself before all', () => {
    const cwd = folder({
      'plan.md': INSIDE_OUT,
      'base.yaml': `rules: { ${RULE}: info, no-named-segment: off }`,
      'node_modules/house-rules/package.json': '{ "name": "house-rules", "main": "index.json" }',
      'node_modules/house-rules/index.json': `{ "rules": { "${RULE}": "error", "vague-outcome": "off" } }`,
      '.outside-inrc.yaml': 'extends: [strict, ./base.yaml, house-rules]\nrules: { vague-outcome: info }',
    });
    const config = JSON.parse(outsideIn(['--print-config', 'plan.md'], { cwd }).stdout);
    expect(config.strict.value).toBe(true);
    expect(config.rules[RULE].severity.value).toBe('error');
    expect(config.rules['no-named-segment'].severity.value).toBe('off');
    expect(config.rules['vague-outcome'].severity.value).toBe('info');
    expect(severities(['.'], cwd)).toEqual({ 'plan.md': ['error'] });
  });

  it('adds vocabularies up, and takes gates key by key', () => {
    const cwd = folder({
      'plan.md': INSIDE_OUT,
      'base.yaml': `vocabulary: { segments: [tenants] }\ngate: { failOn: error, budgets: { ${RULE}: 9 } }`,
      '.outside-inrc.yaml': 'extends: ./base.yaml\nvocabulary: { segments: [landlords] }\ngate: { maxWarnings: 99 }',
    });
    const { vocabulary, gate } = JSON.parse(outsideIn(['--print-config', 'plan.md'], { cwd }).stdout);
    expect(vocabulary.segments.map(({ value }: { value: string }) => value)).toEqual(['tenants', 'landlords']);
    expect(gate).toMatchObject({ failOn: { value: 'error' }, maxWarnings: { value: 99 }, budgets: { [RULE]: { value: 9 } } });
    expect(outsideIn([], { cwd }).status).toBe(0);
  });

  it('finds globs and files from the folder of the file that names them', () => {
    const cwd = folder({
      'shared/base.yaml': 'ignores: ["drafts/**"]\nbaseline: known.json',
      'shared/known.json': '{ "version": 1, "findings": [] }',
      'shared/drafts/plan.md': INSIDE_OUT,
      'drafts/plan.md': INSIDE_OUT,
      '.outside-inrc.yaml': 'extends: ./shared/base.yaml',
    });
    expect(Object.keys(severities(['.'], cwd))).toEqual(['drafts/plan.md']);
    expect(outsideIn(['.'], { cwd: join(cwd, 'drafts') }).status).toBe(1);
  });

  it.each([
    ['a.yaml: extends itself', 'extends: ./a.yaml', 'this configuration extends itself, by way of'],
    ['a file that is not there', 'extends: ./gone.yaml', 'There is no file "./gone.yaml".'],
    [
      'a preset that is not there',
      'extends: stric',
      'There is no preset or installed package "stric"; the presets are recommended and strict.',
    ],
  ])('tells of %s', (_name, content, message) => {
    const cwd = folder({ 'plan.md': INSIDE_OUT, 'a.yaml': content });
    const { status, stdout, stderr } = outsideIn(['--config', 'a.yaml'], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^error: a\.yaml: /);
    expect(stderr).toContain(message);
  });

  it('tells of a cycle of two, by name', () => {
    const cwd = folder({
      'plan.md': INSIDE_OUT,
      '.outside-inrc.yaml': 'extends: ./b.yaml',
      'b.yaml': 'extends: ./.outside-inrc.yaml',
    });
    expect(outsideIn([], { cwd }).stderr).toBe(
      'error: .outside-inrc.yaml: this configuration extends itself, by way of .outside-inrc.yaml, b.yaml.\n',
    );
  });
});

describe('overrides', () => {
  it('hold for files and for kinds; a later one counts before an earlier one', () => {
    const cwd = folder({
      '.outside-inrc.yaml': [
        'overrides:',
        '  - kinds: [okr]',
        `    rules: { ${RULE}: error }`,
        '  - files: ["drafts/**"]',
        `    rules: { ${RULE}: info }`,
        '  - files: ["drafts/late/**"]',
        '    kinds: [okr]',
        `    rules: { ${RULE}: off }`,
      ].join('\n'),
      'plan.md': INSIDE_OUT,
      'drafts/plan.md': INSIDE_OUT,
      'drafts/late/plan.md': INSIDE_OUT,
    });
    expect(severities(['.'], cwd)).toEqual({ 'plan.md': ['error'], 'drafts/plan.md': ['info'], 'drafts/late/plan.md': [] });
  });

  it('say what files are taken for, unless front matter or --kind says otherwise', () => {
    const cwd = folder({
      '.outside-inrc.yaml': 'overrides: [{ files: ["briefs/**"], kind: brief }]',
      'briefs/a.md': NO_PLAN,
      'briefs/b.md': `---\nplanning-kind: roadmap\n---\n\n${NO_PLAN}`,
      'c.md': NO_PLAN,
    });
    const kinds = (args: string[]) =>
      JSON.parse(outsideIn(['.', '--format', 'json', ...args], { cwd }).stdout).files.map(({ kind }: { kind: string }) => kind);
    expect(kinds([])).toEqual(['brief', 'roadmap', 'other']);
    expect(kinds(['--kind', 'strategy'])).toEqual(['strategy', 'roadmap', 'strategy']);
  });

  it('that no file meets, and ignores that leave nothing out, are hints in a run over the whole folder', () => {
    const cwd = folder({
      'plan.md': INSIDE_OUT,
      'drafts/plan.md': INSIDE_OUT,
      '.outside-inrc.yaml': 'ignores: ["drafts/**", "old/**"]\noverrides: [{ files: ["okrs/**"], strict: true }]',
    });
    const { status, stderr } = outsideIn(['.'], { cwd });
    expect(status).toBe(1);
    expect(stderr).toBe(
      'hint: .outside-inrc.yaml: "ignores": nothing matches "old/**".\nhint: .outside-inrc.yaml: No file matches overrides.0 (okrs/**).\n',
    );
    expect(outsideIn(['plan.md'], { cwd }).stderr).toBe('');
  });
});

/** The hints of a run, without the paths before them. */
const hints = (args: readonly string[], cwd: string) =>
  [...outsideIn(args, { cwd }).stderr.matchAll(/^hint: (?:\S+\/)?(\.outside-inrc\.yaml|base\.yaml): (.*)$/gm)].map(
    ([, file, hint]) => `${file}: ${hint}`,
  );

describe('hints about what has no effect', () => {
  it('are given for overrides by kind that no document is of, once, and not where a kind is not known', () => {
    const config = [
      'overrides:',
      '  - { kinds: [okr, brief], rules: {} }',
      '  - { kinds: [brief, decision], rules: {} }',
      '  - { files: ["a/**"], kinds: [strategy], rules: {} }',
      '  - { files: ["b/**"], kinds: [strategy], rules: {} }',
      '  - { kinds: [other], rules: {} }',
    ].join('\n');
    const cwd = folder({ 'a/plan.md': INSIDE_OUT, 'a/deep/plan.md': INSIDE_OUT, '.outside-inrc.yaml': config });
    expect(outsideIn(['.', '--quiet'], { cwd }).stderr.split('\n')).toEqual([
      'hint: .outside-inrc.yaml: No document is of a kind that overrides.1 is for (brief, decision).',
      'hint: .outside-inrc.yaml: No file that matches overrides.2 (a/**) is of a kind that it is for (strategy).',
      'hint: .outside-inrc.yaml: No file matches overrides.3 (b/**).',
      'hint: .outside-inrc.yaml: No document is of a kind that overrides.4 is for (other).',
      '',
    ]);
    expect(hints(['a'], cwd)).toEqual([]);
    writeFileSync(join(cwd, 'unread.md'), '---\ntitle: [\n---\n');
    expect(hints(['.'], cwd).filter((hint) => hint.includes('No document'))).toEqual([]);
  });

  it('are given by every run that covers the folder of the configuration, however it is named', () => {
    const cwd = folder({
      'plan.md': INSIDE_OUT,
      'team/plan.md': INSIDE_OUT,
      '.outside-inrc.yaml': 'ignores: [old/**]',
      'team/.outside-inrc.yaml': 'ignores: [mine/**]',
    });
    const root = '.outside-inrc.yaml: "ignores": nothing matches "old/**".';
    const team = '.outside-inrc.yaml: "ignores": nothing matches "mine/**".';
    const deep = join(cwd, 'team');
    for (const paths of [['.'], ['./'], [cwd], [`${cwd}/team/..`], ['plan.md', '.']])
      expect(hints(paths, cwd), `${paths}`).toEqual([root, team]);
    expect(hints(['..'], deep)).toEqual([root, team]);
    expect(hints(['team'], cwd)).toEqual([team]);
    expect(hints(['.'], deep)).toEqual([team]);
    for (const paths of [['plan.md', 'team/plan.md'], ['**/*.md'], ['.', '!team/**']])
      expect(hints(paths, cwd), `${paths}`).toEqual([]);
  });

  it('name the file that says it, and only what none that builds on it needs', () => {
    const cwd = folder({
      'base.yaml':
        'overrides: [{ files: ["a/**"], strict: true }, { files: ["c/**"], strict: true }, { kinds: [brief], rules: {} }]',
      'a/.outside-inrc.yaml': 'extends: ../base.yaml',
      'a/plan.md': INSIDE_OUT,
      'b/.outside-inrc.yaml': 'extends: ../base.yaml',
      'b/plan.md': INSIDE_OUT,
    });
    expect(hints(['.'], cwd)).toEqual(['base.yaml: No file matches overrides.1 (c/**).']);
    expect(hints(['b'], cwd)).toEqual([]);
  });
});

describe('ignores', () => {
  it('leave files out of folders and globs; a file named one by one is linted all the same', () => {
    const cwd = folder({ 'plan.md': INSIDE_OUT, 'drafts/plan.md': INSIDE_OUT, '.outside-inrc.yaml': 'ignores: ["drafts/**"]' });
    expect(Object.keys(severities(['.'], cwd))).toEqual(['plan.md']);
    expect(Object.keys(severities(['drafts', 'plan.md'], cwd))).toEqual(['plan.md']);
    expect(Object.keys(severities(['**/*.md'], cwd))).toEqual(['plan.md']);
    expect(severities(['drafts/plan.md'], cwd)).toEqual({ 'drafts/plan.md': ['warning'] });
  });
});

describe('vocabulary', () => {
  it("makes the team's words count: a plan that names a segment of theirs names one", () => {
    const plan =
      '# Product roadmap 2027\n\nWrenlings get faster answers this year.\n\n## Now\n\n- Quick replies\n\n## Next\n\n- Saved answers\n';
    const cwd = folder({ 'roadmap.md': plan });
    const found = () => outsideIn(['.', '--format', 'compact'], { cwd }).stdout.includes('no-named-segment');
    expect(found()).toBe(true);
    writeFileSync(join(cwd, '.outside-inrc.yaml'), 'vocabulary: { segments: [wrenlings] }');
    expect(found()).toBe(false);
  });
});

describe('mistakes', () => {
  it('are shown all at once, in place, with what is expected', () => {
    const cwd = folder({
      'plan.md': INSIDE_OUT,
      '.outside-inrc.yaml': [
        'strict: yes please',
        'ruels: {}',
        'rules:',
        '  vague-outcom: error',
        `  ${RULE}: loud`,
        'overrides:',
        '  - rules: {}',
        'gate:',
        '  maxWarnings: -1',
      ].join('\n'),
    });
    expect(outsideIn([], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr: `error: .outside-inrc.yaml: there are 6 mistakes in this configuration, so nothing was linted.

  .outside-inrc.yaml:1:9  strict
  It is true or false.

    1 │ strict: yes please
      │         ^^^^^^^^^^

  .outside-inrc.yaml:2:1  ruels
  The key "ruels" is not known here. Did you mean "rules"?

    2 │ ruels: {}
      │ ^^^^^

  .outside-inrc.yaml:4:3  rules.vague-outcom
  There is no rule "vague-outcom". Did you mean "vague-outcome"? "outside-in rules" lists them all.

    4 │   vague-outcom: error
      │   ^^^^^^^^^^^^

  .outside-inrc.yaml:5:22  rules.${RULE}
  It is a severity (off, info, warning, error), or a list of a severity and options.

    5 │   ${RULE}: loud
      │                      ^^^^

  .outside-inrc.yaml:7:5  overrides.0
  An override says for which "files" or "kinds" it holds.

    7 │   - rules: {}
      │     ^^^^^^^^^

  .outside-inrc.yaml:9:16  gate.maxWarnings
  It is 0 or more.

    9 │   maxWarnings: -1
      │                ^^
`,
    });
  });

  it('are shown beside what it builds on and is not there; rules of a plugin that is not there are none', () => {
    const cwd = folder({
      'plan.md': INSIDE_OUT,
      '.outside-inrc.yaml': [
        'extends: ./gone.yaml',
        'plugins: [gone]',
        'rules: { gone/rule: error, vague: error }',
        'packs: { north: 3 }',
      ].join('\n'),
    });
    const { status, stderr } = outsideIn([], { cwd });
    expect(status).toBe(2);
    expect(stderr.split('\n').filter((line) => /^ {2}\S/.test(line))).toEqual([
      '  .outside-inrc.yaml:1:10  extends',
      '  There is no file "./gone.yaml".',
      '  .outside-inrc.yaml:2:11  plugins.0',
      '  There is no installed package "gone"; a file begins with a dot, as in "./gone".',
      '  .outside-inrc.yaml:3:28  rules.vague',
      '  There is no rule "vague". "outside-in rules" lists them all.',
      '  .outside-inrc.yaml:4:17  packs.north',
      '  It is a text, or a list of texts.',
    ]);
  });

  it('in the name of a reporter are told when the configuration is read, whatever is run, with the names there are', () => {
    const cwd = folder({ 'plan.md': INSIDE_OUT, '.outside-inrc.yaml': 'strict: true\nreporters: [stylish, jsn=out.json]' });
    for (const args of [['check'], ['score'], ['--format', 'json']]) {
      expect(outsideIn(args, { cwd })).toEqual({
        status: 2,
        stdout: '',
        stderr: `error: .outside-inrc.yaml: there is a mistake in this configuration, so nothing was linted.

  .outside-inrc.yaml:2:22  reporters.1
  There is no format "jsn". Did you mean "json"? It is one of ${FORMATS.join(', ')}, or the path of a module.

    2 │ reporters: [stylish, jsn=out.json]
      │                      ^^^^^^^^^^^^
`,
      });
    }
  });

  it('in a flag are told before anything is linted', () => {
    const cwd = folder({ 'plan.md': INSIDE_OUT });
    const { status, stderr } = outsideIn(['--format', 'jsn', '--cache-location', 'cache'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain('There is no format "jsn". Did you mean "json"?');
    expect(existsSync(join(cwd, 'cache'))).toBe(false);
  });

  it('in the path of a reporter are told in place too, beside a rule that is not there', () => {
    const cwd = folder({ 'plan.md': INSIDE_OUT, '.outside-inrc.yaml': 'reporters: [./gone.mjs=x]\nrules: { a/b: off }' });
    const { status, stderr } = outsideIn([], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain('.outside-inrc.yaml:1:13  reporters.0\n  There is no file "./gone.mjs".');
    expect(stderr).toContain('There is no rule "a/b".');
  });

  it.each([
    ['packs: 3', '.outside-inrc.yaml:1:8  packs\n  It is a set of keys.'],
    ['packs: { "": plans }', 'This key is empty.'],
    ['extends: { strict: true }', '.outside-inrc.yaml:1:10  extends\n  It is a text, or a list of texts.'],
    ['[strict]', '.outside-inrc.yaml:1:1\n  It is a set of keys.'],
  ])('are told in words: %s', (content, message) => {
    const { status, stderr } = outsideIn([], { cwd: folder({ 'plan.md': INSIDE_OUT, '.outside-inrc.yaml': content }) });
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });

  it('that a folder is named is told', () => {
    const { status, stderr } = outsideIn(['--config', '.'], { cwd: folder({ 'plan.md': INSIDE_OUT }) });
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'error: "." is a folder; a configuration is a file.\n' });
  });

  it('are placed in package.json and JSON too, and named in programs', () => {
    const inPackage = folder({ 'plan.md': INSIDE_OUT, 'package.json': '{\n  "outside-in": {\n    "strict": 3\n  }\n}\n' });
    expect(outsideIn([], { cwd: inPackage }).stderr).toContain('package.json:3:15  outside-in.strict\n');
    const program = folder({ 'plan.md': INSIDE_OUT, 'outside-in.config.mjs': 'export default { strict: 3 };' });
    expect(outsideIn([], { cwd: program }).stderr).toContain('  strict\n  It is true or false.');
  });

  it.each([
    ['.outside-inrc.yaml', 'rules: [', /^error: \.outside-inrc\.yaml:1:\d+: /],
    ['.outside-inrc.json', '{ "strict": true', /^error: \.outside-inrc\.json:1:\d+: /],
    ['outside-in.config.mjs', 'export default {', /^error: outside-in\.config\.mjs: this configuration cannot be loaded: /],
    [
      'outside-in.config.mjs',
      'throw new Error("Boom.")',
      /^error: outside-in\.config\.mjs: this configuration cannot be loaded: Boom\.\n$/,
    ],
    ['package.json', '{ "outside-in": {} ', /^error: package\.json/],
  ])('in the form of %s are told with exit code 2 and no stack: %s', (name, content, message) => {
    const { status, stdout, stderr } = outsideIn([], { cwd: folder({ 'plan.md': INSIDE_OUT, [name]: content }) });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it.each(['.outside-inrc.yaml', '.outside-inrc.json'])('of its YAML are told all at once, each in its place: %s', (name) => {
    const cwd = folder({ 'plan.md': INSIDE_OUT, [name]: 'strict: true\nstrict: false\nrules:\n  a: b: c\nignores: ["x"\n' });
    const { status, stderr } = outsideIn([], { cwd });
    expect(status).toBe(2);
    expect(stderr.replaceAll(name, 'file').split('\n')).toEqual([
      'error: file:2:1: Map keys must be unique.',
      'file:4:6: Nested mappings are not allowed in compact mappings.',
      'file:6:1: Flow sequence in block collection must be sufficiently indented and end with a ].',
      '',
    ]);
  });

  it('of configurations that files further down have are told as well', () => {
    const cwd = folder({ 'plan.md': INSIDE_OUT, 'team/plan.md': INSIDE_OUT, 'team/.outside-inrc.yaml': 'strict: 3' });
    expect(outsideIn([], { cwd })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('team/.outside-inrc.yaml:1:9  strict'),
    });
  });
});
