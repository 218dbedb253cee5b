const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A month, given as year × 12 + month, in words: "May 2027". */
export function monthInWords(month: number): string {
  return `${MONTHS[(month - 1) % 12]} ${Math.floor((month - 1) / 12)}`;
}

/** A document's own words for a message: on one line, shortened, in quotation marks. */
export function quote(text: string, length = 70): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  const cut =
    flat.length > length
      ? `${flat.slice(0, flat.lastIndexOf(' ', length - 1) > length / 2 ? flat.lastIndexOf(' ', length - 1) : length - 1)}…`
      : flat;
  return `"${cut.replaceAll('"', "'")}"`;
}
