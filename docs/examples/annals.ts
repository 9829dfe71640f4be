// The same with the typed client. `npx tsx annals.ts`, or Node 22.18 and later as it is.
import { all, annalsAt, obeyed, RefusedByServer } from 'annals/client';

const { ANNALS = 'http://127.0.0.1:3000', ASSOCIATION: association = 'near', ANNALS_KEY: key } = process.env;
const annals = annalsAt({ address: ANNALS, ...(key && { key }) });

const query = { trueOn: '2021-08-10', category: 'full' as const };
const members = (cursor?: string) =>
  obeyed(
    annals.GET('/api/{association}/members', {
      params: { path: { association }, query: { ...query, limit: 50, ...(cursor && { cursor }) } },
    }),
  );
const codes: (string | null)[] = [];
for await (const { code } of all(members)) codes.push(code);
console.log(`${codes.length} full members, from ${codes[0]} to ${codes.at(-1)}`);

const { items } = await obeyed(
  annals.GET('/api/{association}/members/{member}/timeline', { params: { path: { association, member: 'CN-LN' } } }),
);
console.log(`${items.length} entries of Liaoning, the first on ${items[0]?.on}`);

const claim = {
  ...{ measure: 'members-total' as const, comparator: 'at-least' as const, value: 70, asOf: '2015' },
  evidence: [{ url: 'https://example.org/news/1', quote: 'more than seventy' }],
};
const header = { 'Idempotency-Key': 'example-claim-1' };
const { position } = await obeyed(
  annals.POST('/api/{association}/claims', { params: { path: { association }, header }, body: claim }),
);
console.log(`The claim stands at position ${position}`);

try {
  await obeyed(
    annals.GET('/api/{association}/meetings/{meeting}', { params: { path: { association, meeting: 'none' } } }),
  );
} catch (error) {
  if (!(error instanceof RefusedByServer)) throw error;
  console.log(`Refused: ${error.problem.code}`);
}
