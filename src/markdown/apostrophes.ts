const TYPESET = /(?<=\p{L})’(?=\p{L})/gu;

/** "don’t" as "don't": one way to write it, of the same length. */
export const withPlainApostrophes = (text: string): string => (text.includes('’') ? text.replace(TYPESET, "'") : text);

/** Gives words of a text their apostrophes back as they stand in it; those that it writes in both ways stay plain. */
export function asWritten(text: string): (words: string) => string {
  if (!text.includes('’')) return (words) => words;
  const written = new Map((text.match(/\p{L}+’\p{L}+/gu) ?? []).map((word) => [withPlainApostrophes(word), word]));
  return (words) => words.replace(/\p{L}+'\p{L}+/gu, (word) => (text.includes(word) ? word : (written.get(word) ?? word)));
}
