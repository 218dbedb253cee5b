// Bundles the command and the library into dist/, with the data files beside the code that reads them.
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { extname } from 'node:path';
import { build } from 'esbuild';

const common = { bundle: true, platform: 'node', target: 'node20.19', minifySyntax: true, minifyWhitespace: true, legalComments: 'none', logLevel: 'warning' };

/** Packages that src/markdown/lazy.ts requires when a document needs them: bundled one by one, so that nobody else pays for them. */
const LAZY = ['gray-matter', 'yaml', 'htmlparser2'];

const lazyPackages = {
  name: 'lazy-packages',
  setup(plugin) {
    plugin.onLoad({ filter: /[\\/]markdown[\\/]lazy\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replaceAll(/require\('([\w-]+)'\)/g, "require('./$1.cjs')"),
    }));
  },
};

rmSync('dist', { recursive: true, force: true });
await build({
  ...common,
  entryPoints: ['src/cli/main.ts', 'src/index.ts'],
  outdir: 'dist',
  entryNames: '[name]',
  chunkNames: '[name]-[hash]',
  format: 'esm',
  splitting: true,
  external: ['satteri'],
  plugins: [lazyPackages],
  // Some bundled packages are CommonJS and require what Node brings.
  banner: { js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);" },
});
await build({ ...common, entryPoints: LAZY.map((name) => ({ in: name, out: name })), outdir: 'dist', outExtension: { '.js': '.cjs' }, format: 'cjs' });
for (const name of readdirSync('src', { recursive: true })) {
  if (extname(name) !== '' && extname(name) !== '.ts') cpSync(`src/${name}`, `dist/${name}`);
}
