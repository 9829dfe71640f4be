export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: {
    // What is started apart is started as built, from the tests as well.
    '/reading-files\\.js$': '<rootDir>/test/support/reading-files.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: { '^.+\\.tsx?$': ['@swc/jest', {}] },
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  testTimeout: 240000,
  maxWorkers: 2,
  // What modules of earlier files leave behind makes the collector slower than a new worker is.
  workerIdleMemoryLimit: '700MB',
  coverageProvider: 'v8',
};
