import { describe, expect, it } from 'vitest';
import type { Kind } from '../../src/plan/types.js';
import { lint } from '../helpers/lint.js';

/** The words that a rule reports in a text. */
function found(rule: string, text: string, kind: Kind = 'strategy'): string[] {
  return lint(text, { kind })
    .findings.filter((finding) => finding.rule === rule)
    .map(({ evidence }) => evidence);
}

const section = (body: string) => `# Plan of the Osier dairy\n\n## How we see it\n\n${body}\n`;

describe('a slogan', () => {
  const slogan = 'Our customers are at the heart of this dairy.';

  it.each([
    ['alone', slogan, 1],
    ['beside another', `${slogan} We love our customers.`, 2],
    ['beside a segment', `${slogan} Bakers with two shops order by fax.`, 0],
    ['beside a change of plan', `${slogan} In May we dropped the litre carton for them.`, 0],
    ['with a consequence', 'Our customers are at the heart of this dairy, which is why the van goes out twice.', 0],
    ['asked', 'Are our customers at the heart of this dairy?', 0],
    ['quoted', '"Our customers are at the heart of this dairy" hangs on the wall.', 0],
  ])('%s', (_, body, count) => {
    expect(found('customer-slogan', section(body))).toHaveLength(count);
  });

  it('in a list is backed by its own entry only', () => {
    const list = (rest: string) => section(`- We put the customer first${rest}\n- Bakers with two shops order by fax`);
    expect(found('customer-slogan', list(''))).toHaveLength(1);
    expect(found('customer-slogan', list(': bakers with two shops ring before five'))).toHaveLength(0);
  });
});

describe('a false choice', () => {
  it.each([
    ['on principle', 'Either we make money or we please our customers.', 1],
    ['turned down by the next sentence', 'Either we make money or we please our customers. That is a false choice.', 0],
    ['with what each side costs', 'Either we please our customers or we save 40k of costs.', 0],
    ['as an order of work', 'Once the new platform runs, customers move over in three waves.', 0],
  ])('%s', (_, body, count) => {
    expect(found('false-choice', section(body))).toHaveLength(count);
  });
});

describe('an absolute claim', () => {
  it.each([
    ['for good', 'No customer will ever wait for milk again.', 1],
    ['sealed by the next word', 'Our customers are right. Always.', 1],
    ['denied', 'We cannot promise that no customer will ever wait for milk again.', 0],
    ['as a law', 'By law, every customer is always entitled to a refund.', 0],
  ])('%s', (_, body, count) => {
    expect(found('absolute-claim', section(body))).toHaveLength(count);
  });
});

describe('an incentive', () => {
  it.each([
    ['on volume', 'The bonus of sales managers depends on litres sold.', 1],
    ['with a share for customers', 'The bonus of sales managers depends half on litres sold, half on bakers who order again.', 0],
    ['with a share that is not counted inside', 'The bonus of sales managers: 50% litres sold, 50% see the annex on service.', 0],
    ['at the end of a year', "The sales managers' year-end envelope follows the litres that they have sold.", 1],
    [
      'on how many things are done',
      'The quarterly extra of the sales managers depends on how many of the new stalls are built.',
      1,
    ],
    ['that is a wage', 'Fitters are paid per day, coordinators per month.', 0],
    ['of the past', 'The bonus of sales managers no longer depends on litres sold.', 0],
    ['under a header that says pay', '| Who | Bonus depends on |\n|---|---|\n| Sales manager | Litres sold |', 1],
  ])('%s', (_, body, count) => {
    expect(found('incentive-on-delivery', section(body))).toHaveLength(count);
  });
});
