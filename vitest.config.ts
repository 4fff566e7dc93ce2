import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    reporters: ['default', './tests/count-reporter.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/{unit,fixtures,conformance,corpus,golden}/**/*.test.ts'],
          testTimeout: 60_000,
          // All processors: the default leaves one idle, which of two is half.
          maxWorkers: '100%',
        },
      },
      {
        extends: true,
        test: {
          name: 'system',
          include: ['tests/{browser,server}/**/*.test.ts'],
          globalSetup: './tests/build-sites.ts',
          testTimeout: 180_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
