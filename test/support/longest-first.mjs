import { statSync } from 'node:fs';

/** Those that take longest, so that no worker is left waiting at the end for one that began last. */
const LONGEST = [
  'journeys/screens',
  'access/matrix',
  'journeys/forms',
  'journeys/apart',
  'journeys/fuzz',
  'journeys/near-pages',
  'journeys/crash',
  'eventstore/rebuild-killed',
  'journeys/paging',
  'journeys/replica',
  'journeys/imports',
  'cli/backup',
  'journeys/waits',
  'sample/near-load',
  'journeys/lost-answers',
  'journeys/bulk-resumed',
  'access/sign-in',
  'eventstore/readers',
  'journeys/pages',
  'journeys/associations',
  'cli/demo',
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
