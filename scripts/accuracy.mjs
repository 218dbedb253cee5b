// How well the findings agree with labelled documents and challenge pairs.
//
//   npm run accuracy -- <corpus dir> <pairs dir> [--scorer file] [--split all|dev|held] [--rules a,b] [--errors] [--floors file] [--json file] [--write]
//
// With --write, what was measured for each rule goes to data/accuracy.json and to the rule's page.
//
// The corpus holds docs/ and labels/; the pairs, one folder for each rule with an index.json. The scorer is called as
// `node <scorer> corpus|pairs <labels> <report> [flags]`; by default it stands in accuracy/ beside the corpus.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const COMMAND = fileURLToPath(new URL('../bin/outside-in.js', import.meta.url));

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    scorer: { type: 'string' },
    split: { type: 'string', default: 'all' },
    rules: { type: 'string' },
    errors: { type: 'boolean', default: false },
    floors: { type: 'string' },
    json: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const [corpus, pairs] = positionals;
if (!corpus || !pairs || !['all', 'dev', 'held'].includes(values.split)) {
  fail(
    'usage: npm run accuracy -- <corpus dir> <pairs dir> [--scorer file] [--split all|dev|held] [--rules a,b] [--errors] [--floors file] [--json file] [--write]',
  );
}
const scorer = values.scorer ?? join(corpus, '../accuracy/score.mjs');
if (!existsSync(scorer)) fail(`There is no scorer at "${scorer}"; name one with --scorer.`);

const work = mkdtempSync(join(tmpdir(), 'outside-in-accuracy-'));
try {
  const rules = JSON.parse(execFileSync(process.execPath, [COMMAND, 'rules', '--format', 'json'], { encoding: 'utf8' }));
  const wanted = values.rules?.split(',') ?? rules.map(({ id }) => id);
  const recommended = rules.filter(({ id, level }) => level === 'recommended' && wanted.includes(id)).map(({ id }) => id);

  const documents = chosenDocuments();
  const challenges = chosenPairs(wanted);
  const reports = { corpus: lint(documents.docs, 'corpus'), pairs: lint(challenges, 'pairs') };
  const totals = {
    'corpus, recommended rules': score('corpus', documents.labels, reports.corpus, recommended),
    'corpus, all rules': score('corpus', documents.labels, reports.corpus, wanted),
    pairs: score('pairs', challenges, reports.pairs),
  };
  if (values.json) writeFileSync(values.json, `${JSON.stringify(totals, null, 2)}\n`);
  if (values.write) write(rules, totals);
  if (values.floors) process.exitCode = holds(totals, JSON.parse(readFileSync(values.floors, 'utf8'))) ? 0 : 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** The documents of the split with their labels, in folders of their own. */
function chosenDocuments() {
  const docs = join(work, 'docs');
  const labels = join(work, 'labels');
  mkdirSync(docs);
  mkdirSync(labels);
  for (const name of readdirSync(join(corpus, 'docs')).filter(inSplit)) {
    cpSync(join(corpus, 'docs', name), join(docs, name));
    cpSync(join(corpus, 'labels', `${name}.json`), join(labels, `${name}.json`));
  }
  return { docs, labels };
}

/** The pairs of the split for these rules, each rule with an index of what was chosen. */
function chosenPairs(wanted) {
  const folder = join(work, 'pairs');
  for (const rule of readdirSync(pairs).filter((name) => wanted.includes(name))) {
    const index = JSON.parse(readFileSync(join(pairs, rule, 'index.json'), 'utf8'));
    const chosen = index.pairs.filter(({ n }) => inSplit(`${rule}/${n}`));
    mkdirSync(join(folder, rule), { recursive: true });
    writeFileSync(join(folder, rule, 'index.json'), JSON.stringify({ ...index, pairs: chosen }));
    for (const { n } of chosen)
      for (const end of ['fires', 'silent']) cpSync(join(pairs, rule, `${n}-${end}.md`), join(folder, rule, `${n}-${end}.md`));
  }
  return folder;
}

/** A third is kept aside, told by the name's hash, and looked at only to measure. */
function inSplit(name) {
  const held = BigInt(`0x${createHash('sha1').update(name).digest('hex')}`) % 3n === 0n;
  return values.split === 'all' || held === (values.split === 'held');
}

function lint(folder, name) {
  const report = join(work, `${name}.json`);
  const options = ['--no-config', '--strict', '--all', '--format', 'json', '--fail-on', 'never', '--output-file', report];
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, 'check', folder, ...options], { cwd: work, encoding: 'utf8' });
  if (status !== 0) throw new Error(`Linting the ${name} failed:\n${stderr}`);
  return report;
}

/** Prints what the scorer prints, and gives its totals. */
function score(mode, labels, report, rules) {
  const call = (flags) =>
    execFileSync(
      process.execPath,
      [resolve(scorer), mode, labels, report, ...(rules ? ['--rules', rules.join(',')] : []), ...flags],
      { encoding: 'utf8' },
    );
  console.log(
    `## ${mode}${rules ? `, ${rules.length} rules` : ''}, ${values.split === 'all' ? 'all documents' : `${values.split} documents`}\n`,
  );
  console.log(call(values.errors ? ['--errors'] : []));
  return JSON.parse(call(['--json']));
}

/** Whether every figure that has a floor reaches it; says which do not. Floors have the form of the totals. */
function holds(totals, floors) {
  const missed = Object.entries(floors).flatMap(([block, figures]) =>
    Object.entries(figures)
      .filter(([figure, floor]) => !(totals[block].total[figure] >= floor))
      .map(([figure, floor]) => `${block}: ${figure} is ${totals[block].total[figure]}, below its floor of ${floor}`),
  );
  console.log(missed.length > 0 ? missed.join('\n') : 'All figures reach their floors.');
  return missed.length === 0;
}

/** Writes what was measured for each rule beside the rules, for `outside-in rules` and the pages. */
function write(rules, totals) {
  const byRule = new Map(totals['corpus, all rules'].rules.map((row) => [row.rule, row]));
  const byPair = new Map(totals.pairs.rules.map((row) => [row.rule, row]));
  const measured = Object.fromEntries(
    rules.map(({ id }) => {
      const { tp = 0, fp = 0, fn = 0 } = byRule.get(id) ?? {};
      const { passed = 0, pairs: all = 0 } = byPair.get(id) ?? {};
      return [id, { right: tp, wrong: fp, missed: fn, pairsPassed: passed, pairs: all }];
    }),
  );
  writeFileSync(fileURLToPath(new URL('../data/accuracy.json', import.meta.url)), `${JSON.stringify(measured, null, 2)}\n`);
  for (const { id } of rules) {
    const page = fileURLToPath(new URL(`../rules/${id}.md`, import.meta.url));
    const text = readFileSync(page, 'utf8');
    const section = `## How often it is right\n\n${sentences(measured[id])}\n\n`;
    writeFileSync(page, text.replace(/(?:## How often it is right\n[\s\S]*?)?(?=## Examples\n)/, section));
  }
}

function sentences({ right, wrong, missed, pairsPassed, pairs: all }) {
  const found = right + wrong;
  const real =
    found + missed === 0
      ? 'In the labelled real plans the case does not occur, and nothing is reported.'
      : `In the labelled real plans ${found === 0 ? 'it reports nothing' : `${right} of its ${found} findings ${right === 1 && found === 1 ? 'is' : 'are'} right`}, and it ${missed === 0 ? 'misses none' : `misses ${missed}`}.`;
  return `${real}\nOf ${all} pairs of look-alikes written to tell it apart from what it is not, it gets ${pairsPassed} right.`;
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
