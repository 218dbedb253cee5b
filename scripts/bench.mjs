// How fast the built command is beside other linters on the same files: whole processes, medians, ratios, and bounds.
//
//   npm run bench -- [folder of Markdown files]      by default the plans of fixtures/, copied until there are as many as in a planning archive
//
// The other linters are installed into .bench/ by the first run. Ends with exit code 1 when a bound is broken.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const RUNS = 5;
const COPIES = 10;
const FILES = 61;
const VERSIONS = 200;
const MOST_MEMORY = 400;

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

const inside = (path) => (path.endsWith('.md') ? path : `${path}/**/*.md`);
const ours = (...args) => [join(root, 'bin/outside-in.js'), ...args];

/** How each linter is called for a folder or file below the working folder. */
const linters = {
  'outside-in': (path) => ours('--no-cache', path),
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
const names = Object.keys(linters);

/** What else our own command does. */
const own = {
  'outside-in, a second time': (path) => ours('--cache-location', join(bench, 'cache'), path),
  'outside-in, HTML': (path) => ours('--no-cache', '--format', `html=${join(work, 'report.html')}`, path),
  'outside-in --strict': (path) => ours('--no-cache', '--strict', path),
  'outside-in history': (path) => ours('history', '--last', String(VERSIONS), path),
};
const [WARM, HTML, STRICT, HISTORY] = Object.keys(own);

install();
const folder = process.argv[2];
const single = prepare(folder);
const document = rewrite();
run(WARM, 'many');

const times = new Map([
  ...measure([...names, WARM, HTML], 'many'),
  ...measure(names.slice(0, 2), single),
  ...measure(['outside-in'], 'once'),
  ...measure([STRICT], 'versions'),
  ...measure([HISTORY], document),
]);
const memory = { once: peakMemory('once'), many: peakMemory('many') };
// What takes longest runs once; a folder of one's own is large enough as it is.
if (folder === undefined) {
  const start = performance.now();
  memory.plenty = peakMemory('plenty');
  times.set('outside-in, plenty', performance.now() - start);
}

const files = markdownIn(join(work, 'many'));
const size = files.reduce((sum, path) => sum + statSync(path).size, 0);
console.log(
  `${files.length} files, ${(size / 1e6).toFixed(1)} MB, Node ${process.versions.node}, medians of ${RUNS} runs of whole processes\n`,
);
for (const [key, ms] of times) console.log(key.padEnd(40), `${ms.toFixed(0)} ms`.padStart(10));
console.log('peak memory'.padEnd(40), `${Object.values(memory).join(', ')} MB, each for ten times the files before\n`);

const time = (name, path) => times.get(`${name}, ${path}`);
const bounds = [
  ...names.slice(1).map((name) => [`time beside ${name}`, time('outside-in', 'many') / time(name, 'many'), 0.15]),
  ['one small file beside markdownlint-cli2', time('outside-in', single) / time('markdownlint-cli2', single), 0.5],
  ['a second run over the same files', time(WARM, 'many') / time('outside-in', 'many'), 0.35],
  ['time for ten times the files', time('outside-in', 'many') / time('outside-in', 'once'), 11],
  ['peak memory for ten times the files', memory.many / memory.once, 2],
  ['an HTML report beside none', time(HTML, 'many') / time('outside-in', 'many'), 1.5],
  [`history of ${VERSIONS} versions beside a check`, time(HISTORY, document) / time(STRICT, 'versions'), 2],
  ...(folder === undefined
    ? [
        ['time for a hundred times beside ten', time('outside-in', 'plenty') / time('outside-in', 'many'), 10.5],
        [`peak memory for a hundred times, of ${MOST_MEMORY} MB`, memory.plenty / MOST_MEMORY, 1],
      ]
    : []),
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
  const copies = Array.from({ length: COPIES }, (_, copy) => copy);
  const many = copies.map((copy) => `many/${copy}`);
  const plenty = folder === undefined ? copies.flatMap((copy) => many.map((target) => `plenty/${copy}/${target}`)) : [];
  for (const target of ['once', ...many, ...plenty]) {
    mkdirSync(join(work, target), { recursive: true });
    for (let index = 0; index < wanted; index++) cpSync(sources[index % sources.length], join(work, target, `${index}.md`));
  }
  const sizes = sources.map((path) => statSync(path).size);
  return `once/${sizes.indexOf(Math.min(...sizes))}.md`;
}

/** Writes versions of one plan, as files of a folder and as the commits of a repository. Gives the plan in the repository. */
function rewrite() {
  const plan = readFileSync(join(root, 'fixtures/plans/b2b-roadmap-outside-in.md'), 'utf8');
  const repository = join(work, 'repository');
  mkdirSync(repository);
  mkdirSync(join(work, 'versions'));
  const commits = Array.from({ length: VERSIONS }, (_, index) => {
    const text = `${plan}\n## Review ${index}\n\nIn week ${index} nobody asked for anything else.\n`;
    writeFileSync(join(work, 'versions', `${index}.md`), text);
    writeFileSync(join(repository, 'plan.md'), text);
    const who = `Ada <ada@example.org> ${1_800_000_000 + 86_400 * index} +0000`;
    return `commit refs/heads/main\ncommitter ${who}\n${data(`Week ${index}`)}M 644 inline plan.md\n${data(text)}`;
  });
  execFileSync('git', ['init', '-q', '-b', 'main'], { cwd: repository });
  execFileSync('git', ['fast-import', '--quiet'], { cwd: repository, input: commits.join('') });
  return 'repository/plan.md';
}

/** A text as git takes it in. */
function data(text) {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

function markdownIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The median time of each. They run in turn, so that what disturbs the machine disturbs all of them. */
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
  const args = [...nodeFlags, ...(linters[name] ?? own[name])(path), ...flags];
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
