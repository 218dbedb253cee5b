/** Whether a file is MDX by its name: there, comments stand in braces. */
export const isMdx = (path: string): boolean => /\.mdx$/i.test(path);

/** Code, in which nothing is a comment, or a comment in braces; what has no end goes on to that of the file. */
const CODE_OR_COMMENT =
  /^[ \t>*+\-\d.)]*(`{3,}|~{3,})[\s\S]*?(?:\n[ \t>]*\1|(?![\s\S]))|`[^`\n]*`|\{[ \t]*\/\*[\s\S]*?(?:\*\/[ \t]*\}|(?![\s\S]))/gm;

/** The text of an MDX file with its comments as HTML has them, each place where it was. */
export function withHtmlComments(text: string): string {
  return text.replace(CODE_OR_COMMENT, (found) => {
    if (!/^\{[\s\S]{5,}\*\/[ \t]*\}$/.test(found)) return found;
    // A comment must not end before its end.
    const inside = found.slice(4, -3).replace(/^-?>|-->/g, (end) => ' '.repeat(end.length));
    return `<!--${inside}-->`;
  });
}
