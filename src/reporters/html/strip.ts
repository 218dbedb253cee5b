import type { MarkKind, Picture } from '../../lint/picture.js';

/** The marks by name, as a sentence has them. */
export const SAID: Readonly<Record<MarkKind, string>> = {
  insight: 'insight',
  internal: 'internal view',
  goal: 'goal',
  option: 'option',
  decision: 'decision',
  check: 'check',
};

/** What a document starts with; null where nothing was recognised. A line that holds an internal view beside an insight starts inside. */
export function firstOf(picture: Picture | undefined): MarkKind | null {
  const [first] = picture?.marks ?? [];
  if (!picture || !first) return null;
  const beside = picture.marks.filter(({ line }) => line === first.line);
  return beside.some(({ what }) => what === 'internal') ? 'internal' : first.what;
}
