import { SELLERS } from '../vocabulary/people.js';
import { isInternalEngineering } from './engineering.js';
import { FOR_MAKERS } from './inside.js';
import { KNOWLEDGE_TYPES, knowledge, tellsOfCustomers } from './insights.js';
import { ACQUIRED, NOW_THAT, OF_THE_HOUSE, OUTLIVED, occasionsOf } from './occasions.js';
import { isOwnClaim } from './passages.js';
import { likelihood, type Reading, type Unit, unitSpan } from './reading.js';
import type { Cast } from './segments.js';
import { TROUBLE } from './solving.js';
import type { Trigger } from './types.js';

/** What an organisation consists of: contracts and machines, money and posts, plans of its own. */
const HOUSE =
  /\b(?:contract|licen[cs]e|lease|rent|agreement|supplier|vendor|provider|landlord|support|server|systems?\b|platform|software|machine|stock\b|hall\b|budget|fund|underspend|money|grant|depreciat|amorti[sz]|book value|costs?\b|sav(?:e|ing)|spend|revenue|turnover|booking|margin|profit|sales|price|invest|headcount|posts\b|hire|staff|team|capacity|vacan|department|board|management|strategy|process|tool|technolog|infrastructure|legacy|tech\w* debt|architecture|database|migrat|release|version|traction|viability|asset|patent|target|forecast|quota|deadline|year-end|press\b|colleague)/i;
/** Money, by its amount. */
const AMOUNT =
  /[$€£¥]\s?\d|\d[\s\d.,]*(?:k|m|bn|million|thousand)?\s?(?:eur|euros?|usd|dollars?|gbp|pounds?|chf|francs?|crowns?|kron(?:or|er)|sek|nok|dkk|yen|rupees?|zloty)\b/i;
/** It comes to its end, falls short, has to be used up or lies idle. */
const EVENT =
  /\b(?:ends?\b|ended|end[- ]of|expir|laps|r[ua]ns? out|until|due\b|renew|terminat|discontinu|stop|withdraw|rais|increas|unsupported|written off|notice\b|behind|below|under\b|short|missed|missing|against|over\b|out of reach|spent|left\b|use[d]?\b|doubl|tripl|leav(?:es?|ing)\b|retir|deadline|review|idle|unused|empty|still\b|spare|free\b)/i;
/** "Now that the grid has been rewritten": what we made makes it possible. */
const MADE_POSSIBLE =
  /\bnow that (?:we|our|the) [^,;.]{0,60}\b(?:ha(?:s|ve) (?:been )?\w+(?:ed|en)|(?:is|are) (?:in place|done|live|finished|ready|available|released))\b/i;
/** "The natural next step": what was done before asks for it. */
const NEXT_STEP = /\b(?:natural|logical|obvious|consistent) (?:next )?(?:step|extension|continuation|evolution|successor)\b/i;
const NEGATED =
  /\b(?:not|no|nor|never|neither|rather than|instead of)\b (?:\w+ ){0,2}?(?:because|about|our|the|start\w*|reason)\b|\bplays? no|\bnothing to do/i;
/** "The missed deadlines above": what it is has been told. */
const TOLD_ABOVE = /\b(?:above|below)\W*$/i;
/** Law and regulation come from outside. */
const LAW =
  /\b(?:laws?\b|regulat|acts?\b(?! (?:as|like|on))|directive|legislat|legal|statut|mandat|compliance|court|ruling|ministry|parliament|gdpr|oblige|in(?:to)? force|(?:new|amended|changed|stricter) (?:\w+ )?rules|sanctions|ordinance|decree|authorit)/i;
/** Those who sell to us or work with us are no customers. */
const NO_CUSTOMERS = new Set([
  ...SELLERS,
  ...'maintainer consultant competitor rival owner colleague teammate landlord'.split(' '),
]);

const OUTSIDE = [...KNOWLEDGE_TYPES, 'why-customer', 'g-outcome', 'm-outcome', 'future-need'] as const;

/**
 * Finds the stated occasions of decisions and initiatives, and where each comes from. A customer problem or aim in the same
 * section makes it a customer's; law and regulation come from outside [rules.md, internal-trigger].
 */
export function triggersOf(reading: Reading, cast: Cast): Trigger[] {
  const triggers = occasionsOf(reading).flatMap(({ told, beside }): Trigger[] => {
    const own = told.filter((unit) => unit.form !== 'heading' && isOwnClaim(unit));
    const inner = own.find(isInternal);
    const at = inner ?? own[0];
    if (!at) return [];
    return [{ span: unitSpan(reading, at), text: at.text, from: inner ? originOf(reading, beside, cast) : 'unclear' }];
  });
  return triggers.some(({ from }) => from === 'internal') && isInternalEngineering(reading, cast) ? [] : triggers;
}

/** Where an occasion that tells of the inside comes from, by what stands beside it. */
function originOf(reading: Reading, beside: readonly Unit[], cast: Cast): Trigger['from'] {
  const around = beside.filter((unit) => unit.form !== 'heading' && !unit.prompt && !unit.struck);
  if (around.some((unit) => isOfCustomers(reading, unit, cast))) return 'customer';
  return around.some(({ text }) => LAW.test(text)) ? 'law' : 'internal';
}

function isInternal(unit: Unit): boolean {
  const inside = likelihood(unit, ...OF_THE_HOUSE);
  if (unit.tokens.length < 4 || NEGATED.test(unit.text) || TOLD_ABOVE.test(unit.text)) return false;
  if (inside >= 0.7) return true;
  const outside = likelihood(unit, ...OUTSIDE);
  if (outside < 0.5 && (OUTLIVED.test(unit.text) || NEXT_STEP.test(unit.text) || FOR_MAKERS.test(unit.text))) return true;
  if (outside < 0.5 && MADE_POSSIBLE.test(unit.text) && unit.mentions.every(({ kind }) => kind === 'we')) return true;
  const house = HOUSE.test(unit.text) || AMOUNT.test(unit.text);
  if (house && outside < 0.6 && (ACQUIRED.test(unit.text) || EVENT.test(unit.text))) return true;
  const ours = house || unit.mentions.some(({ kind }) => kind === 'we');
  return ours && (inside >= (house && outside < 0.3 ? 0.45 : 0.55) || (outside < 0.5 && NOW_THAT.test(unit.text)));
}

function isOfCustomers(reading: Reading, unit: Unit, cast: Cast): boolean {
  const customers = unit.mentions.filter(
    ({ kind, head }) => kind === 'generic' || (kind !== 'we' && cast.customers.has(head) && !NO_CUSTOMERS.has(head)),
  );
  const only = { ...unit, mentions: customers };
  if (tellsOfCustomers(reading, only, cast) || knowledge(reading, only, cast) >= 0.5) return true;
  const outside = likelihood(unit, ...OUTSIDE);
  if (customers.length > 0) return outside >= 0.4 || TROUBLE.test(unit.text);
  if (unit.mentions.some(({ kind, head }) => kind !== 'we' && !NO_CUSTOMERS.has(head))) return outside >= 0.4;
  // Where nobody is named, a figure of ours sounds like one of theirs.
  return outside >= (TROUBLE.test(unit.text) ? 0.5 : 0.8);
}
