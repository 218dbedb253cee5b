// Compiles the command ahead for the Node that runs this: all that it runs through for a folder of plans.
import { renameSync, writeFileSync } from 'node:fs';
import { COMPILED, load } from '../bin/load.js';

const { script, run } = load();
process.argv.splice(1, Infinity, 'outside-in', '--no-cache', '--fail-on', 'never', 'fixtures/plans');
process.on('exit', () => {
  writeFileSync(`${COMPILED}.draft`, script.createCachedData());
  renameSync(`${COMPILED}.draft`, COMPILED);
});
run();
