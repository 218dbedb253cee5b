import { hashText } from '../vocabulary/hash.js';
import type { Finding } from './types.js';

/** What a finding is known by from one version of a file to the next: its rule, the headings above it and its words, whatever line they stand on. */
export function fingerprint(rule: string, section: readonly string[], evidence: string): string {
  const parts = [rule, ...section, evidence].map(normal).join('\n');
  return hex(hashText(parts)) + hex(hashText(`${parts}\n`));
}

/** Which of the findings with its fingerprint this is, so that two of them stay two. */
export function ordinal(findings: readonly Finding[], index: number): number {
  const own = findings[index]!.fingerprint;
  return findings.slice(0, index).filter((other) => other.fingerprint === own).length;
}

/** Letters and digits only: a moved comma or a changed mark-up is no new finding. */
const normal = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const hex = (hash: number): string => (hash >>> 0).toString(16).padStart(8, '0');
