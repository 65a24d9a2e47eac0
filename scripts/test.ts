/**
 * `npm test`: types, lint and format, the production build, then every jest test; ends with `N passed, N failed`.
 * Checks that need Chromium or LibreOffice skip themselves loudly where these are missing, and fail where CI is set.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface JestResults {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

const run = (command: string, parameters: readonly string[]): boolean => {
  process.stdout.write(`\n> ${command} ${parameters.join(' ')}\n`);
  return spawnSync(command, parameters, { stdio: 'inherit' }).status === 0;
};

function isJestResults(value: unknown): value is JestResults {
  return (
    typeof value === 'object' && value !== null && 'numPassedTests' in value && 'numFailedTests' in value
  );
}

function runJest(): { passed: number; failed: number; skipped: number } {
  const folder = mkdtempSync(join(tmpdir(), 'renstra-test-'));
  const file = join(folder, 'results.json');
  try {
    const finished = run('npx', [
      'jest',
      '--json',
      `--outputFile=${file}`,
      '--maxWorkers=2',
      '--silent=false',
    ]);
    const results: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (!isJestResults(results)) throw new Error('jest wrote no results');
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    // A run that ends badly without a failing test (an unhandled error, say) counts as one failure.
    return {
      passed: results.numPassedTests,
      failed: finished ? failed : Math.max(failed, 1),
      skipped: results.numPendingTests,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const steps = [
  run('npm', ['run', '-s', 'check:types']),
  run('npm', ['run', '-s', 'check:lint']),
  run('npm', ['run', '-s', 'check:format']),
  run('npm', ['run', '-s', 'build']),
];
const tests = runJest();
const passed = tests.passed + steps.filter((fine) => fine).length;
const failed = tests.failed + steps.filter((fine) => !fine).length;
const skipped = tests.skipped === 0 ? '' : `, ${tests.skipped} skipped`;
process.stdout.write(`\n${passed} passed, ${failed} failed${skipped}\n`);
process.exitCode = failed === 0 ? 0 : 1;
