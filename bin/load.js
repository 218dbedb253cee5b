const { readFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const DIST = join(__dirname, '../dist');
/** What a build has compiled for the Node it ran on, and for no other. */
const COMPILED = `main-${process.version}-${process.arch}.bin`;

/** The command compiled ahead, which takes a fifth off its start; null where that was done for another Node, or not at all. */
function compiled() {
  try {
    return readFileSync(join(DIST, COMPILED));
  } catch {
    return null;
  }
}

/** The command as a script, and what runs it. V8 passes over compiled code that does not fit. */
function load(cachedData, folder = DIST) {
  const filename = join(folder, 'main.cjs');
  const script = new Script(wrap(readFileSync(filename, 'latin1')), { filename, cachedData });
  const run = () => script.runInThisContext()({}, createRequire(filename), {}, filename, dirname(filename));
  return { script, run };
}

module.exports = { COMPILED, compiled, load };
