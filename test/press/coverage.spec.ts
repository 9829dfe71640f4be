import { type QueryBus } from '@nestjs/cqrs';
import { membership } from '../../src/membership/membership.decider.js';
import { claim } from '../../src/claims/claim.decider.js';
import { rightsDefault } from '../../src/press/rights-default.decider.js';
import { claimed } from '../claims/facts.js';
import { coverage } from '../../src/press/coverage.decider.js';
import { EXCERPT } from '../../src/press/coverage/excerpt.js';
import { coverageItems } from '../../src/press/coverage/coverage.projection.js';
import {
  Coverage,
  type CoverageFilter,
  CoverageHandler,
  CoverageRecord,
  CoverageRecordHandler,
} from '../../src/press/coverage/coverage.query.js';
import { NewestCoverage, NewestCoverageHandler } from '../../src/press/coverage/coverage-part.query.js';
import { rightsOfItems } from '../../src/press/coverage/rights.projection.js';
import { occasions } from '../../src/press/imports/occasions.projection.js';
import { links } from '../../src/press/links/links.projection.js';
import { memberNames } from '../../src/press/names/member-names.projection.js';
import { meeting } from '../../src/meetings/meeting.decider.js';
import { assembly13 } from '../governance/facts.js';
import { scheduled } from '../meetings/facts.js';
import { liaoning, registered, ulsan } from '../membership/facts.js';
import { idOf } from '../support/facts.js';
import { makeRecord, type TestRecord } from '../support/record.js';
import { added, defaultSet, item, linked, logged, paper, rightsSet } from './facts.js';

const month = idOf('month');
const undated = idOf('undated');
const report = { language: 'zh-Hans', text: '原文' };

