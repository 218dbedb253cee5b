import { type DocumentError, documentError } from './errors.js';
import { grayMatter, toml, yaml } from './lazy.js';
import { lineEnd, lineStarts, nextLine } from './lines.js';
import type { Range } from './types.js';

const BLANK = /(?:[ \t\u00a0]|&nbsp;)*(?:\r\n|\n|\r)/y;
/** What the first line of front matter looks like: a key of up to three words. Prose with a colon in it is seldom so short before it. */
const KEY = /^["']?[\p{L}\p{N}_-]+(?: [\p{L}\p{N}_-]+){0,2}["']?:(?:\s|$)/u;

/** What TOML starts with, after comments: a table or a key. */
const TOML_KEY = /^(?:\s|#.*(?:\r\n|\n|\r))*(?:\[|["'\w.-]+\s*=)/;

/**
 * The front matter at the head of a text, after blank lines: YAML, JSON under `---json`, or TOML between `+++`. Null where there is none, also where a
 * rule (`---`) opens prose.
 * @throws DocumentError when it is in another language, or not valid
 */
export function readFrontMatter(text: string): { data: Record<string, unknown>; range: Range } | null {
  const start = skipBlankLines(text);
  const fence = text.slice(start, start + 3);
  if (fence !== '---' && fence !== '+++') return null;
  const openEnd = lineEnd(text, start);
  const language = text
    .slice(start + 3, openEnd)
    .trim()
    .toLowerCase();
  const line = lineStarts(text.slice(0, start)).length;
  const close = closing(text, nextLine(text, openEnd), fence);
  if (fence === '+++') {
    const body = close && language === '' ? text.slice(nextLine(text, openEnd), close.start) : '';
    return close && TOML_KEY.test(body) ? { data: parseToml(body, line), range: { start, end: close.end } } : null;
  }
  if (language !== '' && !/^[a-z][\w+#.-]*$/.test(language)) return null;
  if (!['', 'yaml', 'yml', 'json'].includes(language)) throw refused(language, line);
  if (!close) return null;
  const body = text.slice(nextLine(text, openEnd), close.start);
  const data = parseData(language === 'json' ? 'json' : 'yaml', body, line, language !== '');
  return data && { data, range: { start, end: close.end } };
}

function refused(language: string, line: number): DocumentError {
  return documentError(
    `The front matter is written in "${language}", which is not read (and never run). Write it as YAML between two lines of ---, as JSON after ---json, or as TOML between two lines of +++.`,
    line,
  );
}

function skipBlankLines(text: string): number {
  let start = 0;
  for (;;) {
    BLANK.lastIndex = start;
    const match = BLANK.exec(text);
    if (!match) return start;
    start += match[0].length;
  }
}

function closing(text: string, from: number, fence: string): Range | null {
  for (let start = from; start < text.length; ) {
    const end = lineEnd(text, start);
    if (text.startsWith(fence, start) && text.slice(start + 3, end).trim() === '') return { start, end: start + 3 };
    start = nextLine(text, end);
  }
  return null;
}

/** gray-matter is always given options: without them it hands out one shared object. And engines of ours: its own for JavaScript runs the document. */
function parseData(language: 'yaml' | 'json', body: string, line: number, declared: boolean): Record<string, unknown> | null {
  const refuse = (name: string) => () => {
    throw refused(name, line);
  };
  const engines = {
    yaml: (source: string) => parseYaml(source, line, declared),
    json: (source: string) => parseJson(source, line),
    javascript: refuse('javascript'),
    coffee: refuse('coffee'),
  };
  // A fence inside would end the block early; outside block scalars YAML knows none, so it cannot be front matter.
  if (/^---/m.test(body)) return null;
  const { data } = grayMatter()(`---${language}\n${body.replace(/\r\n?/g, '\n')}\n---\n`, { engines } as object);
  if (data === NOT_DATA) return null;
  return data;
}

/** Stands for a text between two rules that is no front matter: gray-matter wants an object. */
const NOT_DATA: Record<string, unknown> = Object.freeze({});

function parseYaml(source: string, line: number, declared: boolean): Record<string, unknown> {
  const document = yaml().parseDocument(source, { prettyErrors: false });
  const [error] = document.errors;
  const meant = declared || KEY.test(source.replace(/^(?:[ \t]*(?:#.*)?\n)*/, ''));
  if (error) {
    if (!meant) return NOT_DATA;
    const at = line + countLines(source.slice(0, error.pos[0]));
    throw documentError(
      `The front matter is not valid YAML: ${sentence(error.message)} Mend it, or take the lines between --- out.`,
      at,
    );
  }
  if (document.contents === null) return {};
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 100 });
  } catch {
    throw documentError(
      'The front matter repeats itself too often to be read: it holds too many aliases. Write the values out.',
      line,
    );
  }
  if (isMapping(data)) return data;
  if (declared) throw documentError('The front matter holds no keys. Write it as lines of "key: value".', line);
  return NOT_DATA;
}

function parseJson(source: string, line: number): Record<string, unknown> {
  let data: unknown;
  try {
    data = JSON.parse(source);
  } catch (error) {
    const message = (error as Error).message;
    const position = /position (\d+)/.exec(message)?.[1];
    const at = position === undefined ? line : line + countLines(source.slice(0, Number(position)));
    throw documentError(
      `The front matter is not valid JSON: ${sentence(message)} Mend it, or write it as YAML between two lines of ---.`,
      at,
    );
  }
  if (!isMapping(data)) throw documentError('The front matter holds no keys. JSON front matter is one object in braces.', line);
  return data;
}

/** Dates come as they are written, as they do from YAML. */
function parseToml(source: string, line: number): Record<string, unknown> {
  const { parse, TomlError } = toml();
  try {
    return JSON.parse(JSON.stringify(parse(source.replace(/\r\n?/g, '\n'))));
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    throw documentError(
      `The front matter is not valid TOML: ${sentence(error.message.replace(/^Invalid TOML document: /, ''))} Mend it, or take the lines between +++ out.`,
      line + error.line,
    );
  }
}

function isMapping(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function sentence(message: string): string {
  const [first = ''] = message.split(/[\r\n]/);
  return /[.!?]$/.test(first.trim()) ? first.trim() : `${first.trim()}.`;
}

function countLines(text: string): number {
  return lineStarts(text).length - 1;
}
