import { type Request } from 'express';

/** How many requests in a minute one who asks may make: of all together, and of the dear ones apart. */
export const usual = { requests: 3000, search: 600, import: 60, fetch: 60, export: 120, login: 20 };

export type Budgets = typeof usual;
export type Budget = keyof Budgets;

/** The local operator, whom no sign-in tells from his own programs, has so many times as much. */
export const LOCALLY = 100;

/** Reads `LIMITS`, such as `search=300,export=10`; what is not named is as usual. Throws with one clear line. */
export const readBudgets = (given: string | undefined): Budgets => {
  const budgets = { ...usual };
  for (const each of (given ?? '').split(',').filter(Boolean)) {
    const [, name = '', number] = /^\s*(\w+)=(\d{1,6})\s*$/.exec(each) ?? [];
    if (!Object.hasOwn(usual, name) || Number(number) < 1)
      throw new Error(`LIMITS=${given} is no list such as search=300,export=10, of ${Object.keys(usual).join(', ')}`);
    budgets[name as Budget] = Number(number);
  }
  return budgets;
};

const READS = new Set(['GET', 'HEAD']);
const dear: [Budget, (route: string, request: Request) => boolean][] = [
  ['login', (route) => /\/(sign-in|login|setup)(\/|$)/.test(route)],
  ['import', (route, { method }) => /\/imports(\/|$)/.test(route) && !READS.has(method)],
  ['fetch', (route, { method }) => /\/(snapshot|link-checks?)$/.test(route) && !READS.has(method)],
  [
    'export',
    (route, { headers }) => /\/[a-z]+\.(:format|[a-z]{2,4})$|\/(bundle|audit\/log)$/.test(route) || inLines(headers),
  ],
  ['search', (route, { query }) => /\/search(\/|$)/.test(route) || query['q'] !== undefined],
];
const inLines = ({ accept = '' }: Request['headers']): boolean => accept.includes('application/x-ndjson');

/** From which budgets a request is paid for: always from that of all, and from that of the dear kind that it is of. */
export const budgetsOf = (request: Request): Budget[] => {
  const route = (request.route as { path: string } | undefined)?.path ?? request.path;
  const [kind] = dear.find(([, is]) => is(route, request)) ?? [];
  return kind ? ['requests', kind] : ['requests'];
};
