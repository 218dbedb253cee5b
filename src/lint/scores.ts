import { folderOf, grouped, type Pack, type PackRules, packsOf } from './packs.js';
import type { Picture } from './picture.js';
import { type Scorecard, scorecard } from './score.js';
import type { FileReport, Rule } from './types.js';

/** What documents can be put together by. */
export const GROUPINGS = ['folder', 'owner', 'kind'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface ScoredDocument {
  file: FileReport;
  card: Scorecard;
  picture: Picture;
}

/** A pack, or what else documents are put together by, with the documents in it. */
export interface ScoredGroup {
  card: Scorecard;
  documents: ScoredDocument[];
}

/** Scores planning documents, one by one and in groups. The reports hold pictures. */
export function scoresOf(files: readonly FileReport[], rules: readonly Rule[], by: Grouping | PackRules): ScoredGroup[] {
  const documents = new Map(
    files.flatMap((file): [string, ScoredDocument][] =>
      file.kind === 'other' || !file.picture
        ? []
        : [[file.path, { file, card: scorecard(file.path, [file], rules), picture: file.picture }]],
    ),
  );
  return groupsOf(documents, by).map(({ name, paths }) => {
    const own = paths.map((path) => documents.get(path)!);
    const reports = own.map(({ file }) => file);
    return { card: scorecard(name, reports, rules), documents: own };
  });
}

/** The groups whose score is below a bound; what could not be judged is not. */
export function below(groups: readonly ScoredGroup[], bound: number): ScoredGroup[] {
  return groups.filter(({ card }) => card.total !== null && card.total < bound);
}

function groupsOf(documents: ReadonlyMap<string, ScoredDocument>, by: Grouping | PackRules): Pack[] {
  const paths = [...documents.keys()];
  if (typeof by !== 'string') return packsOf(paths, by);
  const names: Record<Grouping, (path: string) => string> = {
    folder: folderOf,
    owner: (path) => documents.get(path)!.picture.owner ?? 'no owner named',
    kind: (path) => documents.get(path)!.file.kind,
  };
  return grouped(paths, names[by]);
}
