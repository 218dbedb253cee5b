import { posix } from 'node:path';
import type { Task } from './linter.js';

/** A document of the run by one of its names. */
interface Named {
  path: string;
  /** The words of its title, in lower case. */
  words: readonly string[];
}

/** A title of fewer words ("Roadmap", "User research") may stand anywhere and mean anything. */
const FEWEST = 3;
const EXTENSION = /\.(?:md|markdown|mdx)(?!\.?[\p{L}\p{N}/%?#&=_-])/giu;
/** Whatever ends a file name or a path, read from its end. */
const BREAK = /[\s()<>[\]"'`|]/;
const LONGEST = 200;
const WORD = /[\p{L}\p{N}]+/gu;

/**
 * Finds the documents of a run that a text at a path names without a link: by file name, or by the whole title, each with the name as it is written. Where
 * several have the name, the one that stands nearest is meant, if one does. `titleOf` gives the title of a document, or null; it is asked once for each.
 */
export function names({ documents }: Pick<Task, 'documents'>, titleOf: (path: string) => string | null) {
  let index: { files: Map<string, Named[]>; titles: Map<string, Named[]> } | undefined;

  function build() {
    const files = new Map<string, Named[]>();
    const titles = new Map<string, Named[]>();
    for (const path of documents) {
      const words = wordsOf(titleOf(path) ?? '').map(({ word }) => word);
      put(files, posix.basename(path).toLowerCase(), { path, words });
      if (words.length >= FEWEST) put(titles, words.slice(0, FEWEST).join(' '), { path, words });
    }
    return { files, titles };
  }

  return (path: string, text: string): Map<string, string> => {
    index ??= build();
    const { files, titles } = index;
    const found = new Map<string, string>();
    const note = (name: string, called: readonly Named[]): void => {
      const meant = nearest(path, called);
      if (meant !== null && meant !== path && !found.has(meant)) found.set(meant, name);
    };
    for (const name of fileNames(text)) {
      if (!name.includes('/')) note(name, files.get(name.toLowerCase()) ?? []);
      else if (documents.has(posix.join(posix.dirname(path), name)))
        note(name, [{ path: posix.join(posix.dirname(path), name), words: [] }]);
    }
    const words = wordsOf(text);
    for (const [at, { start }] of words.entries()) {
      const called = titles
        .get(`${words[at]?.word} ${words[at + 1]?.word} ${words[at + 2]?.word}`)
        ?.filter((named) => named.words.every((word, next) => words[at + next]?.word === word));
      if (called && called.length > 0) note(text.slice(start, words[at + called[0]!.words.length - 1]!.end), called);
    }
    return found;
  };
}

function put(map: Map<string, Named[]>, key: string, named: Named): void {
  const same = map.get(key);
  if (same) same.push(named);
  else map.set(key, [named]);
}

const wordsOf = (text: string) =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word: word.toLowerCase(), start: index, end: index + word.length }));

/** The path with the shortest way from another; null where two are as near, or none is there. */
function nearest(from: string, called: readonly Named[]): string | null {
  const [first, second] = called.map(({ path }) => ({ path, far: wayBetween(from, path) })).sort((a, b) => a.far - b.far);
  return first && first.far !== second?.far ? first.path : null;
}

/** The number of folders to step out of and into. */
const wayBetween = (from: string, to: string): number =>
  posix.relative(posix.dirname(from), posix.dirname(to)).split('/').filter(Boolean).length;

/** The words with the file extension of a document, each with the path before it. They are read backwards, so that long texts without breaks cost nothing. */
function fileNames(text: string): string[] {
  return [...text.matchAll(EXTENSION)].map(({ 0: extension, index }) => {
    let start = index;
    while (start > 0 && index - start < LONGEST && !BREAK.test(text.charAt(start - 1))) start -= 1;
    return text.slice(start, index + extension.length);
  });
}

/** The title of a Markdown text, with its marks: its first heading, or what its front matter says; null where it has neither. */
export function titleIn(text: string): string | null {
  const front = /^(?:---|\+{3})\r?\n([\s\S]*?)\r?\n(?:---|\+{3})/.exec(text)?.[1] ?? '';
  return /^title\s*[:=](.*)$/m.exec(front)?.[1] ?? /^#{1,2}[ \t](.*)$/m.exec(text.slice(front.length))?.[1] ?? null;
}
