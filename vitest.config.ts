import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/build.ts',
    // What one test has linted, the next must lint again.
    env: { XDG_CACHE_HOME: '/dev/null' },
    reporters: ['default', './test/totals.ts'],
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
});
