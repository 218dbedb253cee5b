import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import envPaths from 'env-paths';
import pkg from '../../package.json' with { type: 'json' };
import type { FileSettings } from '../config/resolve.js';
import { isRuleFile } from '../config/types.js';
import { canBeReread, readText } from '../files/read.js';
import { isLinked, readSealed, writeSealed } from '../files/sealed.js';
import type { Stopwatch } from '../lint/engine.js';
import { mayEnd } from '../lint/suppression.js';
import type { FileReport } from '../lint/types.js';
import { KNOWLEDGE, resource } from '../resources.js';
import { userError } from '../user-error.js';
import { digest } from './digest.js';
import type { KeptTask } from './linter.js';
import { howRead, type Neighbour, neighbours } from './neighbours.js';
import { packmates } from './packs.js';

/** What the program is made of, in a few letters that the build fills in. */
declare const BUILD: string;

/**
 * Makes the folder where reports are kept: the one asked for, or with true one of the user's own. That is never in the folder that is linted, because who
 * sends documents could send made-up reports along. Undefined where there is no place for it.
 * Throws a user error when the folder that is asked for cannot be made, or when a link that came with the documents would lead elsewhere.
 */
export function cacheFolder(asked: string | true, cwd: string): string | undefined {
  try {
    const folder = asked === true ? envPaths(pkg.name, { suffix: '' }).cache : resolve(cwd, asked);
    if (asked !== true && isLinked(folder, cwd)) throw new Error('there is a link on the way, and links are not followed');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return folder;
  } catch (error) {
    if (asked === true) return undefined;
    throw userError(`The cache cannot be kept in "${asked}": ${(error as Error).message}.`);
  }
}

/** The reports of earlier runs on files as they are now, for those of the paths for which there is one. */
export async function recall(task: KeptTask, paths: readonly string[], stopwatch: Stopwatch): Promise<FileReport[]> {
  const packOf = await packmates(task);
  const placeOf = stopwatch('cache', () => places(task, packOf));
  const isSteady = (path: string) => canBeReread(resolve(task.cwd, path));
  const neighboursOf = neighbours(task);
  return paths.filter(isSteady).flatMap((path): FileReport[] => {
    const read = stopwatch('read', () => readText(resolve(task.cwd, path)));
    if ('problem' in read) return [];
    const linked = neighboursOf(path, read.text);
    const kept = stopwatch('cache', () => {
      const place = placeOf(path, read.text, linked);
      // Reading all of a pack pays only where a report may depend on it.
      if (!place || !existsSync(place.file)) return null;
      return keptAt(place) ?? keptAt(placeOf(path, read.text, linked, { byPack: true }));
    });
    return kept ? [kept] : [];
  });
}

/** What keeps the reports on texts for later runs, where that is possible. */
export function rememberer(task: KeptTask, packOf: PackOf) {
  const placeOf = places(task, packOf);
  return (report: FileReport, text: string, linked: readonly Neighbour[], depends: Depends): void => {
    const place = placeOf(report.path, text, linked, depends);
    if (place) writeSealed(place.file, place.secret, JSON.stringify(report));
  };
}

type PackOf = (path: string) => readonly string[];

/** What a report depends on besides its document and those it links to. */
interface Depends {
  /** All documents of its pack. */
  byPack: boolean;
}

/** The file in which a report is kept, and what it is sealed with. */
interface Place {
  file: string;
  secret: Uint8Array;
}

function keptAt(place: Place | null): FileReport | null {
  const text = place && readSealed(place.file, place.secret);
  return text === null ? null : JSON.parse(text);
}

/**
 * Tells the place of the report on a text at a path; null where none is kept. A document has one file for each of its settings, so that the cache does not
 * grow with every change. The secret is made of all that the report depends on, the text among it and those of the documents it links to, or of all in its
 * pack: no other text, setting, rule or version opens what is kept, nor does a reader who lacks the documents.
 */
function places(task: KeptTask, packOf: PackOf) {
  const { cwd, cache, settings, files, today, withPicture, kind } = task;
  const program = digest(pkg.version, BUILD, process.version, ...Object.values(KNOWLEDGE).map(resource));
  const known = settings.map((own) => {
    const rules = ruleTexts(own);
    const how = JSON.stringify([own, kind, withPicture]);
    return rules && { slot: digest(how), how: digest(program, how, ...rules) };
  });
  const packs = new Map<readonly string[], string>();
  const digestOf = (pack: readonly string[]): string => {
    if (!packs.has(pack))
      packs.set(pack, digest(...pack.flatMap((path) => [path, JSON.stringify(howRead(task, path)), textAt(resolve(cwd, path))])));
    return packs.get(pack)!;
  };
  return (path: string, text: string, linked: readonly Neighbour[], { byPack } = { byPack: false }): Place | null => {
    const own = known[files.get(path) ?? 0];
    if (!own) return null;
    const day = mayEnd(text) ? today : '';
    return {
      file: join(cache, digest(own.slot, resolve(cwd, path)).slice(0, 40)),
      secret: Buffer.from(
        digest(
          own.how,
          day,
          path,
          text,
          JSON.stringify(task.declared.get(path) ?? []),
          ...linked.flatMap((neighbour) => [neighbour.url, neighbour.digest()]),
          ...(byPack ? [digestOf(packOf(path))] : []),
        ),
        'hex',
      ),
    };
  };
}

function textAt(file: string): string {
  const read = canBeReread(file) ? readText(file) : null;
  return read && 'text' in read ? read.text : '';
}

/** What the plugins of some settings are made of; null where one is a program, which may go by anything, or cannot be read. */
function ruleTexts({ plugins }: FileSettings): string[] | null {
  if (!plugins.every(isRuleFile)) return null;
  const texts = plugins.map((file) => readText(file));
  return texts.every((read) => 'text' in read) ? texts.map(({ text }) => text) : null;
}
