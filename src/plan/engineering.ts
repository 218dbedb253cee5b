import { isStrongGeneric } from './people.js';
import type { Reading } from './reading.js';
import type { Cast } from './segments.js';

const ENGINEERING =
  /\b(?:lint(?:er|ing)?|format(?:ter|ting)?|monorepo|repo(?:sitory|s)?|folder|director(?:y|ies)|file layout|naming|rename|branch(?:es)?|commit|merge|pull requests?|prs?\b|rfcs?|ci\b|pipeline|build (?:system|tool|cache)|lockfile|package manager|framework|library|dependency|dependencies|module|refactor|database|schema|postgres\w*|kafka|queue|kubernetes|docker|terraform|typescript|javascript|ruby|python|rust|golang|compiler|test (?:runner|suite)|code (?:style|owners)|codeowners|adr|editor|ide\b|vs code|release train|versioning|api clients?|codegen|generator|scripts?|logging|tracing|terminology|term\b)\b/gi;

/** Whether a choice is purely internal engineering (naming, tooling, file layout) and the text shows no effect on any customer. */
export function isInternalEngineering(reading: Reading, cast: Cast): boolean {
  let words = 0;
  let technical = 0;
  for (const unit of reading.units) {
    if (unit.prompt) continue;
    words += unit.tokens.length;
    technical += unit.text.match(ENGINEERING)?.length ?? 0;
    if (unit.quoted || unit.form === 'heading') continue;
    if (
      /\b(?:nothing|no (?:change|effect|impact)|not affect|unaffected|unchanged|without (?:any )?(?:change|effect)|stay as)\b/i.test(
        unit.text,
      )
    )
      continue;
    const affected = unit.mentions.some((mention) =>
      isStrongGeneric(mention) ? true : mention.kind === 'role' && !mention.team && cast.customers.has(mention.head),
    );
    if (affected) return false;
  }
  return technical >= 4 && technical / words > 0.025;
}
