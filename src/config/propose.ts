import type { Kind } from '../plan/types.js';

/** A Markdown file below the folder that a configuration is for, by its path from there. */
export interface Candidate {
  path: string;
  kind: Kind;
}

/** What a first configuration would say of some files. */
export interface Proposal {
  /** How many planning documents there are of each kind, without those in folders to leave out. */
  kinds: [Kind, number][];
  /** Folders to leave out. */
  ignored: string[];
  /** Folders whose planning documents are mostly of one kind. */
  byKind: { folder: string; kind: Kind }[];
  /** Files in those folders that plan nothing, which an override would turn into planning documents. */
  others: string[];
  /** Folders with two or more planning documents, those below them included. */
  packs: { folder: string; documents: number }[];
}

const PUT_AWAY = /^(?:archived?|archives|attic|deprecated|obsolete|old|superseded|templates?)$/i;
/** From this share of a folder's planning documents on, one kind speaks for the folder. */
const MOST = 0.75;

/** Looks at the files below a folder. Pure; the order of its lists is that of the files. */
export function propose(files: readonly Candidate[]): Proposal {
  const ignored = unique(files.flatMap(({ path }) => putAway(path) ?? []));
  const kept = files.filter(({ path }) => putAway(path) === null);
  const plans = kept.filter(({ kind }) => kind !== 'other');
  const folders = unique(plans.flatMap(({ path }) => foldersOf(path)));
  const byKind = outermost(
    folders.flatMap((folder) => {
      const kind = kindOf(plans.filter(({ path }) => isBelow(path, folder)));
      return kind ? [{ folder, kind }] : [];
    }),
  );
  const packs = outermost(
    folders
      .filter((folder) => plans.filter(({ path }) => foldersOf(path).at(-1) === folder).length > 1)
      .map((folder) => ({ folder, documents: plans.filter(({ path }) => isBelow(path, folder)).length })),
  );
  return {
    kinds: unique(plans.map(({ kind }) => kind)).map((kind) => [kind, plans.filter((plan) => plan.kind === kind).length]),
    ignored,
    byKind,
    others: kept
      .filter(({ path, kind }) => kind === 'other' && byKind.some(({ folder }) => isBelow(path, folder)))
      .map(({ path }) => path),
    packs,
  };
}

/** The kind that most documents have, at least two of them. */
function kindOf(plans: readonly Candidate[]): Kind | undefined {
  return unique(plans.map(({ kind }) => kind)).find((kind) => {
    const same = plans.filter((plan) => plan.kind === kind).length;
    return same > 1 && same >= plans.length * MOST;
  });
}

/** "a", "a/b" for "a/b/plan.md". */
function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function putAway(path: string): string | null {
  return foldersOf(path).find((folder) => PUT_AWAY.test(folder.split('/').at(-1)!)) ?? null;
}

const isBelow = (path: string, folder: string): boolean => path.startsWith(`${folder}/`);

function outermost<T extends { folder: string }>(entries: readonly T[]): T[] {
  return entries.filter(({ folder }) => !entries.some((other) => isBelow(folder, other.folder)));
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** The proposal as a configuration in YAML, with comments on what else may stand there; `schema` is where an editor finds the description of it. */
export function written({ ignored, byKind, others, packs }: Proposal, schema: string | null): string {
  const ignores = [...ignored.map((folder) => `${escaped(folder)}/**`), ...others.map(escaped)];
  const parts = [
    `${schema === null ? '' : `# yaml-language-server: $schema=${schema}\n`}# What holds for a document, and who says so: outside-in --print-config <file>`,
    '# The recommended rules; "strict" runs the strict ones too.\nextends: recommended',
    ignores.length > 0
      ? `# Left out, unless named one by one.\nignores:\n${ignores.map((glob) => `  - ${JSON.stringify(glob)}`).join('\n')}`
      : '# Left out, unless named one by one.\n# ignores:\n#   - "archive/**"',
    byKind.length > 0
      ? `# What documents are taken for, where their front matter does not say (planning-kind: roadmap).\noverrides:\n${byKind.map(({ folder, kind }) => `  - files: [${JSON.stringify(`${escaped(folder)}/**`)}]\n    kind: ${kind}`).join('\n')}`
      : '# Decisions for some files or kinds of document.\n# overrides:\n#   - files: ["okrs/**"]\n#     kind: okr\n#   - kinds: [brief]\n#     rules:\n#       vague-outcome: info',
    ...(packs.length > 0
      ? [
          `# Sets of documents that belong together.\npacks:\n${packs.map(({ folder }) => `  ${JSON.stringify(folder)}: ${JSON.stringify(`${escaped(folder)}/**`)}`).join('\n')}`,
        ]
      : []),
    '# Your own words, which the rules read beside their own.\n# vocabulary:\n#   segments: [night-shift nurses, first-time tenants]\n#   products: [Harbour]\n#   functions: [growth squad]',
    '# Single rules; "outside-in rules" lists them.\n# rules:\n#   vague-outcome: error',
    '# What makes a run fail.\n# gate:\n#   failOn: warning\n#   maxWarnings: 10',
    '# Findings to put up with for now; "outside-in baseline" writes the file.\n# baseline: outside-in-baseline.json',
  ];
  return `${parts.join('\n\n')}\n`;
}

/** A path as a glob that means just it. */
const escaped = (path: string): string => path.replace(/[\\*?[\](){}!+@|^$]/g, '\\$&');
