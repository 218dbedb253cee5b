import type { MeasureClass, Passage, Plan, Role, Sentence } from '../plan/types.js';
import type { StatementType } from '../statements/types.js';
import { firstMatch, type Pattern } from './patterns.js';
import type { Problem, Rule } from './types.js';
import { quote } from './words.js';

/** What a declared rule looks at, one by one. */
export const EACH = ['document', 'section', 'goal', 'statement'] as const;

/** The places a declared rule looks at; what is not given restricts nothing. */
export interface Scope {
  section?: readonly Role[];
  /** Words in the headings above, the outermost first; one of the paths has to fit. */
  heading?: readonly (readonly Pattern[])[];
  type?: readonly StatementType[];
  measure?: readonly MeasureClass[];
}

/** A rule about words, as data. */
export interface DeclaredRule extends Omit<Rule, 'check' | 'unit' | 'source' | 'options'> {
  each: (typeof EACH)[number];
  where: Scope;
  /** Whether a place has to have one of the patterns, or must have none. */
  wants: 'require' | 'forbid';
  patterns: readonly Pattern[];
  /** `{words}` in it stands for the words that are found, or that lack something. */
  message: string;
}

/** Makes a rule of a declared one. */
export function ruleFrom({ each, where, wants, patterns, message, ...metadata }: DeclaredRule): Rule {
  return {
    ...metadata,
    unit: each === 'document' || each === 'statement' ? each : 'item',
    source: [],
    check(plan, _options, sentences) {
      const places = placesIn(plan, sentences, each, where, wants);
      const problemIn = wants === 'require' ? lacking : having;
      return { judged: places.length, problems: places.flatMap((place) => problemIn(place) ?? []) };
    },
  };

  function lacking({ at, parts }: Place): Problem | null {
    if (parts.some(({ text }) => firstMatch(text, patterns) !== null)) return null;
    return { at: at.span, message: filled(at.text), evidence: at.text };
  }

  function having({ at, parts, whole }: Place): Problem | null {
    const hits = parts.flatMap((part) => {
      const words = firstMatch(part.text, patterns);
      return words === null ? [] : [{ part, words }];
    });
    const [first] = hits;
    if (first === undefined) return null;
    const main = whole ? at : first.part;
    const related = hits
      .filter(({ part }) => part.span.start.offset !== main.span.start.offset)
      .map(({ part, words }) => ({ at: part.span, note: quote(words), evidence: part.text }));
    return { at: main.span, message: filled(first.words), evidence: main.text, related };
  }

  function filled(words: string): string {
    return message.replaceAll('{words}', () => quote(words));
  }
}

/** A place that is judged, and the passages whose words count for it. */
interface Place {
  at: Passage;
  parts: readonly Passage[];
  /** Whether a finding points at the place itself, not at the passage with the words. */
  whole: boolean;
}

function placesIn(
  plan: Plan,
  sentences: () => readonly Sentence[],
  each: DeclaredRule['each'],
  where: Scope,
  wants: DeclaredRule['wants'],
): Place[] {
  if (each === 'goal') {
    return plan.goals
      .filter(({ span }) => {
        const section = plan.sections.findLastIndex((candidate) => candidate.span.start.offset <= span.start.offset);
        return isInRole(plan.sections[section]?.inherited, where) && isUnder(plan, section, where);
      })
      .filter(({ measures }) => !where.measure || measures.some((measure) => where.measure!.includes(measure.class)))
      .map((goal) => ({ at: goal, parts: [goal, ...goal.measures], whole: true }));
  }
  const under = plan.sections.map((_section, index) => isUnder(plan, index, where));
  const inScope = sentences().filter(
    (sentence) =>
      isInRole(sentence.role, where) &&
      under[sentence.section] &&
      (!where.type || (sentence.form !== 'heading' && where.type.includes(sentence.type()))),
  );
  if (each === 'document') return [{ at: plan.title, parts: inScope, whole: false }];
  if (each === 'section') {
    const fits = plan.sections.map(({ inherited }, index) => isInRole(inherited, where) && under[index]);
    return plan.sections.flatMap((section, index) => {
      // A section inside one that is judged is judged with it.
      if (!fits[index] || section.title === '' || fits[section.parent]) return [];
      const parts = inScope.filter((sentence) => isWithin(plan, sentence.section, index));
      const heading = sentences().find(({ section: own, form }) => own === index && form === 'heading');
      return [{ at: heading ?? { span: section.span, text: section.title }, parts, whole: false }];
    });
  }
  // A heading has to have nothing; what it must not have, it may not have either.
  return inScope
    .filter(({ form }) => form !== 'heading' || wants === 'forbid')
    .map((sentence) => ({ at: sentence, parts: [sentence], whole: true }));
}

function isInRole(role: Role | undefined, { section }: Scope): boolean {
  return section === undefined || (role !== undefined && section.includes(role));
}

function isUnder({ sections }: Plan, index: number, { heading }: Scope): boolean {
  if (heading === undefined) return true;
  const titles: string[] = [];
  for (let at = index; at >= 0; at = sections[at]!.parent) titles.unshift(sections[at]!.title);
  return heading.some((path) => {
    let next = 0;
    for (const title of titles) if (next < path.length && firstMatch(title, [path[next]!]) !== null) next++;
    return next === path.length;
  });
}

function isWithin({ sections }: Plan, inner: number, outer: number): boolean {
  for (let at = inner; at >= 0; at = sections[at]!.parent) if (at === outer) return true;
  return false;
}
