import { functionOf, namesFunction } from '../vocabulary/functions.js';
import { matchesOf } from './matches.js';
import { ownersIn } from './owner-marks.js';
import { isOwnClaim } from './passages.js';
import type { Reading } from './reading.js';
import type { Goal, Measure, Owner } from './types.js';

/** The forms in which a sentence says who answers for what: the groups `who` and `what`. */
const STATEMENTS: readonly RegExp[] = [
  /^(?:owners?|leads?|dris?|responsib\w+|accountab\w+|answerab\w+) (?:of|for) (?<what>.{3,120}?)\s*(?::|\bis\b|\bare\b|\blies with\b|[–—-])\s*(?<who>.+)$/i,
  /^for (?<what>.{3,120}?),? (?<who>(?:the |our )?[\p{L}' -]{2,50}?) (?:answers?|is answerable|are answerable|is accountable|are accountable)\b/iu,
  /^(?<what>.{3,120}?)\b(?:is|are|will be)\s+(?:\w+ly |now |also )?(?:owned|held|carried|led|shared|answered for)\s+(?:jointly |together )?(?:by|between)\s+(?<who>.+)$/i,
  /^(?<what>.{3,120}?)\b(?:sits?|lies?|rests?|belongs?|falls?)\s+(?:jointly |together )?(?:with|to)\s+(?<who>.+)$/i,
  /^(?<who>.{2,80}?)\s+(?:(?:both|each|also|jointly|together|now|will)\s+)*(?:owns?|answers? (?:jointly |together )?for|(?:is|are) (?:\w+ly )?(?:accountable|responsible|answerable|in charge) (?:for|of)|carr(?:y|ies)|signs? for|takes? responsibility for|ha(?:s|ve) (?:charge|responsibility) (?:of|for))\s+(?<what>.{3,})$/i,
];
const ANSWERING =
  /\b(?:owns?|owned|owners?|answers?|answerable|accountab\w+|responsib\w+|in charge|carr(?:y|ies|ied)|sign for|signs for|held by|led by|shared (?:by|between)|(?:sits?|lies?|rests?|belongs?|falls?) (?:jointly |together )?(?:with|to)|leads?|dri)\b/i;
const DENIED = /\b(?:not|nobody|no one|none|never|\w+n't|no longer)\b/i;
const EVERY =
  /\b(?:all|every|each|both|these|those|the (?:two|three|four|five|six|seven|eight))\b(?: \w+){0,2} (?:figures?|measures?|targets?|goals?|objectives?|key results?|krs?|outcomes?|kpis?|numbers?|metrics?)\b/i;
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
const ORDINAL = new RegExp(
  `\\b(${ORDINALS.join('|')}|last) (?:(goal|objective)|figure|measure|target|key result|kr|outcome|kpi|number|metric)\\b`,
  'i',
);
const REFERENCE = /\b(kr|o|key result|objective|goal)\s?#?(\d+(?:\.\d+)?)\b/gi;

/** Who answers for which goal or measure, as sentences outside the goals say it ("The product lead answers for the first figure, with Support"). */
export function statedOwners(reading: Reading, goals: readonly Goal[], known: ReadonlySet<number>): Map<Goal | Measure, Owner[]> {
  const found = new Map<Goal | Measure, Owner[]>();
  for (const unit of reading.units) {
    if (unit.form === 'heading' || unit.form === 'cell' || !isOwnClaim(unit)) continue;
    if (known.has(unit.block) && !/^(?:owner|lead|dri|respons|account|answer)/i.test(reading.labels[unit.block]?.text ?? ''))
      continue;
    // "Owner of all targets: …" is a label to the reading, and part of what is said.
    const text =
      reading.unitsOf[unit.block]![0] === unit.index ? reading.blocks[unit.block]!.text.slice(0, unit.range.end) : unit.text;
    if (text.length > 300 || !ANSWERING.test(text)) continue;
    for (const { who, what } of statementsIn(text)) {
      for (const target of meant(what, goals)) found.set(target, [...(found.get(target) ?? []), ...who]);
    }
  }
  return found;
}

function statementsIn(text: string): { who: Owner[]; what: string }[] {
  for (const pattern of STATEMENTS) {
    const groups = pattern.exec(text.trim())?.groups;
    if (!groups) continue;
    const said = groups
      .who!.replace(/^(?:from|since|until|as of|in|with) [^,]{1,30}, /i, '')
      .replace(/,? (?:not|no longer|instead of)\b.*$/i, '')
      .replace(/[.\s]+$/, '');
    const who = ownersIn(said).filter(
      ({ name, function: kind }) =>
        kind === 'person' || (kind !== 'other' && namesFunction(name)) || functionOf(name) === 'other',
    );
    if (who.length > 0 && !DENIED.test(said) && !DENIED.test(groups.what!.split(/[,;]/)[0]!))
      return [{ who, what: groups.what! }];
  }
  return [];
}

/** The goals and measures that a phrase means: by their number, by order, by all of them, or by the words they share. */
function meant(phrase: string, goals: readonly Goal[]): (Goal | Measure)[] {
  const measures = goals.flatMap((goal) => goal.measures);
  if (EVERY.test(phrase)) return measures;
  const order = ORDINAL.exec(phrase);
  if (order) {
    const list = order[2] ? goals : measures;
    const target = list.at(order[1]!.toLowerCase() === 'last' ? -1 : ORDINALS.indexOf(order[1]!.toLowerCase()));
    return target ? [target] : [];
  }
  const all = [...goals, ...measures];
  const references = matchesOf(REFERENCE, phrase).map(
    ([, word, number]) => new RegExp(`^\\W*${word!.slice(0, 1)}[a-z ]*${number}\\b`, 'i'),
  );
  if (references.length > 0) return all.filter(({ text }) => references.some((reference) => reference.test(text)));
  const words = stems(phrase);
  const shared = all.map((target) => [...stems(target.text)].filter((stem) => words.has(stem)).length);
  const most = Math.max(...shared);
  if (most < Math.min(2, words.size) || most === 0) return [];
  return all.filter((_, index) => shared[index] === most);
}

/** The words that tell one measure from another, by their first letters. */
function stems(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return new Set(
    words
      .filter(
        (word) =>
          !/^(?:figure|measure|target|goal|outcome|metric|number|rate|that|this|with|from|their|they|have|will|when|within|share|time|both|which)s?$/.test(
            word,
          ),
      )
      .map((word) => word.slice(0, 5)),
  );
}
