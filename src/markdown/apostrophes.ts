const TYPESET = /(?<=\p{L})’(?=\p{L})/gu;

/** "don’t" as "don't": one way to write it, of the same length. */
export const withPlainApostrophes = (text: string): string => (text.includes('’') ? text.replace(TYPESET, "'") : text);

/** Gives words of a text their apostrophes back as they stand in it; those that it writes in both ways stay plain. */
export function asWritten(text: string): (words: string) => string {
  if (!text.includes('’')) return (words) => words;
  let written: Map<string, string> | undefined;
  return (words) =>
    words.replace(/\p{L}+'\p{L}+/gu, (word) => {
      if (text.includes(word)) return word;
      written ??= new Map((text.match(/\p{L}+’\p{L}+/gu) ?? []).map((found) => [withPlainApostrophes(found), found]));
      return written.get(word) ?? word;
    });
}
