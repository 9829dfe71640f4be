import { statSync } from 'node:fs';

/** Those that take longest, so that no worker is left waiting at the end for one that began last. */
const LONGEST = [
  'journeys/screens',
  'journeys/crash',
  'eventstore/rebuild-killed',
  'journeys/near-pages',
  'journeys/apart',
  'cli/backup',
  'journeys/imports',
  'journeys/replica',
  'journeys/bulk-resumed',
  'journeys/fuzz',
  'journeys/associations',
  'sample/near-load',
  'journeys/pages',
  'cli/demo',
  'journeys/waits',
  'journeys/lost-answers',
  'journeys/paging',
  'journeys/audit',
  'journeys/forms',
  'access/matrix',
  'cli/reading',
  'cli/import',
  'journeys/disk',
  'journeys/seeds',
  'cli/log-file',
  'access/names',
  'journeys/effects',
  'journeys/concurrency',
  'eventstore/reactions',
  'eventstore/readers',
  'access/sign-in',
];

const rank = ({ path }) => {
  const at = LONGEST.findIndex((name) => path.endsWith(`/test/${name}.spec.ts`));
  return at < 0 ? LONGEST.length : at;
};

/** Runs the longest first, and then the largest. */
export default class LongestFirst {
  sort(tests) {
    const sizes = new Map(tests.map(({ path }) => [path, statSync(path).size]));
    return tests.toSorted((a, b) => rank(a) - rank(b) || sizes.get(b.path) - sizes.get(a.path));
  }

  // Nothing is remembered from one run to the next.
  cacheResults() {}
  allFailedTests(tests) {
    return tests;
  }
}
