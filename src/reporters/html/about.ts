import { CONFIDENCE, SEVERITY } from '../../lint/score.js';
import { CATEGORIES, type Category } from '../../lint/types.js';
import { html, type Markup } from './markup.js';
import { nameOf } from './scores.js';

/** What each category asks of a plan. */
const ASKS: Readonly<Record<Category, string>> = {
  sequence: 'Does what customers need come before targets, options and decisions?',
  goals: 'Do goals name a change that customers would notice, and not what is shipped or earned alone?',
  customers: 'Does the plan say who its customers are, and what they need?',
  evidence: 'Do claims about customers say where they come from, and are they fresh?',
  rationale: 'Do choices rest on what customers need, and on more than one option?',
  ownership: 'Does somebody own the outcome, across functions?',
  'follow-through': 'Does somebody look afterwards whether customers are better off?',
  language: 'Do the words say what they mean?',
};

/** How the report is to be read. */
export const about = (): Markup => html`<section aria-labelledby="about">
<h2 id="about">How to read this report</h2>
<p>Every finding quotes a place where a plan starts from the organisation instead of the customer, says why that matters, and asks one question that would turn it outward. No finding says whether a plan is good.</p>
<p>A score is the share of judged places at which nothing was found, from 0 to 100. A place weighs by the severity of its rule (error ${SEVERITY.error}, warning ${SEVERITY.warning}, remark ${SEVERITY.info}) times how sure the rule is (high ${CONFIDENCE.high}, medium ${CONFIDENCE.medium}, low ${CONFIDENCE.low}). The total is the mean of the categories that could be judged. Findings that are suppressed or known count as found. “Not judged” means that there was nothing to judge, which is neither good nor bad.</p>
<dl class="asks">${CATEGORIES.map((category) => html`<div><dt><b>${nameOf(category)}</b></dt><dd>${ASKS[category]}</dd></div>`)}</dl>
</section>
`;
