import { htmlParser } from './lazy.js';

const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,31}));/y;
/** The entities of everyday prose; for the rest the HTML parser is asked. */
const COMMON = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['nbsp', '\u00a0'],
]);

/** The entity that stands at `at`: what it means and how long it is in the source; null where there is none. */
export function decodeEntity(source: string, at: number): { text: string; length: number } | null {
  ENTITY.lastIndex = at;
  const match = ENTITY.exec(source);
  if (!match) return null;
  const [written, decimal, hex, name] = match;
  const text =
    name === undefined ? fromCode(decimal ? Number(decimal) : Number.parseInt(hex!, 16)) : (COMMON.get(name) ?? named(written));
  return text === written ? null : { text, length: written.length };
}

function fromCode(code: number): string {
  const valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return valid ? String.fromCodePoint(code) : '\uFFFD';
}

function named(entity: string): string {
  let text = '';
  const parser = new (htmlParser().Parser)({ ontext: (part) => (text += part) });
  parser.end(entity);
  return text;
}
