import { readFileSync } from 'node:fs';
import ts from 'typescript';

/**
 * What each pattern is wrapped in. V8 first compiles a pattern to byte code and, when it is used again, once more to machine code; where the first text is
 * long it goes to machine code at once, which for our several hundred patterns takes a quarter of the time. So the first text of each is made long.
 */
const COMPILED = `const __compiled = (pattern) => {
  pattern.exec = (text) => {
    delete pattern.exec;
    const { lastIndex } = pattern;
    pattern.exec(String(text).padEnd(1000, '\\0'));
    pattern.lastIndex = lastIndex;
    return pattern.exec(text);
  };
  return pattern;
};
`;

/** Whether a pattern is written here that is not just taken for its source. */
function isPattern(node) {
  const { parent } = node;
  if (parent && ts.isPropertyAccessExpression(parent) && parent.name.text === 'source') return false;
  return ts.isRegularExpressionLiteral(node) || (ts.isNewExpression(node) && node.expression.getText() === 'RegExp');
}

/** The source of a module with its patterns compiled at once; those in functions and loops are moved out, unless they remember where they last matched. */
export function withCompiledPatterns(source) {
  const file = ts.createSourceFile('module.ts', source, ts.ScriptTarget.Latest, true);
  const moved = [];
  const edits = [];
  const visit = (node, repeated) => {
    if (!isPattern(node)) {
      ts.forEachChild(node, (child) => visit(child, repeated || ts.isFunctionLike(node) || ts.isIterationStatement(node, false)));
      return;
    }
    const [start, end] = [node.getStart(), node.getEnd()];
    const wrapped = `/* @__PURE__ */ __compiled(${source.slice(start, end)})`;
    if (!repeated) edits.push([start, end, wrapped]);
    else if (ts.isRegularExpressionLiteral(node) && !/[gy]\w*$/.test(node.text))
      edits.push([start, end, `__pattern${moved.push(wrapped) - 1}`]);
  };
  visit(file, false);
  if (edits.length === 0) return source;
  const changed = edits.reduceRight((text, [start, end, words]) => text.slice(0, start) + words + text.slice(end), source);
  return `${COMPILED}${moved.map((pattern, index) => `const __pattern${index} = ${pattern};\n`).join('')}${changed}`;
}

/** Has the patterns of our own modules compiled at once. */
export const patterns = {
  name: 'patterns',
  setup(plugin) {
    plugin.onLoad({ filter: /[\\/]src[\\/](?:markdown|plan|statements|vocabulary|lint)[\\/][\w-]+\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: withCompiledPatterns(readFileSync(path, 'utf8')),
    }));
  },
};
