import type { Document } from '../markdown/types.js';
import { termsOf, type Vocabulary } from '../vocabulary/terms.js';
import { allotmentsOf } from './allotments.js';
import { alternativesOf } from './alternatives.js';
import { assumptionsOf } from './assumptions.js';
import { choicesOf } from './choices.js';
import { contactsOf } from './contacts.js';
import { documentMonth } from './dates.js';
import { isInternalEngineering } from './engineering.js';
import { datedEvidenceOf } from './evidence-age.js';
import { feedbackLoopsOf } from './feedback-loops.js';
import { findingsOf } from './findings.js';
import { functionGoalsOf } from './functions.js';
import { futureNeedsOf } from './future-needs.js';
import { goalsOf } from './goals.js';
import { hearsayOf } from './hearsay.js';
import { initiativesOf } from './initiatives.js';
import { insightsOf, METHOD } from './insights.js';
import { kindOf } from './kind.js';
import { launchesOf } from './launches.js';
import { leadingSignsOf } from './leading-signs.js';
import { openingOf } from './opening.js';
import { outcomeChecksOf } from './outcome-checks.js';
import { withOwners } from './owners.js';
import { phasesOf } from './phases.js';
import { phrasesOf } from './phrases.js';
import { portraitsOf } from './portraits.js';
import { rationalesOf } from './rationales.js';
import { type Knowledge, type Reading, read, unitSpan } from './reading.js';
import { rolesAtStakeOf } from './roles-at-stake.js';
import { castOf, genericCustomerOf, segmentsOf } from './segments.js';
import { signalsOf } from './signals.js';
import { solvingOf } from './solving.js';
import { triggersOf } from './triggers.js';
import { KINDS, type Kind, type Passage, type Plan, type Section, type Segment } from './types.js';
import { unfilledOf } from './unfilled.js';

export interface Context {
  /** How the file is called: a hint for its kind. */
  path: string;
  /** The kind to take it for where its front matter does not say. */
  kind?: Kind;
  knowledge: Knowledge;
  /** The words of the team whose document it is. */
  vocabulary?: Vocabulary;
}

/** Reads a document as a plan: its kind, goals, segments, insights, choices, initiatives, each with its place. Pure: the same input gives the same plan. */
export function recognise(document: Document, { path, kind: asked, knowledge, vocabulary }: Context): Plan {
  const data = document.frontMatter?.data ?? {};
  const declaredSegments = textsOf(data.segments);
  const terms = termsOf({ ...vocabulary, segments: [...(vocabulary?.segments ?? []), ...declaredSegments] });
  const reading = read(document, knowledge, terms);
  const declared = KINDS.find((kind) => kind === data['planning-kind']);
  const cast = castOf(reading);
  const likely = kindOf(reading, path, asked, declared);
  const { kind } = likely;
  // What no rule for this kind of document asks for is not looked for.
  const isFor = (...kinds: Kind[]): boolean => kinds.includes(kind);
  const goals = withOwners(reading, goalsOf(reading, kind));
  const insights = insightsOf(reading, cast);
  const initiatives = kind === 'roadmap' || kind === 'strategy' ? initiativesOf(reading, cast, goals) : [];
  const portraits = portraitsOf(reading, cast, goals);
  const choices = choicesOf(reading);
  const contacts = contactsOf(reading, cast, choices);
  const launches = kind === 'brief' || kind === 'roadmap' ? launchesOf(reading) : [];
  // The evidence's date is never the document's.
  const firstLines = reading.units.slice(0, 6).flatMap(({ text }) => (METHOD.test(text) ? [] : [text]));
  const month = documentMonth(data, [typeof data.title === 'string' ? data.title : '', ...firstLines]);
  return {
    path,
    ...likely,
    title: titleOf(reading),
    month,
    sections: reading.sections.map(
      ({ title, span, level, parent, role, inherited, summary, unfilled }): Section => ({
        title,
        span,
        level,
        parent,
        role,
        inherited,
        summary,
        unfilled,
      }),
    ),
    goals,
    segments: [...declaredIn(document, declaredSegments), ...segmentsOf(reading, cast)],
    leadingSigns: goals.length > 0 && (kind === 'okr' || kind === 'strategy') ? leadingSignsOf(reading) : [],
    genericCustomer: genericCustomerOf(reading),
    insights,
    choices,
    initiatives,
    opening: openingOf(reading, cast, goals),
    rationales: rationalesOf(reading, cast),
    signals: signalsOf(reading, cast),
    hearsay: hearsayOf(reading, cast),
    datedEvidence: datedEvidenceOf(reading, cast, month),
    phrases: phrasesOf(reading, cast, goals),
    allotments: isFor('strategy', 'brief', 'okr') ? allotmentsOf(reading, cast) : [],
    functionGoals: isFor('okr') ? functionGoalsOf(reading, goals) : { functions: [], shared: false },
    triggers: isFor('decision', 'brief', 'roadmap') ? triggersOf(reading, cast) : [],
    solving: isFor('brief') ? solvingOf(reading, cast) : { solution: null, problem: null },
    alternatives: isFor('strategy', 'brief') ? alternativesOf(reading, cast) : [],
    futureNeeds: isFor('strategy') ? futureNeedsOf(reading, cast) : [],
    portraits,
    rolesAtStake: rolesAtStakeOf(reading, cast, { goals, initiatives, portraits }),
    findings: findingsOf(reading, insights),
    contacts,
    phases: isFor('roadmap', 'brief', 'strategy') ? phasesOf(reading, contacts) : [],
    assumptions: isFor('brief', 'strategy', 'decision') ? assumptionsOf(reading, cast, contacts, goals) : [],
    launches,
    outcomeChecks: launches.length > 0 ? outcomeChecksOf(reading, cast, launches) : [],
    feedbackLoops: isFor('strategy', 'okr', 'roadmap', 'brief') ? feedbackLoopsOf(reading, cast) : [],
    unfilled: unfilledOf(reading),
    internalEngineering: choices.length > 0 && isInternalEngineering(reading, cast),
  };
}

/** Segments that the front matter declares. */
function declaredIn({ frontMatter }: Document, names: readonly string[]): Segment[] {
  return frontMatter ? names.map((name) => ({ span: frontMatter.span, text: name, name })) : [];
}

/** The texts of a front matter entry: one, or a list of them. */
function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter(
    (entry): entry is string => typeof entry === 'string' && entry.trim() !== '',
  );
}

function titleOf(reading: Reading): Passage {
  const heading = reading.units.find((unit) => unit.form === 'heading') ?? reading.units[0];
  if (heading) return { span: unitSpan(reading, heading), text: heading.text };
  const start = { line: 1, column: 1, offset: 0 };
  return { span: { start, end: start }, text: '' };
}
