// Bundles the command and the library into dist/.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { build } from 'esbuild';
import ts from 'typescript';
import { patterns } from './patterns.mjs';

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyIdentifiers: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
};

/** Packages that are required only when a document or a configuration needs them: bundled one by one, so that nobody else pays for them. */
const LAZY = ['gray-matter', 'smol-toml', 'yaml', 'htmlparser2', 'cosmiconfig'];
/** The modules that require them. */
const REQUIRES = /[\\/](?:markdown[\\/]lazy|config[\\/]packages)\.ts$/;
/** Asked for by a loader of cosmiconfig that is not in use. */
const UNUSED = ['typescript'];

/** Changes the source of the files that match before it is bundled; fails when there is no such file, or nothing to change. */
function rewrite(filter, pattern, replacement) {
  return {
    name: `rewrite ${filter}`,
    setup(plugin) {
      let met = false;
      plugin.onLoad({ filter }, ({ path }) => {
        const source = readFileSync(path, 'utf8');
        const contents = source.replaceAll(pattern, replacement);
        if (contents === source) throw new Error(`${path} is no longer what the build expects.`);
        met = true;
        return { loader: extname(path) === '.ts' ? 'ts' : 'js', contents };
      });
      plugin.onEnd(() => {
        if (!met) throw new Error(`There is no ${filter} to change any more.`);
      });
    },
  };
}

/** Importing `node:process` reads every property of it, which opens all standard streams; the global is the same object. */
const globalProcess = {
  name: 'global process',
  setup(plugin) {
    plugin.onResolve({ filter: /^node:process$/ }, ({ kind }) =>
      kind === 'import-statement' ? { path: 'process', namespace: 'global' } : undefined,
    );
    plugin.onLoad({ filter: /^process$/, namespace: 'global' }, () => ({ contents: 'export default globalThis.process;' }));
  },
};

/** The licences of the packages that the bundle is made of, which ask to go with it. */
function licences(inputs) {
  const packages = new Set(inputs.flatMap((path) => path.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []));
  const texts = [...packages].sort().map((path) => {
    const { name, version, license } = JSON.parse(readFileSync(`${path}/package.json`, 'utf8'));
    const file = readdirSync(path).find((entry) => /^licen[sc]e/i.test(entry));
    return `${name} ${version} (${license})\n\n${file ? readFileSync(`${path}/${file}`, 'utf8').trim() : ''}\n`;
  });
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}

/**
 * Writes the types of the library: the declarations of its entry, and of whatever those refer to. Fails when they refer to a package, which whoever
 * uses them may not have.
 */
function declare(entry, folder) {
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile('tsconfig.json', ts.sys.readFile).config, ts.sys, '.');
  const program = ts.createProgram([entry], {
    ...options,
    noEmit: false,
    noCheck: true,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: '.',
  });
  const waiting = [resolve(entry)];
  for (const path of waiting) {
    program.emit(
      program.getSourceFile(path),
      (_name, text) => {
        for (const { fileName } of ts.preProcessFile(text).importedFiles) {
          if (!fileName.startsWith('.')) throw new Error(`The types of ${relative('.', path)} refer to the package ${fileName}.`);
          const target = resolve(dirname(path), fileName.replace(/\.js$/, '.ts'));
          if (!waiting.includes(target)) waiting.push(target);
        }
        const file = join(folder, relative('.', path).replace(/\.ts$/, '.d.ts'));
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      },
      undefined,
      true,
    );
  }
}

/** The same as long as the program is: what an earlier one has put into the cache is then still right. */
function fingerprint() {
  const sources = ['src', 'rules'].flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .map((name) => join(folder, name))
      .filter((path) => extname(path) === '.ts'),
  );
  const hash = createHash('sha256');
  for (const path of [...sources.sort(), 'package-lock.json', 'scripts/build.mjs'])
    hash.update(`${path}\0`).update(readFileSync(path));
  return hash.digest('hex').slice(0, 16);
}

/** Where the bundle grows, so that whoever runs the old one meanwhile finds all of it. */
const draft = `dist.${process.pid}`;

const BUILT = { BUILD: JSON.stringify(fingerprint()) };

