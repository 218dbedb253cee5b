// How fast the built command is beside other linters on the same files: whole processes, medians, ratios, and bounds.
//
//   npm run bench -- [folder of Markdown files]      by default the plans of fixtures/, copied until there are as many as in a planning archive
//
// The other linters are installed into .bench/ by the first run. Ends with exit code 1 when a bound is broken.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const RUNS = 5;
const COPIES = 10;
const FILES = 61;

// The newest versions that run on Node 20, the oldest that we run on.
const PEERS = {
  'markdownlint-cli2': '0.22.1',
  'remark-cli': '12.0.1',
  'remark-preset-lint-recommended': '7.0.1',
  textlint: '15.8.0',
  'textlint-rule-write-good': '2.0.0',
};

const root = fileURLToPath(new URL('..', import.meta.url));
const bench = join(root, '.bench');
const packages = join(bench, 'node_modules');
const work = join(bench, 'work');

/** How each linter is called for a folder or file below the working folder. */
const linters = {
  'outside-in': (path) => [join(root, 'bin/outside-in.js'), '--no-cache', path],
  'markdownlint-cli2': (path) => [join(packages, 'markdownlint-cli2/markdownlint-cli2-bin.mjs'), inside(path)],
  remark: (path) => [join(packages, 'remark-cli/cli.js'), '--use', 'remark-preset-lint-recommended', '--no-stdout', path],
  textlint: (path) => [
    join(packages, 'textlint/bin/textlint.js'),
    '--rules-base-directory',
    packages,
    '--rule',
    'write-good',
    inside(path),
  ],
};
const WARM = 'outside-in, a second time';
const inside = (path) => (path.endsWith('.md') ? path : `${path}/**/*.md`);

install();
const single = prepare(process.argv[2]);
const names = Object.keys(linters);
linters[WARM] = (path) => [join(root, 'bin/outside-in.js'), '--cache-location', join(bench, 'cache'), path];
run(WARM, 'many');

const times = new Map([
  ...measure([...names, WARM], 'many'),
  ...measure(names.slice(0, 2), single),
  ...measure(['outside-in'], 'once'),
]);
const memory = { once: peakMemory('once'), many: peakMemory('many') };

const files = markdownIn(join(work, 'many'));
const size = files.reduce((sum, path) => sum + statSync(path).size, 0);
console.log(
  `${files.length} files, ${(size / 1e6).toFixed(1)} MB, Node ${process.versions.node}, medians of ${RUNS} runs of whole processes\n`,
);
for (const [key, ms] of times) console.log(key.padEnd(32), `${ms.toFixed(0)} ms`.padStart(10));
console.log('peak memory'.padEnd(32), `${memory.once} MB, for ten times the files ${memory.many} MB\n`);

const time = (name, path) => times.get(`${name}, ${path}`);
const bounds = [
  ...names.slice(1).map((name) => [`time beside ${name}`, time('outside-in', 'many') / time(name, 'many'), 0.15]),
  ['one small file beside markdownlint-cli2', time('outside-in', single) / time('markdownlint-cli2', single), 0.5],
  ['a second run over the same files', time(WARM, 'many') / time('outside-in', 'many'), 0.35],
  ['time for ten times the files', time('outside-in', 'many') / time('outside-in', 'once'), 11],
  ['peak memory for ten times the files', memory.many / memory.once, 2],
];
for (const [what, ratio, bound] of bounds) {
  console.log(`${ratio <= bound ? 'holds ' : 'BROKEN'}  ${what.padEnd(42)} ${ratio.toFixed(3).padStart(7)}   at most ${bound}`);
}
process.exitCode = bounds.every(([, ratio, bound]) => ratio <= bound) ? 0 : 1;

console.log('\nOur own share');
console.log(run('outside-in', 'many', ['--timing']).stderr);

function install() {
  const installed = (name) => join(packages, name, 'package.json');
  const missing = Object.entries(PEERS).filter(
    ([name, version]) => !existsSync(installed(name)) || JSON.parse(readFileSync(installed(name), 'utf8')).version !== version,
  );
  if (missing.length === 0) return;
  mkdirSync(bench, { recursive: true });
  const specs = Object.entries(PEERS).map(([name, version]) => `${name}@${version}`);
  execFileSync('npm', ['install', '--prefix', bench, '--no-audit', '--no-fund', ...specs], { stdio: 'inherit' });
}

/**
 * Copies the files into the working folder, once and ten times. It is inside .bench/, where all linters find their parts.
 * Gives the smallest file, which stands for a single small one.
 */
function prepare(folder) {
  rmSync(work, { recursive: true, force: true });
  const sources = markdownIn(resolve(folder ?? join(root, 'fixtures/plans')));
  const wanted = folder === undefined ? FILES : sources.length;
  for (const target of ['once', ...Array.from({ length: COPIES }, (_, copy) => `many/${copy}`)]) {
    mkdirSync(join(work, target), { recursive: true });
    for (let index = 0; index < wanted; index++) cpSync(sources[index % sources.length], join(work, target, `${index}.md`));
  }
  const sizes = sources.map((path) => statSync(path).size);
  return `once/${sizes.indexOf(Math.min(...sizes))}.md`;
}

function markdownIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The median time of each linter. They run in turn, so that what disturbs the machine disturbs all of them. */
function measure(names, path) {
  const runs = names.map((name) => [name, []]);
  for (let count = 0; count < RUNS; count++) {
    for (const [name, list] of runs) {
      const start = performance.now();
      run(name, path);
      list.push(performance.now() - start);
    }
  }
  return runs.map(([name, list]) => [`${name}, ${path}`, list.sort((a, b) => a - b)[Math.floor(RUNS / 2)]]);
}

/** Runs a linter to its end; what it finds is no failure, anything else is. */
function run(name, path, flags = [], nodeFlags = []) {
  const args = [...nodeFlags, ...linters[name](path), ...flags];
  const result = spawnSync(process.execPath, args, {
    cwd: work,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (result.status !== 0 && result.status !== 1) throw new Error(`${name} failed:\n${result.stderr}`);
  return result;
}

/** How many megabytes our command holds at most. */
function peakMemory(path) {
  const hook = "process.on('exit', () => console.error('peak', process.resourceUsage().maxRSS))";
  const { stderr } = run('outside-in', path, [], ['--import', `data:text/javascript,${encodeURIComponent(hook)}`]);
  return Math.round(Number(stderr.match(/^peak (\d+)$/m)[1]) / 1024);
}
