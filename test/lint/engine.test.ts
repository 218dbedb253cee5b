import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge.js';
import { lintText } from '../../src/lint/engine.js';
import type { Rule, Settings } from '../../src/lint/types.js';
import type { Kind, Passage } from '../../src/plan/types.js';
import { parser } from '../helpers/lint.js';
import { rule } from '../helpers/report.js';

const knowledge = loadKnowledge();

/** A rule that reports the title and the passages it is given. */
function titled(id: string, more: Partial<Rule> = {}): Rule {
  return rule(id, {
    kinds: ['okr', 'brief'],
    why: 'It stands at the top.',
    advice: 'Look at it.',
    check: (plan) => ({ judged: 1, problems: [problem(plan.title)] }),
    ...more,
  });
}

const problem = ({ span, text }: Passage) => ({ at: span, message: `It says "${text}".`, evidence: text });

const TEXT = '# Plan\n\n## Goal\n\n- Something\n';

function lint(rules: Rule[], { kind = 'okr', ...settings }: Partial<Settings> & { kind?: Kind } = {}) {
  return lintText(TEXT, rules, {
    path: 'plan.md',
    kind,
    settings: { strict: false, rules: {}, ...settings },
    parser,
    knowledge,
    today: '2026-11-22',
  });
}

const found = (...args: Parameters<typeof lint>) => lint(...args).findings.map(({ rule, severity }) => `${rule} ${severity}`);

describe('which rules run', () => {
  const rules = [titled('common'), titled('severe', { level: 'strict' })];

  it('are the recommended ones, and the strict ones on request', () => {
    expect(found(rules)).toEqual(['common warning']);
    expect(found(rules, { strict: true })).toEqual(['common warning', 'severe warning']);
  });

  it('are those that fit the kind, and none for what is no plan', () => {
    expect(found(rules, { kind: 'brief' })).toEqual(['common warning']);
    expect(found(rules, { kind: 'roadmap' })).toEqual([]);
    expect(found([titled('any', { kinds: ['okr', 'other'] })], { kind: 'other' })).toEqual([]);
  });

  it('follow the severity set for them', () => {
    expect(found(rules, { rules: { common: { severity: 'off' }, severe: { severity: 'error' } } })).toEqual(['severe error']);
    expect(found(rules, { strict: true, rules: { severe: { severity: 'off' }, common: { severity: 'info' } } })).toEqual([
      'common info',
    ]);
  });
});

describe('what is decided about a rule', () => {
  const limited = titled('limited', {
    options: { most: { summary: 'how many are let through', default: 3, min: 0, max: 9 } },
    check: ({ title }, { most }) => ({ judged: 1, problems: [{ ...problem(title), message: `More than ${most}.` }] }),
  });

  it('holds for the kinds it is made for, before what holds for all', () => {
    const rules = { limited: { severity: 'error' as const } };
    const byKind = [{ kinds: ['okr' as const], rules: { limited: { severity: 'info' as const } } }];
    expect(found([limited], { rules, byKind })).toEqual(['limited info']);
    expect(found([limited], { rules, byKind, kind: 'brief' })).toEqual(['limited error']);
  });

  it('gives the rule its options, or what they are by default', () => {
    expect(lint([limited]).findings[0]?.message).toBe('More than 3.');
    expect(lint([limited], { rules: { limited: { options: { most: 5 } } } }).findings[0]?.message).toBe('More than 5.');
  });
});

describe('a finding', () => {
  it('takes from its rule what its place does not say', () => {
    const [plain, special] = lint([
      titled('a'),
      titled('b', {
        check: (plan) => ({ judged: 1, problems: [{ ...problem(plan.title), confidence: 'low', advice: 'Leave it.' }] }),
      }),
    ]).findings;
    expect(plain).toMatchObject({
      rule: 'a',
      confidence: 'high',
      advice: 'Look at it.',
      why: 'It stands at the top.',
      related: [],
    });
    expect(special).toMatchObject({ rule: 'b', confidence: 'low', advice: 'Leave it.' });
  });

  it('stands in the order of the document, and of rules at one place', () => {
    const last = titled('a', {
      check: (plan) => ({
        judged: 1,
        problems: [problem(plan.sections[1]!.span ? { ...plan.title, span: plan.sections[1]!.span } : plan.title)],
      }),
    });
    expect(lint([last, titled('c'), titled('b')]).findings.map((finding) => finding.rule)).toEqual(['b', 'c', 'a']);
  });

  it('names the headings it stands under', () => {
    const deep = titled('a', {
      check: ({ sections }) => ({
        judged: 1,
        problems: [{ at: sections[1]!.span, message: 'It is here.', evidence: 'Goal' }],
      }),
    });
    expect(lint([deep]).findings[0]?.section).toEqual(['Plan', 'Goal']);
  });

  it('comes with the text of its lines', () => {
    expect(lint([titled('a')]).lines).toEqual({ 1: '# Plan' });
  });
});

it('keeps how many places a rule judged, and why one could not', () => {
  const report = lint([
    titled('a'),
    titled('b', { check: () => ({ judged: 0, problems: [], abstained: 'there is one goal only' }) }),
  ]);
  expect(report.judged).toEqual({ a: 1 });
  expect(report.abstained).toEqual([{ rule: 'b', reason: 'there is one goal only' }]);
});

it('names the rule and the file when a rule fails', () => {
  const broken = titled('broken', {
    check: () => {
      throw new TypeError('no such thing');
    },
  });
  expect(() => lint([broken])).toThrow('The rule broken failed on plan.md.');
});
