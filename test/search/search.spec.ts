import { meeting } from '../../src/meetings/meeting.decider.js';
import { membership } from '../../src/membership/membership.decider.js';
import { coverage } from '../../src/press/coverage.decider.js';
import { rightsDefault } from '../../src/press/rights-default.decider.js';
import { search } from '../../src/search/index/search.projection.js';
import { Search, type SearchAnswer, SearchHandler } from '../../src/search/search.query.js';
import { find, type SearchFilter } from '../../src/search/find.js';
import { readQuestion } from '../../src/search/names/read.js';
import { assembly13 } from '../governance/facts.js';
import { came, scheduled } from '../meetings/facts.js';
import { liaoning, registered, ulsan } from '../membership/facts.js';
import { added, item, logged, rightsSet } from '../press/facts.js';
import { idOf } from '../support/facts.js';
import { makeRecord, type TestRecord } from '../support/record.js';

const [shanxi, shaanxi] = [idOf('Shanxi'), idOf('Shaanxi')];
const [korean, russian, english] = [idOf('Korean item'), idOf('Russian item'), idOf('English item')];
const china = { country: 'CN' };

describe('searching', () => {
  let record: TestRecord;
  let logPosition: number;
  beforeAll(async () => {
    record = await makeRecord();
    const tell = record.tell;
    await tell(
      membership,
      liaoning,
      registered({
        names: { en: 'Liaoning Province', ko: '랴오닝성', 'zh-Hans': '辽宁省', ja: '遼寧省', ru: 'Ляонин' },
        aliases: ['辽宁', '료녕성'],
        code: 'CN-LN',
      }),
    );
    const named = (government: string, en: string, ko: string, zh: string, aliases: string[] = []) =>
      tell(membership, government, registered({ ...china, government, names: { en, ko, 'zh-Hans': zh }, aliases }));
    await named(shanxi, 'Shanxi Province', '산시성', '山西省');
    await named(shaanxi, 'Shaanxi Province', '싼시성', '陕西省', ['산시성']);
    await tell(
      membership,
      ulsan,
      registered({ government: ulsan, names: { en: 'Ulsan', ko: '울산광역시' }, country: 'KR' }),
    );
    await tell(meeting, assembly13, scheduled({}));
    await tell(
      meeting,
      assembly13,
      came({
        government: liaoning,
        people: [
          { person: idOf('Ri'), names: { ko: '리용남', 'zh-Hans': '李龍男' }, title: { ko: '부성장' }, did: ['spoke'] },
        ],
      }),
    );
    logPosition = await tell(
      coverage,
      item,
      logged({
        title: { 'zh-Hans': '东北亚地区地方政府联合会全体会议' },
        mentions: [shaanxi],
        meeting: assembly13,
        original: {
          language: 'zh-Hans',
          text: `${'序'.repeat(210)}会议在沈阳举行，\n遼寧省代表出席。100%的成员 O'Brien a_b 来了。`,
        },
        translation: { language: 'en', text: 'The meeting was held in Shenyang.' },
        keyPoints: [{ language: 'ko', text: '회의가 선양에서 열렸다.' }],
      }),
    );
    const item2 = (id: string, filedUnder: string, language: string, text: string, published: string) =>
      tell(
        coverage,
        id,
        logged({
          coverage: id,
          filedUnder,
          published,
          language,
          title: { en: `Item ${language}` },
          original: { language, text },
        }),
      );
    await item2(korean, ulsan, 'ko', '동북아시아지\n역 총회에 요녕성이 참\n석했다.', '2022-05');
    await item2(russian, ulsan, 'ru', 'Делегация Ляонина прибыла в Улан-Удэ.', '2020-05-01');
    await item2(english, ulsan, 'en', 'A working committee met; the committee is working on linear parks.', '2019');
  });
  afterAll(() => record.end());

  const ask = (q: string, filter: SearchFilter = {}, times?: Parameters<TestRecord['asOf']>[0], page = { limit: 20 }) =>
    new SearchHandler(record.dataSource, record.labels).execute(new Search(record.asOf(times), q, filter, page));
  const ids = ({ items }: SearchAnswer) => items.map(({ id }) => id);
  const found = async (...given: Parameters<typeof ask>) => ids(await ask(...given));
  const shown = async (q: string, id: string) => {
    const { passages } = (await ask(q)).items.find((each) => each.id === id)!;
    return passages.map(({ layer, text, marks }) => [layer, ...marks.map(({ from, to }) => text.slice(from, to))]);
  };

  it.each(['辽宁', '遼寧', '辽宁省', '랴오닝', '랴오닝성', '료녕', '요녕', 'Ляонин', 'liaoning', 'Liaoning Province'])(
    'for %s finds the member first, and the texts that write its name in any way',
    async (q) => {
      const answer = await ask(q);
      expect(ids(answer)[0]).toBe(liaoning);
      expect(ids(answer)).toEqual(expect.arrayContaining([item, korean, russian]));
      expect(answer.read[0]).toMatchObject({ asked: q, by: 'name', member: { id: liaoning, code: 'CN-LN' } });
      expect(answer.choices).toEqual([]);
    },
  );

  it('says by which name something was found, and marks it in its passage as it was written', async () => {
    const { items } = await ask('랴오닝');
    const [passage] = items.find(({ id }) => id === item)!.passages;
    expect(passage).toMatchObject({
      layer: 'original',
      language: 'zh-Hans',
      cutBefore: true,
      by: [{ asked: '랴오닝' }],
    });
    expect(await shown('랴오닝', item)).toEqual([['original', '遼寧']]);
    expect(await shown('랴오닝', korean)).toEqual([['original', '요녕']]);
    expect(await shown('지역', korean)).toEqual([['original', '지 역']]);
  });

  it('offers both provinces for 산시, and looks for what is the one’s own name alone where that is asked for', async () => {
    const { choices, read } = await ask('산시');
    expect(choices.map(({ member, q }) => [member.id, q])).toEqual(
      expect.arrayContaining([
        [shanxi, 'Shanxi Province'],
        [shaanxi, 'Shaanxi Province'],
      ]),
    );
    expect(read[0]!.also).toEqual([]);
    const one = await ask('陕西');
    expect(one.read[0]!.also.map(({ text }) => text)).not.toContain('산시성');
    expect(ids(one)).toContain(shaanxi);
    expect(ids(one)).not.toContain(shanxi);
  });

  it('finds by initials, and people by either spelling', async () => {
    expect(await found('ㄹㅇㄴ')).toContain(liaoning);
    expect((await ask('ㄹㅇㄴ')).read[0]).toMatchObject({
      by: 'initials',
      also: expect.arrayContaining([expect.objectContaining({ text: '랴오닝성' })]),
    });
    const { items } = await ask('이용남');
    expect(items[0]).toMatchObject({ id: idOf('Ri'), type: 'person', place: `/meetings/${assembly13}` });
    expect(await found('李龙男')).toContain(idOf('Ri'));
  });

  it('finds one and two characters, over broken lines, and beginnings of words but not their middles', async () => {
    expect(await found('沈')).toEqual([item]);
    expect(await found('총회', { type: 'coverage' })).toEqual([korean]);
    expect(await found('参석')).toEqual([]);
    expect(await found('참석')).toEqual([korean]);
    expect(await found('delega')).toEqual([]);
    expect(await found('Делегац')).toEqual([russian]);
    expect(await found('near', { type: 'coverage' })).toEqual([]);
    expect(await found('work commi')).toEqual([english]);
  });

  it('takes signs for what they are, and quotation marks for words as they stand', async () => {
    for (const q of ['100%', "O'Brien", 'a_b', '100% & !(O | "', "o'b:*"])
      expect([q, await found(q)]).toEqual([q, [item]]);
    for (const q of ['%', '_', "'", '"', '\\', '((', '!', ':*', '']) expect([q, await found(q)]).toEqual([q, []]);
    expect(await found('"committee is working"')).toEqual([english]);
    expect(await found('"working is committee"')).toEqual([]);
    expect(await found('東北亞')).toEqual([item]);
    expect(await found('"东北地"')).toEqual([]);
  });

  it('narrows to a kind, a language, a member, a meeting and a time, and counts what each would leave', async () => {
    expect(await found('辽宁', { type: 'coverage', language: 'ru' })).toEqual([russian]);
    expect(await found('辽宁', { type: 'coverage', member: shaanxi })).toEqual([item]);
    expect(await found('辽宁', { type: 'coverage', meeting: assembly13 })).toEqual([item]);
    expect(await found('辽宁', { from: '2021-01-01', to: '2021-12-31' })).toEqual([item]);
    expect(await found('辽宁', { type: 'coverage', from: '2020-05-01', to: '2020-05-01' })).toEqual([russian]);
    const { facets, count } = await ask('辽宁', { type: 'coverage' });
    expect(count).toBe(3);
    expect(new Map(facets.type)).toEqual(
      new Map([
        ['coverage', 3],
        ['member', 1],
      ]),
    );
    expect(new Map(facets.year)).toEqual(
      new Map([
        ['2022', 1],
        ['2021', 1],
        ['2020', 1],
      ]),
    );
    expect(new Map(facets.language).get('ko')).toBe(2);
    expect(facets.member.map(({ member, count: n }) => [member.id, n])[0]).toEqual([ulsan, 2]);
  });

  it('goes on where a page ended, newest first', async () => {
    const all = await ask('辽宁', { type: 'coverage' });
    expect(ids(all)).toEqual([korean, item, russian]);
    const first = await ask('辽宁', { type: 'coverage' }, {}, { limit: 2 });
    expect([ids(first), first.more]).toEqual([[korean, item], true]);
    const after = { limit: 2, after: first.items[1]!.key };
    const second = await ask('辽宁', { type: 'coverage' }, {}, after);
    expect([ids(second), second.more, second.count]).toEqual([[russian], false, 3]);
  });

  it('counts no further than a number of what stands nearly everywhere and says so, and the page stays the same', async () => {
    const read = async (q: string, filter: SearchFilter, { after = '', counted = 2, rows = 100, rare = -1 }) => {
      const asOf = record.asOf();
      const { terms } = await readQuestion(record.dataSource, asOf, q);
      const page = { limit: 2, ...(after && { after }) };
      const { hits, ...found } = await find(record.dataSource, asOf, terms, filter, page, {
        frequent: -1,
        ...{ counted, rows, rare },
      });
      return { ...found, hits, ids: hits.map(({ item: id }) => id) };
    };
    const coverageAlone = { type: 'coverage' } as const;
    const cut = await read('辽宁', {}, {});
    expect([cut.count, cut.exact]).toEqual([4, { count: false, facets: false }]);
    expect(cut.ids).toEqual([liaoning, korean, item]);
    const onward = await read('辽宁', {}, { after: cut.hits[0]!.key });
    expect([onward.count, onward.ids]).toEqual([4, [korean, item, russian]]);
    const narrowed = await read('辽宁', coverageAlone, {});
    expect([narrowed.count, narrowed.exact.count, narrowed.ids]).toEqual([3, false, [korean, item, russian]]);
    expect(new Map(narrowed.facets.type).get('member')).toBe(1);
    const few = await read('辽宁', { ...coverageAlone, member: shaanxi }, {});
    expect([few.count, few.exact, few.ids]).toEqual([1, { count: true, facets: false }, [item]]);
    expect(new Map(few.facets.member).get(ulsan)).toBe(2);
    for (const [filter, expected] of [
      [{ ...coverageAlone, member: shaanxi }, [item]],
      [{ meeting: assembly13, type: 'coverage' }, [item]],
      [{ from: '2020-03-01', to: '2021-12-31', type: 'coverage' }, [item, russian]],
    ] as [SearchFilter, string[]][]) {
      const rare = await read('辽宁', filter, { rare: 1000 });
      expect([filter, rare.ids, rare.count]).toEqual([filter, expected, expected.length]);
    }
    // What lies far back in the list, and what stands within long words, is found all the same.
    const far = await read('辽宁', coverageAlone, { rows: 1 });
    expect([far.count, far.exact.count, far.ids]).toEqual([3, true, [korean, item, russian]]);
    const long = await read('地方政府', {}, { counted: 0 });
    expect([long.count, long.ids]).toEqual([1, [item]]);
    expect((await read('"东北地"', {}, { counted: 0 })).ids).toEqual([]);
  });

  it('knows no more than was true on a day, or known at a position', async () => {
    expect(await found('辽宁', { type: 'coverage' }, { trueOn: '2021-12-31' })).toEqual([item, russian]);
    expect(await found('沈', {}, { knownOn: logPosition - 1 })).toEqual([]);
    const extra = await record.tell(
      coverage,
      english,
      added({ coverage: english, keyPoints: [{ language: 'ja', text: '公園の会議' }] }),
    );
    expect(await shown('公园', english)).toEqual([['key-points', '公園']]);
    expect(await found('公园', {}, { knownOn: extra - 1 })).toEqual([]);
    const later = await record.correct(extra, {
      coverage: english,
      keyPoints: [{ language: 'ja', text: '道路の会議' }],
    });
    expect(await found('公园')).toEqual([]);
    expect(await found('道路')).toEqual([english]);
    expect(await found('公园', {}, { knownOn: later - 1 })).toEqual([english]);
    expect((await ask('"A better source"')).items.map(({ type, place }) => [type, place])).toEqual([
      ['entry', expect.stringMatching(/^\/audit\/\d+$/)],
    ]);
    const gone = await record.correct(extra, null);
    expect(await found('道路')).toEqual([]);
    expect(await found('道路', {}, { knownOn: gone - 1 })).toEqual([english]);
  });

  it('finds and shows no more of a press item than its rights allow, whenever one looks', async () => {
    const before = await record.tell(coverage, item, rightsSet({ rights: 'excerpt' }));
    expect(await found('沈阳', { type: 'coverage' })).toEqual([]);
    // What an excerpt holds hangs on what is quoted, so nothing of it is searched; the record's own key points are.
    expect(await found('序')).toEqual([]);
    expect(await found('선양')).toEqual([item]);
    expect(await found('沈阳', {}, { knownOn: before - 1 })).toEqual([]);
    await record.tell(coverage, item, rightsSet({ rights: 'link-only' }));
    for (const q of ['序', '선양', 'Shenyang']) expect([q, await found(q)]).toEqual([q, []]);
    expect(await found('选举 OR 联合会')).toEqual([]);
    expect(await found('联合会')).toEqual([item]);
    expect(await found('선양', {}, { knownOn: before - 1 })).toEqual([]);
    await record.tell(coverage, item, rightsSet({ rights: 'full' }));
    expect(await found('沈阳')).toEqual([item]);
  });

  it('finds and shows no more of an outlet’s items than is allowed by default, unless something is said of one', async () => {
    const set = (rights: 'link-only' | 'excerpt' | 'full', outlet?: string) =>
      record.tell(rightsDefault, record.association, {
        type: 'RightsDefaultSet',
        data: { rights, since: '2020-01-01', ...(outlet && { outlet }) },
      });
    const before = (await set('link-only', 'Example Daily')) - 1;
    expect(await found('참석')).toEqual([]);
    expect(await found('참석', {}, { knownOn: before })).toEqual([]);
    expect(await found('沈阳')).toEqual([item]);
    await set('full', 'Example Daily');
    expect(await found('참석')).toEqual([korean]);
  });

  it('comes out the same when it is built anew', async () => {
    const rows = await record.rows(search);
    expect(await record.rebuilt(search)).toEqual(rows);
  });
});
