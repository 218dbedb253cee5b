// Compiles the command in a folder ahead for the Node that runs this: all that it runs through for a folder of plans.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { COMPILED, load } from '../bin/load.js';

const folder = resolve(process.argv[2]);
const { script, run } = load(undefined, folder);
process.argv.splice(1, Infinity, 'outside-in', '--no-cache', '--fail-on', 'never', 'fixtures/plans');
process.on('exit', () => writeFileSync(join(folder, COMPILED), script.createCachedData()));
run();
