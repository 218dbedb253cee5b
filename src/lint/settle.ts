import { byCodeUnits } from '../compare.js';
import type { Finding, Settings } from './types.js';

type Step = (findings: Finding[], settings: Settings) => Finding[];

/** What happens to raw findings before they are reported, in this order. */
const steps: readonly Step[] = [severity, order];

export function settle(findings: Finding[], settings: Settings): Finding[] {
  return steps.reduce((settled, step) => step(settled, settings), findings);
}

function severity(findings: Finding[], { severities }: Settings): Finding[] {
  return findings.flatMap((finding) => {
    const set = severities[finding.rule] ?? finding.severity;
    return set === 'off' ? [] : [{ ...finding, severity: set }];
  });
}

function order(findings: Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) => a.at.start.offset - b.at.start.offset || byCodeUnits(a.rule, b.rule) || a.at.end.offset - b.at.end.offset,
  );
}
