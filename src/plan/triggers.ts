import { isInternalEngineering } from './engineering.js';
import { KNOWLEDGE_TYPES, knowledge, tellsOfCustomers } from './insights.js';
import { ACQUIRED, NOW_THAT, occasionsOf } from './occasions.js';
import { isOwnClaim } from './passages.js';
import { likelihood, type Reading, type Unit, unitSpan } from './reading.js';
import type { Cast } from './segments.js';
import { TROUBLE } from './solving.js';
import type { Trigger } from './types.js';

/** A contract, licence, supply or machine at its end, or dearer. */
const ENDS =
  /\b(?:contracts?|licen[cs]es?|leases?|leased|rented|agreements?|subscriptions?|support|warranty|hardware|servers?|systems?|platforms?|machines?|stock|hall|building)\b[^.;]*\b(?:ends?|ended|expires?|expired|expiring|runs? out|ran out|run(?:s)? until|rented until|lasts? until|(?:is|are|falls?|comes?) due|renew(?:ed|al)?|end[- ]of[- ](?:life|support)|written off|discontinued?|terminated?|notice|no longer supported|unsupported|service life|until \d)\b|\bend[- ]of[- ](?:life|support|sale)\b|\b(?:vendors?|suppliers?|manufacturers?|licensors?|landlords?|providers?)\b (?:\w+ )?(?:stops?|ends?|discontinues?|drops?|withdraws?|raises?|increases?|puts? up|wants?|asks?|announced?|terminates?|gives? notice)\b/i;
/** A figure that falls short of what was planned. */
const GAP =
  /\b(?:behind|below|under|short of|off|against|missed|misses|missing|over|above)\b (?:\S+ ){0,3}?(?:targets?|plan|budget|forecast|quota|goal)\b|\btargets?\b[^.;]*\b(?:short|missed|behind|gap|out of reach|away)\b/i;
/** Money or time that has to be used up, or a date of our own to be met. */
const DEADLINE =
  /\b(?:budget|underspend|funds?|grant|allocation|money)\b[^.;]*\b(?:spent|used|use|lapses?|expires?|must go|left|remaining|before|by)\b|\b(?:deadline|year[- ]end|(?:board|steering|quarterly|planning) (?:meeting|review))\b/i;
/** Hands or things of our own with nothing to do. */
const IDLE =
  /\b(?:idle|unused|spare|free) (?:capacity|hands|time|slots?|machines?|servers?)\b|\b(?:is|are|sits?|sit|stands?|stand|lies?|lie) (?:idle|unused|still|empty)\b/i;
/** What an organisation consists of. */
const HOUSE =
  /\b(?:revenues?|turnover|bookings|margins?|profit|sales|budgets?|costs?|savings?|spend(?:ing)?|price|invest\w+|funding|headcount|posts|hires?|colleagues|capacity|vacanc\w+|departments?|divisions?|platforms?|systems?|servers?|stack|codebase|architecture|infrastructure|database|data cent(?:re|er)|rack|legacy|technical debt|tech debt|machines?|contracts?|licen[cs]es?|released?|versions?|migrat\w+|engine|technology|viability|traction|capabilit\w+|assets?|patents?|staff|teams?|squads?|board|management|finance|steering|strategy|process(?:es)?|tooling|tools?|api|target)\b/i;
const NEGATED =
  /\b(?:not|no|nor|never|neither|rather than|instead of)\b (?:\w+ ){0,2}?(?:because|about|our|the|start\w*|budget|contract|deadline|cost|capacity|licen[cs]e)\b|\b(?:plays? no (?:part|role)|is not (?:why|the reason)|no reason|has nothing to do)\b/i;
/** Law and regulation come from outside. */
const LAW =
  /\b(?:laws?|regulations?|regulators?|regulatory|acts?\b(?! (?:as|like|on))|directives?|legislation|legal(?:ly)?|statut\w+|mandat(?:e|es|ed|ory)|compliance|court|ruling|ministry|parliament|gdpr|obliges?|obliged|in(?:to)? force|(?:new|amended|changed|stricter) (?:\w+ ){0,2}rules|sanctions|ordinance|decree|supervis(?:or|ory)|authorit(?:y|ies))\b/i;
/** Those who sell to us or work with us are no customers. */
const NO_CUSTOMERS = new Set(
  'supplier vendor manufacturer contractor consultant competitor rival owner colleague teammate landlord provider'.split(' '),
);

const INSIDE = [
  'internal-state',
  'why-comfort',
  'why-sunk',
  'why-senior',
  'm-business',
  'm-operational',
  'g-internal',
  'allotment',
] as const;
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
  const { text } = unit;
  if (unit.tokens.length < 4 || NEGATED.test(text)) return false;
  if ([GAP, ENDS, DEADLINE, IDLE, ACQUIRED].some((event) => event.test(text))) return likelihood(unit, ...OUTSIDE) < 0.6;
  const house = HOUSE.test(text) || unit.mentions.some(({ kind }) => kind === 'we');
  return (
    likelihood(unit, ...INSIDE) >= (house ? 0.55 : 0.7) || (house && NOW_THAT.test(text) && likelihood(unit, ...OUTSIDE) < 0.5)
  );
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
