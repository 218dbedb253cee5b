import { describe, expect, it } from 'vitest';
import { definePlugin, defineRule, lint, lintFiles, render } from '../../src/index.js';
import { folder, INSIDE_OUT, outsideIn } from '../helpers/command.js';

const rulesIn = ({ findings }: { findings: readonly { rule: string }[] }) => [...new Set(findings.map(({ rule }) => rule))];

describe('lint', () => {
  it('lets options decide', async () => {
    expect(rulesIn(await lint(INSIDE_OUT))).toContain('internal-kpi-only');
    expect(rulesIn(await lint(INSIDE_OUT, { rules: { 'internal-kpi-only': 'off' } }))).not.toContain('internal-kpi-only');
    const graver = await lint(INSIDE_OUT, { rules: { 'internal-kpi-only': 'error' } });
    expect(graver.findings.find(({ rule }) => rule === 'internal-kpi-only')?.severity).toBe('error');
    expect((await lint(INSIDE_OUT, { kind: 'other' })).findings).toEqual([]);
  });

  it("reads with the team's own words", async () => {
    const plan = INSIDE_OUT.replace('Win the region', 'Win the zanders');
    expect(rulesIn(await lint(plan))).toContain('no-named-segment');
    expect(rulesIn(await lint(plan, { vocabulary: { segments: ['zanders'] } }))).not.toContain('no-named-segment');
  });

  it("runs rules of one's own", async () => {
    const own = defineRule({
      id: 'title',
      category: 'language',
      level: 'recommended',
      severity: 'info',
      confidence: 'high',
      unit: 'document',
      kinds: ['okr'],
      source: [],
      summary: 'A plan has a title',
      why: 'It has.',
      advice: 'Keep it?',
      check: ({ title }) => ({ judged: 1, problems: [{ at: title.span, message: 'A title.', evidence: title.text }] }),
    });
    const plugins = [definePlugin({ name: 'own', rules: [own] })];
    expect(rulesIn(await lint(INSIDE_OUT, { plugins }))).toContain('own/title');
    expect(rulesIn(await lint(INSIDE_OUT, { plugins, rules: { 'own/title': 'off' } }))).not.toContain('own/title');
    await expect(lint(INSIDE_OUT, { plugins: [{ name: 'Own', rules: [] }] })).rejects.toThrow('lower-case letters');
  });

  it('refuses options that are wrong', async () => {
    await expect(lint(INSIDE_OUT, { rules: { 'internal-kpi': 'off' } })).rejects.toThrow('Did you mean "internal-kpi-only"?');
  });
});

describe('lintFiles', () => {
  it('honours configuration, suppression file and baseline as the command does', async () => {
    const plan = INSIDE_OUT.replace('Win the region', 'Win the zanders');
    const cwd = folder({
      'outside-in.config.yaml':
        'vocabulary: { segments: [zanders] }\nignores: [old/**]\nsuppressions: known.yaml\nrules: { vague-outcome: error }\n',
      'known.yaml': '- path: b.md\n  rule: internal-kpi-only\n  reason: The board asked for these.\n',
      'a.md': plan,
      'b.md': plan,
      'old/c.md': plan,
    });
    const report = await lintFiles(['.'], { cwd });
    expect(report.files.map(({ path }) => path)).toEqual(['a.md', 'b.md']);
    expect(report.files.map(rulesIn)).toEqual([['internal-kpi-only'], []]);
    expect(await render(report, 'json')).toBe(outsideIn(['--format', 'json'], { cwd }).stdout);

    const known = folder({ 'outside-in.config.yaml': 'baseline: outside-in-baseline.json\n', 'a.md': INSIDE_OUT });
    const before = (await lintFiles(['.'], { cwd: known, config: false })).summary.warnings;
    outsideIn(['baseline'], { cwd: known });
    expect((await lintFiles(['.'], { cwd: known })).summary).toMatchObject({ warnings: 0, known: before });
  });

  it('takes no configuration where that is asked for, and lets options count before it', async () => {
    const cwd = folder({ 'outside-in.config.yaml': 'rules: { internal-kpi-only: off }\n', 'a.md': INSIDE_OUT });
    const rulesWith = async (options: object) => rulesIn((await lintFiles(['.'], { cwd, ...options })).files[0]!);
    expect(await rulesWith({})).not.toContain('internal-kpi-only');
    expect(await rulesWith({ config: false })).toContain('internal-kpi-only');
    expect(await rulesWith({ rules: { 'internal-kpi-only': 'info' } })).toContain('internal-kpi-only');
  });

  it('rejects what matches nothing', async () => {
    await expect(lintFiles(['nowhere.md'], { cwd: folder() })).rejects.toMatchObject({ name: 'UserError' });
  });
});

describe('render', () => {
  it('prints one text as it prints files', async () => {
    expect(await render(await lint(INSIDE_OUT, { path: 'a.md' }), 'compact')).toContain('a.md:');
  });

  it('names the nearest format', async () => {
    await expect(render(await lint(''), 'sarfi' as 'sarif')).rejects.toThrow('Did you mean "sarif"?');
  });
});