describe('press coverage', () => {
  let record: TestRecord;
  let entry: number;
  let addition: number;
  beforeAll(async () => {
    record = await makeRecord();
    await record.tell(membership, liaoning, registered({ code: 'CN-LN', aliases: ['辽宁'] }));
    await record.tell(membership, ulsan, registered({ government: ulsan, code: 'KR-31', country: 'KR' }));
    await record.tell(meeting, assembly13, scheduled({}));
    const source = { document: paper, row: 1 };
    entry = await record.tell(
      coverage,
      item,
      logged({ number: 1, mentions: [ulsan], meeting: assembly13, url: 'https://example.org/1', source }),
    );
    addition = await record.tell(
      coverage,
      item,
      added({
        title: { 'zh-Hans': '一省加入联合会' },
        original: report,
        keyPoints: [{ language: 'en', text: 'It joined.' }],
        source: { document: paper, row: 7 },
      }),
    );
    const korean = { outlet: { ko: '보기신문' }, language: 'ko', title: { ko: '의장' } };
    await record.tell(coverage, month, logged({ ...korean, coverage: month, filedUnder: ulsan, published: '2021-08' }));
    await record.tell(coverage, undated, logged({ coverage: undated, published: '2022/..' }));
  });
  afterAll(() => record.end());

  const list = async (filter?: CoverageFilter, times?: Parameters<TestRecord['asOf']>[0]) =>
    (await new CoverageHandler(record.dataSource, record.labels).execute(new Coverage(record.asOf(times), filter))).map(
      ({ id }) => id,
    );
  const one = (knownOn?: number, id = item) =>
    new CoverageRecordHandler(record.dataSource, record.labels).execute(
      new CoverageRecord(record.asOf({ knownOn }), id),
    );

  it('is told in parts as it is told whole, newest first, each text once', async () => {
    const queries = {
      execute: (query: Coverage) => new CoverageHandler(record.dataSource, record.labels).execute(query),
    };
    const parts = new NewestCoverageHandler(record.dataSource, queries as unknown as QueryBus);
    const part = (first: number, filter = {}) => parts.execute(new NewestCoverage(record.asOf(), filter, first, 2));
    const first = await part(0);
    const second = await part(2);
    expect([first.items, first.texts, second.texts]).toEqual([3, 3, 3]);
    expect([...first.shown, ...second.shown].map(({ item: { id } }) => id)).toEqual((await list()).toReversed());
    expect(await part(0, { member: ulsan })).toMatchObject({
      items: 1,
      published: [{ published: '2021-08', count: 1 }],
    });
    expect((await part(0, { q: '加入' })).shown.map(({ item: { id } }) => id)).toEqual([item]);
  });

  it('is listed by the first day it may have been published', async () => {
    expect(await list()).toEqual([month, item, undated]);
  });

  it.each<[string, CoverageFilter, string[]]>([
    ['the member it is filed under', { member: ulsan }, [month]],
    ['a member it mentions', { mentions: ulsan }, [item]],
    ['language', { language: 'ko' }, [month]],
    ['outlet in any language', { outlet: '보기' }, [month, item, undated]],
    ['a word of the title', { q: '加入' }, [item]],
    ['first day', { from: '2021-08-12' }, [month, undated]],
    ['last day', { to: '2021-08-10' }, [month]],
    ['both', { from: '2021-09-01', to: '2021-12-31' }, []],
  ])('is found by %s', async (_, filter, ids) => {
    expect(await list(filter)).toEqual(ids);
  });

  it('is not listed before it may have been published, or was known', async () => {
    expect(await list({}, { trueOn: '2021-08-10' })).toEqual([month]);
    expect(await list({}, { knownOn: entry })).toEqual([item]);
  });

  it('has what was added to it, and as known before has not (invariant 9)', async () => {
    expect(await one()).toMatchObject({
      number: 1,
      filedUnder: { code: 'CN-LN' },
      mentions: [{ code: 'KR-31' }],
      title: { en: 'A province joins an association', 'zh-Hans': '一省加入联合会' },
      original: { ...report, position: addition, recordedBy: expect.any(String) },
      translation: null,
      translations: [],
      keyPoints: [{ language: 'en', text: 'It joined.', position: addition }],
      meeting: { id: assembly13, handle: 'general-assembly-13' },
      decision: null,
      sources: [
        { document: paper, row: 1 },
        { document: paper, row: 7 },
      ],
    });
    expect(await one(addition - 1)).toMatchObject({ original: null, keyPoints: [], sources: [{ row: 1 }] });
    await expect(one(entry - 1)).rejects.toMatchObject({ what: 'coverage' });
  });

  it('has each of its texts apart, with who made it and when, and who recorded it where', async () => {
    const line = { language: 'ko', text: '1 · 보기일보', by: 'Digest', on: '2021-09' };
    const ko = { language: 'ko', text: '한 성이 가입하였다.', by: 'Press officer', on: '2021-08-12' };
    const en = { language: 'en', text: 'A province joined.' };
    const facts = [{ translation: ko, indexLine: line }, { translation: en }, { translation: ko }];
    const at: number[] = [];
    for (const data of facts) at.push(await record.tell(coverage, item, added(data)));
    const told = await one();
    expect(told.translations).toMatchObject([
      { ...ko, position: at[0] },
      { ...en, position: at[1] },
    ]);
    expect(told).toMatchObject({ indexLine: { ...line, position: at[0] }, translation: en, original: report });
    expect(told.translation).toHaveProperty('recordedAt');
    for (const position of at.toReversed()) await record.correct(position, null);
    expect(await one()).toMatchObject({ translations: [], indexLine: null });
  });

  it('shows no more of its text than its rights allow, also to who looks back, until that is taken back', async () => {
    const whole = await one();
    const said = await record.tell(coverage, item, rightsSet({}));
    const nothing = { rights: 'link-only', original: null, translation: null, keyPoints: [] };
    expect(await one()).toMatchObject({ ...nothing, url: 'https://example.org/1' });
    expect(await one(said - 1)).toMatchObject(nothing);
    const back = await record.correct(said, rightsSet({ rights: 'excerpt' }).data);
    const text = '原'.repeat(EXCERPT + 1);
    const long = await record.tell(coverage, item, added({ original: { language: 'zh-Hans', text } }));
    const excerpt = { ...report, text: `${'原'.repeat(EXCERPT)}…` };
    expect(await one()).toMatchObject({ rights: 'excerpt', original: excerpt, keyPoints: whole.keyPoints });
    await record.correct(long, null);
    await record.correct(said, null);
    expect(await one()).toMatchObject({ rights: 'full', original: report, keyPoints: whole.keyPoints });
    // What was narrower then stays so: the look back shows what was shown.
    expect(await one(back - 1)).toMatchObject(nothing);
  });

  it('shows what is allowed of its outlet, or of all, from a day on, where nothing else is said of it', async () => {
    const text = `${'原'.repeat(EXCERPT)}七十六个会员${'文'.repeat(EXCERPT)}`;
    const long = await record.tell(coverage, item, added({ original: { language: 'zh-Hans', text } }));
    const association = record.asOf().association;
    const all = await record.tell(rightsDefault, association, defaultSet({ rights: 'link-only', since: '2022' }));
    expect(await one()).toMatchObject({ rights: 'link-only', original: null });
    const ofOutlet = await record.tell(rightsDefault, association, defaultSet({ outlet: '보기 일보' }));
    const shown = async () => (await one()).original?.text;
    expect(await shown()).toBe(`${'原'.repeat(EXCERPT)}…`);
    // What is claimed of it is what an excerpt is for.
    const evidence = [{ coverage: item, quote: '七十六个会员' }];
    await record.tell(claim, idOf('claim'), claimed({ evidence }));
    expect(await shown()).toBe('…七十六个会员…');
    await record.tell(rightsDefault, association, defaultSet({ rights: 'link-only', since: '2999' }));
    expect(await shown()).toBe('…七十六个会员…');
    const own = await record.tell(coverage, item, rightsSet({ rights: 'full' }));
    expect(await shown()).toBe(text);
    for (const position of [own, ofOutlet, all, long]) await record.correct(position, null);
    expect(await one()).toMatchObject({ rights: 'full', original: report });
  });

  it('loses what an addition said when that is taken back', async () => {
    const back = await record.correct(addition, null);
    expect(await one()).toMatchObject({ original: null, title: { en: 'A province joins an association' } });
    expect(await one(back - 1)).toMatchObject({ original: report });
    const { title } = await one();
    expect(Object.keys(title)).toEqual(['en']);
  });

  it('keeps what was added when the item itself is corrected', async () => {
    await record.tell(coverage, item, added({ translation: { language: 'ko', text: '번역' } }));
    const correction = await record.correct(entry, logged({ published: '2021-08-12' }).data);
    expect(await one()).toMatchObject({ published: '2021-08-12', url: null, translation: { text: '번역' } });
    expect(await one(correction - 1)).toMatchObject({ published: '2021-08-11', url: 'https://example.org/1' });
  });

  it('names other items of its address, so that one entered twice is seen', async () => {
    const [first, second] = [idOf('first'), idOf('second')];
    const url = 'https://example.org/twice';
    await record.tell(coverage, first, logged({ coverage: first, url: `http://www.${url.slice(8)}/` }));
    expect((await one(undefined, first)).alsoAt).toEqual([]);
    const twin = await record.tell(coverage, second, logged({ coverage: second, url }));
    expect((await one(undefined, first)).alsoAt).toMatchObject([{ id: second }]);
    expect((await one(undefined, second)).alsoAt).toMatchObject([{ id: first }]);
    await record.correct(twin, null);
    expect((await one(undefined, first)).alsoAt).toEqual([]);
  });

  it('is linked later to what it tells of, until that is taken back', async () => {
    const before = { mentions: [], meeting: null, decision: null };
    expect(await one(undefined, month)).toMatchObject(before);
    const decision = idOf('decision');
    const data = { coverage: month, mentions: [liaoning], meeting: assembly13, decision };
    const link = await record.tell(coverage, month, linked(data));
    expect(await one(undefined, month)).toMatchObject({
      ...{ mentions: [{ id: liaoning }], meeting: { id: assembly13 }, decision: { id: decision } },
    });
    expect(await list({ mentions: liaoning })).toContain(month);
    expect(await one(link - 1, month)).toMatchObject(before);
    await record.correct(link, { ...data, mentions: undefined });
    expect(await one(undefined, month)).toMatchObject({
      ...before,
      meeting: { id: assembly13 },
      decision: { id: decision },
    });
    await record.correct(link, null);
    expect(await one(undefined, month)).toMatchObject(before);
  });

  it('has what a day brought beside it, as long as its address is the one that was called', async () => {
    const url = 'https://example.org/3';
    const called = idOf('called');
    const check = {
      type: 'LinkChecked',
      data: { coverage: called, url, on: '2025-03-01', outcome: 'dead', status: 404 },
    } as const;
    await record.tell(coverage, called, logged({ coverage: called, url }), check);
    await record.tell(coverage, called, {
      ...check,
      data: { ...check.data, on: '2025-05-01', outcome: 'alive', status: 200 },
    });
    expect((await one(undefined, called)).link).toMatchObject({ outcome: 'alive', on: '2025-05-01' });
    expect(await list({ links: 'dead' }, { trueOn: '2025-04-30' })).toEqual([called]);
    expect(await list({ links: 'unchecked' }, { trueOn: '2025-02-28' })).toContain(called);
    expect((await one()).link).toMatchObject({ outcome: null, on: null });
  });

  it.each([coverageItems, memberNames, links, occasions, rightsOfItems])(
    'is the same when it is built anew: $name',
    async (projection) => {
      const live = await record.rows(projection);
      expect(await record.rebuilt(projection)).toEqual(live);
    },
  );
});