/** What is changed in the packages of `LAZY`. */
const inPackages = [
  // The engine for YAML that we give it is another one.
  rewrite(/[\\/]gray-matter[\\/]lib[\\/]engines\.js$/, "require('js-yaml')", '{ safeLoad() {}, safeDump() {} }'),
  // A configuration of cosmiconfig itself, which may be a program, is neither looked for nor run.
  rewrite(/[\\/]cosmiconfig[\\/]dist[\\/]index\.js$/, 'function getUserDefinedOptionsFromMetaConfig() {', '$& return null;'),
  // What a configuration builds on stands under "extends", and passes our checks of where it stands.
  rewrite(
    /[\\/]cosmiconfig[\\/]dist[\\/]Explorer\.js$/,
    "!loadedContent || !(0, merge_1.hasOwn)(loadedContent, '$import')",
    'true',
  ),
];

/** What the command and the library are made with; they find the native part of satteri where `satteri` says that it stands. */
const plugins = (satteri) => [
  // The forty files of satteri take three times as long to load as one.
  rewrite(/[\\/]satteri[\\/]index\.js$/, 'createRequire(import.meta.url)', `createRequire(${satteri})`),
  // What these find out is not asked for, and the parts of Node they load for it take longer than our own.
  rewrite(
    /[\\/]chalk[\\/].*[\\/]supports-color[\\/]index\.js$/,
    /^[\s\S]*$/g,
    'export default { stdout: false, stderr: false };',
  ),
  globalProcess,
  patterns,
];

// The library, and what threads run.
const { metafile: library } = await build({
  ...common,
  metafile: true,
  entryPoints: ['src/index.ts', 'src/run/worker.ts'],
  outdir: draft,
  entryNames: '[name]',
  chunkNames: '[name]-[hash]',
  format: 'esm',
  splitting: true,
  define: BUILT,
  external: ['@bruits/*'],
  plugins: [rewrite(REQUIRES, /require\('([\w-]+)'\)/g, "require('./$1.cjs')"), ...plugins("import.meta.resolve('satteri')")],
  // Some bundled packages are CommonJS and require what Node brings.
  banner: { js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);" },
});
// The command is one file, of a kind that can be compiled ahead: see bin/load.js.
const { metafile: command, outputFiles } = await build({
  ...common,
  metafile: true,
  write: false,
  entryPoints: ['src/cli/main.ts'],
  outdir: draft,
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  // Code that is compiled ahead cannot import.
  supported: { 'dynamic-import': false },
  define: { ...BUILT, 'import.meta.url': '__url' },
  external: ['@bruits/*', ...UNUSED],
  plugins: [
    // Compiled ahead, they cost nothing before they are asked for.
    rewrite(REQUIRES, 'const require = createRequire(import.meta.url);', ''),
    rewrite(/[\\/]config[\\/]program\.ts$/, 'import(url)', "__from('../bin/import.js')(url)"),
    ...inPackages,
    ...plugins("__from.resolve('satteri')"),
    rewrite(/[\\/]commander[\\/]lib[\\/]command\.js$/, "require('node:child_process')", 'undefined'),
  ],
  banner: { js: "const __from=require,__url=require('node:url').pathToFileURL(__filename).href;" },
});
// Other characters would double what the text takes to read and to keep.
const ascii = outputFiles[0].text.replace(
  /[^\0-\x7f]/g,
  (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
);
writeFileSync(`${draft}/main.cjs`, ascii);
const { metafile: lazy } = await build({
  ...common,
  metafile: true,
  entryPoints: LAZY.map((name) => ({ in: name, out: name })),
  outdir: draft,
  outExtension: { '.js': '.cjs' },
  external: UNUSED,
  format: 'cjs',
  plugins: inPackages,
});
writeFileSync(`${draft}/THIRD-PARTY.txt`, licences([library, command, lazy].flatMap(({ inputs }) => Object.keys(inputs))));
declare('src/index.ts', `${draft}/types`);
execFileSync(process.execPath, ['scripts/precompile.mjs', draft], { stdio: ['ignore', 'ignore', 'inherit'] });
rmSync('dist', { recursive: true, force: true });
renameSync(draft, 'dist');
