import { lineEnd, lineStart, nextLine } from './lines.js';
import { mapped, type OffsetMap, segmentAt } from './offset-map.js';

/** Markdown or HTML to read: the file itself, or a part of it with the marks of its containers taken off. */
export interface Source {
  text: string;
  /** From indexes of `text` to offsets of the file. */
  map: OffsetMap;
}

/** The offset in the file of an index into the source. */
export function fileOffset({ map }: Source, index: number): number {
  return mapped(map, index);
}

/** A map into the source turned into a map into the file. `length` is that of the text it maps. */
export function fileMap(source: Source, map: OffsetMap, length: number): OffsetMap {
  if (source.map.length === 1 && source.map[0]![1] === 0) return map;
  const result: OffsetMap = [];
  for (let i = 0; i < map.length; i++) {
    const [index, offset] = map[i]!;
    const end = offset + (i + 1 < map.length ? map[i + 1]![0] : length) - index;
    result.push([index, fileOffset(source, offset)]);
    for (let at = segmentAt(source.map, offset) + 1; at < source.map.length && source.map[at]![0] < end; at++) {
      result.push([index + source.map[at]![0] - offset, source.map[at]![1]]);
    }
  }
  return result;
}

/**
 * The text that a parser took out of its containers (code, raw HTML) with the place of each of its lines.
 * @param from where the first line of `value` stands in the source
 */
export function stripped(source: Source, value: string, from: number): Source {
  if (source.text.startsWith(value, from)) return { text: value, map: fileMap(source, [[0, from]], value.length) };
  const map: OffsetMap = [];
  const lines = value.split(/\r\n|\n|\r/);
  let start = lineStart(source.text, from);
  let index = 0;
  for (const line of lines) {
    const end = lineEnd(source.text, start);
    const written = source.text.slice(start, end);
    const words = line.trimStart();
    // Where tabs were turned into spaces, only the words stand in step.
    const kept = written.endsWith(line) ? line : words;
    const at = Math.max(0, written.lastIndexOf(kept));
    map.push([index, fileOffset(source, start + (kept === line ? at : 0))]);
    if (kept !== line) map.push([index + line.length - words.length, fileOffset(source, start + at)]);
    index += line.length + 1;
    start = Math.min(nextLine(source.text, end), source.text.length);
  }
  return { text: lines.join('\n'), map };
}

/** The source without the blanks that all its lines begin with. */
export function dedented(source: Source): Source {
  const lines = source.text.split('\n');
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length));
  const map: OffsetMap = [];
  let from = 0;
  let to = 0;
  for (const line of lines) {
    const kept = Math.max(0, line.length - indent);
    map.push([to, from + line.length - kept]);
    from += line.length + 1;
    to += kept + 1;
  }
  const text = lines.map((line) => line.slice(indent)).join('\n');
  return { text, map: fileMap(source, map, text.length) };
}

/** The source from an index on. */
export function tail(source: Source, start: number): Source {
  const text = source.text.slice(start);
  return { text, map: fileMap(source, [[0, start]], text.length) };
}
