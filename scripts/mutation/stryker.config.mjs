// How Stryker tries mutants; `npm run mutate` says of which files.

/** Per cent of the mutants that some test must notice; of a few changed lines less, since one mutant is a large share there. */
const FLOOR = 75;
const FLOOR_OF_CHANGES = 50;

export default {
  testRunner: 'unit',
  plugins: ['./scripts/mutation/testRunner.mjs'],
  coverageAnalysis: 'perTest',
  // Node leaves the types out, as it does for the tests.
  disableTypeChecks: false,
  ignorePatterns: ['.git', '.vscode-test', 'dist'],
  // Modules that were loaded for one mutant are never let go.
  maxTestRunnerReuse: 200,
  timeoutMS: 5000,
  warnings: { slow: false },
  reporters: ['clear-text', 'json', 'html', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: 'node_modules/.cache/mutation/report.json' },
  htmlReporter: { fileName: 'node_modules/.cache/mutation/report.html' },
  thresholds: { high: 90, low: 85, break: process.env.IBID_MUTATE_UNTIL === undefined ? FLOOR : FLOOR_OF_CHANGES },
};
