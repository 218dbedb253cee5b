import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { folder, INSIDE_OUT, NO_PLAN, outsideIn } from '../helpers/command.js';

function printed(args: readonly string[], cwd: string) {
  const { status, stdout, stderr } = outsideIn(['--print-config', ...args], { cwd });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
}

const severityOf = (report: { rules: Record<string, { severity: unknown }> }, rule: string) => report.rules[rule]!.severity;

describe('--print-config', () => {
  it('says of a file that no configuration speaks of what holds by default, with every rule', () => {
    const config = printed(['plan.md', '--no-config'], folder({ 'plan.md': INSIDE_OUT }));
    expect(config).toMatchObject({
      file: 'plan.md',
      configuration: [],
      ignored: { value: false, from: 'default' },
      kind: { value: 'okr', from: expect.stringContaining('the title says') },
      strict: { value: false, from: 'default' },
      gate: { failOn: { value: 'warning', from: 'default' }, maxWarnings: { value: null, from: 'default' } },
      reporters: { value: ['stylish'], from: 'default' },
      baseline: { value: null, from: 'default' },
    });
    for (const { id, level, severity } of rules)
      expect(severityOf(config, id)).toEqual({ value: level === 'strict' ? 'off' : severity, from: 'default' });
  });

  it('names the file, the override or the flag that set each setting', () => {
    const cwd = folder({
      'plan.md': INSIDE_OUT,
      'team/outside-in.config.json':
        '{ "rules": { "vague-outcome": "off" }, "vocabulary": { "segments": ["tenants"] }, "baseline": "b.json" }',
      '.outside-inrc.yaml': [
        'extends: [strict, ./team/outside-in.config.json]',
        'rules: { output-as-goal: info }',
        'overrides:',
        '  - kinds: [okr]',
        '    rules: { no-named-segment: info }',
        '  - files: ["*.md"]',
        '    kind: strategy',
        '    rules: { internal-kpi-only: error }',
        'ignores: [plan.md]',
        'gate: { maxWarnings: 3 }',
      ].join('\n'),
    });
    const config = printed(['plan.md', '--rule', 'sunk-cost=off', '--fail-on', 'error', '--format', 'json'], cwd);
    expect(config).toMatchObject({
      configuration: ['preset "strict"', 'team/outside-in.config.json', '.outside-inrc.yaml'],
      ignored: { value: true, from: '.outside-inrc.yaml, ignores.0' },
      kind: { value: 'strategy', from: '.outside-inrc.yaml, overrides.1' },
      strict: { value: true, from: 'preset "strict"' },
      vocabulary: { segments: [{ value: 'tenants', from: 'team/outside-in.config.json' }] },
      gate: { failOn: { value: 'error', from: '--fail-on' }, maxWarnings: { value: 3, from: '.outside-inrc.yaml' } },
      reporters: { value: ['json'], from: '--format' },
      baseline: { value: 'team/b.json', from: 'team/outside-in.config.json' },
    });
    expect(severityOf(config, 'vague-outcome')).toEqual({ value: 'off', from: 'team/outside-in.config.json' });
    expect(severityOf(config, 'output-as-goal')).toEqual({ value: 'info', from: '.outside-inrc.yaml' });
    expect(severityOf(config, 'internal-kpi-only')).toEqual({ value: 'error', from: '.outside-inrc.yaml, overrides.1' });
    // The document is no longer taken for OKRs, so the override for that kind does not hold.
    expect(severityOf(config, 'no-named-segment')).toEqual({ value: 'warning', from: 'default' });
    expect(severityOf(config, 'sunk-cost')).toEqual({ value: 'off', from: '--rule' });
    expect(severityOf(config, 'research-only-at-end')).toMatchObject({ from: 'preset "strict"' });
  });

  it('says the severities that findings then have', () => {
    const cwd = folder({
      'plan.md': INSIDE_OUT,
      '.outside-inrc.yaml':
        'overrides: [{ kinds: [okr], rules: { internal-kpi-only: info } }, { files: ["*.md"], rules: { internal-kpi-only: error } }]',
    });
    const { files } = JSON.parse(outsideIn(['plan.md', '--format', 'json'], { cwd }).stdout);
    const found = files[0].findings.filter(({ rule }: { rule: string }) => rule === 'internal-kpi-only');
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ severity }: { severity: string }) => severity))).toEqual(new Set(['error']));
    expect(severityOf(printed(['plan.md'], cwd), 'internal-kpi-only')).toMatchObject({ value: 'error' });
  });

  it('knows the rules of plugins where they hold', () => {
    const cwd = folder({
      'plan.md': INSIDE_OUT,
      'team/plan.md': INSIDE_OUT,
      'team/house.mjs': `export default { name: 'house', rules: [{
        id: 'calm', category: 'language', level: 'recommended', unit: 'document', severity: 'info', confidence: 'low',
        kinds: ['okr'], summary: 'A', why: 'B', advice: 'C', source: [], check: () => ({ judged: 0, problems: [] }) }] };`,
      'team/.outside-inrc.yaml': 'plugins: [./house.mjs]\nrules: { house/calm: error }',
    });
    const config = printed(['team/plan.md'], cwd);
    expect(config.plugins).toEqual([{ value: 'team/house.mjs', from: 'team/.outside-inrc.yaml' }]);
    expect(severityOf(config, 'house/calm')).toEqual({ value: 'error', from: 'team/.outside-inrc.yaml' });
    expect(severityOf(printed(['team/plan.md', '--rule', 'house/calm=off'], cwd), 'house/calm')).toEqual({
      value: 'off',
      from: '--rule',
    });
    expect(printed(['plan.md'], cwd).rules).not.toHaveProperty(['house/calm']);
  });

  it('wants one document', () => {
    const cwd = folder({ 'plan.md': INSIDE_OUT, 'bread.md': NO_PLAN });
    expect(outsideIn(['--print-config', 'gone.md'], { cwd })).toMatchObject({ status: 2, stdout: '' });
    const { status, stderr } = outsideIn(['--print-config', '.'], { cwd });
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'error: "--print-config" goes with the path of one document.\n' });
  });
});
