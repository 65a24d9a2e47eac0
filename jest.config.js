/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // Packages published as ES modules only have to pass the transform too.
  transformIgnorePatterns: [
    '/node_modules/(?!(@ironcalc|@cfworker|@formatjs|intl-messageformat|d3-[a-z-]+|internmap)/)',
  ],
  testTimeout: 60000,
};
