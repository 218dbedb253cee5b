import type { Rule } from '../src/lint/types.js';
import { absoluteClaim } from './absolute-claim.js';
import { conflatedRoles } from './conflated-roles.js';
import { customerOutcomeSiloed } from './customer-outcome-siloed.js';
import { customerSlogan } from './customer-slogan.js';
import { decisionWithoutInsight } from './decision-without-insight.js';
import { demographicOnlySegment } from './demographic-only-segment.js';
import { dismissedSignal } from './dismissed-signal.js';
import { falseChoice } from './false-choice.js';
import { hippoRationale } from './hippo-rationale.js';
import { incentiveOnDelivery } from './incentive-on-delivery.js';
import { insightAfterShortlist } from './insight-after-shortlist.js';
import { internalComfort } from './internal-comfort.js';
import { internalKpiOnly } from './internal-kpi-only.js';
import { internalTrigger } from './internal-trigger.js';
import { noAlternatives } from './no-alternatives.js';
import { noFeedbackLoop } from './no-feedback-loop.js';
import { noFutureNeed } from './no-future-need.js';
import { noLeadingIndicator } from './no-leading-indicator.js';
import { noNamedSegment } from './no-named-segment.js';
import { noOutcomeCheck } from './no-outcome-check.js';
import { opensWithInternalView } from './opens-with-internal-view.js';
import { orphanInsight } from './orphan-insight.js';
import { outputAsGoal } from './output-as-goal.js';
import { placeholderEvidence } from './placeholder-evidence.js';
import { requestAsProblem } from './request-as-problem.js';
import { researchOnlyAtEnd } from './research-only-at-end.js';
import { researchUnfunded } from './research-unfunded.js';
import { satisfactionAsProxy } from './satisfaction-as-proxy.js';
import { secondHandEvidence } from './second-hand-evidence.js';
import { segmentWithoutNeed } from './segment-without-need.js';
import { signalWithoutConsequence } from './signal-without-consequence.js';
import { singleFunctionGoals } from './single-function-goals.js';
import { solutionFirst } from './solution-first.js';
import { staleEvidence } from './stale-evidence.js';
import { sunkCost } from './sunk-cost.js';
import { unevidencedRoadmap } from './unevidenced-roadmap.js';
import { unownedCustomerOutcome } from './unowned-customer-outcome.js';
import { unsourcedInsight } from './unsourced-insight.js';
import { untestedAssumption } from './untested-assumption.js';
import { vagueOutcome } from './vague-outcome.js';
import { validationOnlyInsight } from './validation-only-insight.js';

/** All rules, in the order in which they are listed: by category, as in a plan from its first thought to what happens after it. */
export const rules: readonly Rule[] = [
  insightAfterShortlist,
  decisionWithoutInsight,
  validationOnlyInsight,
  opensWithInternalView,
  researchOnlyAtEnd,
  internalKpiOnly,
  outputAsGoal,
  satisfactionAsProxy,
  noLeadingIndicator,
  incentiveOnDelivery,
  vagueOutcome,
  noNamedSegment,
  conflatedRoles,
  demographicOnlySegment,
  segmentWithoutNeed,
  noFutureNeed,
  noAlternatives,
  unevidencedRoadmap,
  unsourcedInsight,
  secondHandEvidence,
  untestedAssumption,
  staleEvidence,
  placeholderEvidence,
  orphanInsight,
  requestAsProblem,
  internalComfort,
  hippoRationale,
  sunkCost,
  dismissedSignal,
  signalWithoutConsequence,
  solutionFirst,
  internalTrigger,
  customerOutcomeSiloed,
  unownedCustomerOutcome,
  singleFunctionGoals,
  researchUnfunded,
  noOutcomeCheck,
  noFeedbackLoop,
  customerSlogan,
  falseChoice,
  absoluteClaim,
];
