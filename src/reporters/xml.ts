/** Characters that XML 1.0 has no way to write, and halves of characters. */
const IMPOSSIBLE = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu;

const NAMED: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** Text as it may stand in an attribute or between tags. */
export function escaped(text: string): string {
  return text.replace(IMPOSSIBLE, '\ufffd').replace(/[&<>"\n\r\t]/g, (character) => NAMED[character]!);
}

/** An element with its attributes, and what stands in it: markup that is escaped already. */
export function element(name: string, attributes: Record<string, string | number>, inner: readonly string[] = []): string {
  const head = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(String(value))}"`)].join(' ');
  return inner.length > 0 ? `<${head}>${inner.join('')}</${name}>` : `<${head}/>`;
}

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
