import { Citations } from '../../src/access/citations.js';
import { type EventLog } from '../../src/eventstore/log.js';
import { Named } from '../../src/eventstore/named.js';
import { newId } from '../../src/language/ids.js';

/** A log of which some streams have begun, and what it was asked for. */
const holding = (...begun: string[]) => {
  const asked: string[][] = [];
  const query = (_: unknown, [, streams]: [string, string[]]) => {
    asked.push(streams);
    return Promise.resolve({ rows: streams.filter((each) => begun.includes(each)).map((stream) => ({ stream })) });
  };
  const citations = new Citations(new Named({ query } as never) as unknown as EventLog);
  return { asked, check: (command: object) => citations.check('association', command) };
};

describe('what a command cites', () => {
  const coverage = newId();
  const document = newId();

  it('is asked for at once, and what was found is not asked for again', async () => {
    const { asked, check } = holding(`coverage-${coverage}`, `document-${document}`);
    const delegation = { evidence: [{ coverage }, { coverage, document }] };
    await check({ delegations: [delegation, delegation], source: { document, row: 1 } });
    await check({ evidence: [{ document, quote: 'once more' }] });
    expect(asked).toEqual([[`coverage-${coverage}`, `document-${document}`]]);
  });

  it('is refused by its place where it is not there, also when it is asked for again', async () => {
    const { asked, check } = holding(`coverage-${coverage}`, `document-${coverage}`);
    const command = {
      source: { document, row: 1 },
      delegations: [{}, { evidence: [{ coverage }, { coverage: document }] }],
    };
    for (const _ of [1, 2])
      await expect(check(command)).rejects.toMatchObject({
        errors: [
          { pointer: '/source/document', code: 'not-in-the-record', detail: `There is no document ${document}` },
          { pointer: '/delegations/1/evidence/1/coverage', code: 'not-in-the-record' },
        ],
      });
    expect(asked).toHaveLength(2);
  });

  it('costs nothing where there is none, or where others look it up', async () => {
    const { asked, check } = holding();
    await check({
      member: 'CN-LN',
      coverage,
      on: '2021-08',
      evidence: [{ url: 'https://example.org', quote: coverage }],
    });
    await check({ position: 1, now: { evidence: [{ coverage }] }, reason: coverage });
    await check({ evidence: undefined, now: null });
    expect(asked).toEqual([]);
  });
});
