// Bundles the command and the library into dist/.
import { readFileSync, rmSync } from 'node:fs';
import { extname } from 'node:path';
import { build } from 'esbuild';

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
};

/** Packages that src/markdown/lazy.ts requires when a document needs them: bundled one by one, so that nobody else pays for them. */
const LAZY = ['gray-matter', 'yaml', 'htmlparser2'];

/** Changes the source of the files that match before it is bundled; fails when there is nothing to change. */
function rewrite(filter, pattern, replacement) {
  return {
    name: `rewrite ${filter}`,
    setup(plugin) {
      plugin.onLoad({ filter }, ({ path }) => {
        const source = readFileSync(path, 'utf8');
        const contents = source.replaceAll(pattern, replacement);
        if (contents === source) throw new Error(`${path} is no longer what the build expects.`);
        return { loader: extname(path) === '.ts' ? 'ts' : 'js', contents };
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

rmSync('dist', { recursive: true, force: true });
await build({
  ...common,
  entryPoints: ['src/cli/main.ts', 'src/index.ts'],
  outdir: 'dist',
  entryNames: '[name]',
  chunkNames: '[name]-[hash]',
  format: 'esm',
  splitting: true,
  external: ['@bruits/*'],
  plugins: [
    rewrite(/[\\/]markdown[\\/]lazy\.ts$/, /require\('([\w-]+)'\)/g, "require('./$1.cjs')"),
    // The forty files of satteri take three times as long to load as one; its native part is still found where satteri stands.
    rewrite(/[\\/]satteri[\\/]index\.js$/, 'createRequire(import.meta.url)', "createRequire(import.meta.resolve('satteri'))"),
    globalProcess,
  ],
  // Some bundled packages are CommonJS and require what Node brings.
  banner: { js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);" },
});
await build({
  ...common,
  entryPoints: LAZY.map((name) => ({ in: name, out: name })),
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
});
