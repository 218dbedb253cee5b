import { expect, it } from 'vitest';
import { lint } from '../helpers/lint.js';

const found = (text: string, rule: string, kind: 'roadmap' | 'strategy', options: Record<string, number>) =>
  lint(text, { kind, settings: { strict: true, rules: { [rule]: { options } } } }).findings.filter(
    (finding) => finding.rule === rule,
  ).length;

it('how old evidence may be is for the team to say', () => {
  const text = `---
date: 2026-11-02
---

# Strategy, tram lines

## What riders told us

In interviews in March 2026, fourteen of twenty riders said that they miss the last connection on Sundays.
`;
  expect(found(text, 'stale-evidence', 'strategy', {})).toBe(0);
  expect(found(text, 'stale-evidence', 'strategy', { months: 6 })).toBe(1);
});

it('how many entries may lack a customer reason is for the team to say', () => {
  const text = `# Roadmap, allotment site

- Water taps by the road, because gardeners carry cans for ten minutes
- New fence
- Tool shed, so that members without a car can leave their spades
- Second compost heap, as members wait two weeks for compost
`;
  expect(found(text, 'unevidenced-roadmap', 'roadmap', {})).toBe(0);
  expect(found(text, 'unevidenced-roadmap', 'roadmap', { share: 10 })).toBe(1);
});
