import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Torture } from './torture.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Ran {
  numTotalTests: number;
  numPassedTests: number;
  numPendingTests: number;
  testResults: { assertionResults: { status: string; fullName: string }[]; message: string }[];
}

/** A promise whose tests have no size: they are run as they are, and told in the same form as the others. */
export const bySpecs = (says: string, ...specs: string[]): Torture => ({
  says,
  usual: {},
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'annals-specs-'));
    const told = join(folder, 'told.json');
    const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
    // Whether all passed stands in what it tells.
    await new Promise((ended) => {
      execFile(
        process.execPath,
        [...jest, ...specs, '--json', `--outputFile=${told}`],
        { cwd: ROOT, maxBuffer: 1e9 },
        ended,
      );
    });
    const ran = JSON.parse(await readFile(told, 'utf8')) as Ran;
    await rm(folder, { recursive: true });
    const failed = ran.testResults.flatMap(({ assertionResults, message }) => {
      const names = assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
      return names.length > 0 || assertionResults.length > 0 ? names : [message];
    });
    const none = ran.numTotalTests === 0 ? ['No test was found'] : [];
    return {
      faults: [...failed, ...none],
      numbers: { tests: ran.numTotalTests, passed: ran.numPassedTests, skipped: ran.numPendingTests },
    };
  },
});
