import { membership } from '../../../src/membership/membership.decider.js';
import { coverage } from '../../../src/press/coverage.decider.js';
import { families } from '../../../src/press/families/families.projection.js';
import { FamilyOf, FamilyOfHandler } from '../../../src/press/families/families.query.js';
import { liaoning, registered } from '../../membership/facts.js';
import { makeRecord, type TestRecord } from '../../support/record.js';
import { added, marked, ruledOut } from '../facts.js';
import { itemOf, loggedSample, samples } from './sample.js';

describe('reprint families', () => {
  let record: TestRecord;
  beforeAll(async () => {
    record = await makeRecord();
    await record.tell(membership, liaoning, registered({ code: 'CN-LN' }));
    for (const sample of samples) await record.tell(coverage, itemOf(sample.key), loggedSample(sample));
  });
  afterAll(() => record.end());

  const keyOf = (id: string) => samples.find(({ key }) => itemOf(key) === id)?.key ?? id;
  const family = (key: string, times?: Parameters<TestRecord['asOf']>[0]) =>
    new FamilyOfHandler(record.dataSource, record.labels).execute(new FamilyOf(record.asOf(times), itemOf(key)));
  const suggested = async (key: string, times?: Parameters<TestRecord['asOf']>[0]) =>
    (await family(key, times)).suggestions.map(
      ({ coverage: item, of, kind, because }) => `${keyOf(item)} of ${keyOf(of)}: ${kind}, ${because}`,
    );
  const mark = (key: string, of: string) =>
    record.tell(coverage, itemOf(key), marked({ coverage: itemOf(key), of: itemOf(of), score: 0.99 }));

  it('are suggested among the items of the days around, with what is likely the original', async () => {
    expect(await suggested('original')).toEqual([
      'reprint of original: reprint, named-as-source',
      'traditional of original: reprint, earliest',
      'reworked of original: reworked, earliest',
    ]);
    expect(await suggested('korean')).toEqual(['korean reprint of korean: reprint, named-as-source']);
    expect(await suggested('russian reprint')).toEqual(['russian reprint of russian: reprint, named-as-source']);
    expect(await suggested('a year later')).toEqual([]);
    expect(await suggested('same facts')).toEqual([]);
  });

  it('come with the score and the shared passages', async () => {
    const { original, members, suggestions } = await family('korean reprint');
    expect([original?.id, members]).toEqual([itemOf('korean reprint'), []]);
    expect(suggestions).toMatchObject([{ score: 1, weighted: 1, item: { id: itemOf('korean') } }]);
    expect(suggestions[0]!.shared[0]!.text).toMatch(/^호반지역/);
  });

  it('are not suggested before an item was published or known', async () => {
    expect(await suggested('original', { trueOn: '2003-05-12' })).toEqual([]);
    expect(await suggested('reprint', { trueOn: '2003-05-13' })).toHaveLength(2);
  });

  it('are what a person said, and as known before are not', async () => {
    const first = await mark('reprint', 'original');
    await mark('traditional', 'reprint');
    const { original, members } = await family('traditional');
    expect(original).toMatchObject({ id: itemOf('original'), family: itemOf('original') });
    expect(members.map(({ item, of, score }) => [keyOf(item.id), keyOf(of), score])).toEqual([
      ['reprint', 'original', 0.99],
      ['traditional', 'reprint', 0.99],
    ]);
    expect(await suggested('original')).toEqual(['reworked of original: reworked, earliest']);
    expect(await suggested('reworked')).toEqual(['reworked of original: reworked, earliest']);
    expect((await family('original', { knownOn: first - 1 })).members).toEqual([]);
    expect((await family('original', { knownOn: first })).members).toHaveLength(1);
  });

  it('are no longer suggested of what a person ruled out, whichever of the family is asked', async () => {
    const data = { coverage: itemOf('reworked'), of: itemOf('reprint') };
    const position = await record.tell(coverage, itemOf('reworked'), ruledOut(data));
    expect(await suggested('reworked')).toEqual([]);
    expect(await suggested('original')).toEqual([]);
    await record.correct(position, null);
    expect(await suggested('reworked')).toHaveLength(1);
  });

  it('lose an item whose mark is taken back', async () => {
    const position = await mark('korean reprint', 'korean');
    expect((await family('korean')).members).toHaveLength(1);
    await record.correct(position, null);
    expect((await family('korean')).members).toEqual([]);
    expect((await family('korean', { knownOn: position })).members).toHaveLength(1);
    expect(await suggested('korean')).toHaveLength(1);
  });

  it('say where the marks lead to another original than the texts', async () => {
    await mark('russian', 'russian reprint');
    expect((await family('russian')).likelyOriginal).toEqual({ id: itemOf('russian'), because: 'named-as-source' });
    expect((await family('traditional')).likelyOriginal).toBeNull();
  });

  it('are found by an original that was added later', async () => {
    const text = samples.find(({ key }) => key === 'english')!.text;
    const late = loggedSample({ key: 'late', outlet: 'Late Paper', published: '2003-06-01', text });
    const { original, ...without } = late.data;
    await record.tell(coverage, itemOf('late'), { ...late, data: without });
    expect(await suggested('english')).toEqual([]);
    await record.tell(coverage, itemOf('late'), added({ coverage: itemOf('late'), original }));
    const [suggestion] = await suggested('english');
    expect(suggestion).toBe(`${itemOf('late')} of english: reprint, earliest`);
  });

  it('are the same when they are built anew', async () => {
    const live = await record.rows(families);
    expect(await record.rebuilt(families)).toEqual(live);
  });
});
