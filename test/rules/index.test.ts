import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { pageIds } from '../helpers/page.js';

describe('the list of rules', () => {
  const ids = rules.map(({ id }) => id);

  it('names each rule once', () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('has a page for each rule, and no page is left without one', () => {
    expect(pageIds).toEqual(ids.toSorted());
  });
});

describe.each(rules)('$id', ({ why, advice, summary }) => {
  it('says in sentences why it matters and what to do', () => {
    expect(why).toMatch(/^\p{Lu}.*[^\s.?][.?]$/u);
    expect(advice).toMatch(/^\p{Lu}.*[^\s.?][.?]$/u);
  });

  it('has a summary that fits in a list', () => {
    expect(summary).toMatch(/^\p{Lu}.*[^\s.?]$/u);
    expect(summary.length).toBeLessThanOrEqual(100);
  });
});
