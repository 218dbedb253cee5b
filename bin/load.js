const { readFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const FILE = join(__dirname, '../dist/main.cjs');
/** What the build has compiled for the Node it ran on, and for no other. */
const COMPILED = join(__dirname, `../dist/main-${process.version}-${process.arch}.bin`);

/** The command compiled ahead, which takes a fifth off its start; null where that was done for another Node, or not at all. */
function compiled() {
  try {
    return readFileSync(COMPILED);
  } catch {
    return null;
  }
}

/** The command as a script, and what runs it. V8 passes over compiled code that does not fit. */
function load(cachedData) {
  const script = new Script(wrap(readFileSync(FILE, 'latin1')), { filename: FILE, cachedData });
  const run = () => script.runInThisContext()({}, createRequire(FILE), {}, FILE, dirname(FILE));
  return { script, run };
}

module.exports = { COMPILED, compiled, load };
