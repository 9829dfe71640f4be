import { withinRights } from '../../../src/press/coverage/allowed.js';
import { footOf, isFoot } from '../../../src/press/scrapbook/foot.js';
import { memberWriter } from '../../../src/press/scrapbook/member-names.js';
import { type About, compose, type Told } from '../../../src/press/scrapbook/scrapbook.js';
import { liaoning } from '../../membership/facts.js';
import { idOf } from '../../support/facts.js';
import { nameOf, told } from './told.js';

const scrapbook = (items: Told[], about: Partial<About> = {}) =>
  compose(items, { dated: '2021-08-17', ...about }, { foot: [], memberOf: nameOf });
const first = (item: Told, about?: Partial<About>) => scrapbook([item], about).items[0]!;

describe('a scrapbook', () => {
  it.each<[Partial<About>, string]>([
    [{}, '언론보도 스크랩'],
    [{ meeting: '제13차 총회' }, '제13차 총회 관련 언론보도 스크랩'],
    [{ meeting: '제13차 총회', member: '랴오닝성' }, '제13차 총회 관련 랴오닝성 언론보도 스크랩'],
    [{ from: '2021-08', to: '2021-08-13' }, '언론보도 스크랩 (2021.08~2021.08.13)'],
    [{ to: '2021' }, '언론보도 스크랩 (~2021)'],
  ])('says what it is about: %j', (about, title) => {
    expect(scrapbook([], about)).toMatchObject({ title, dated: '2021.08.17(화)', items: [] });
  });

  it('has the order of its digest where every item has a number of its own, else the order it was told in', () => {
    const order = (...numbers: (number | null)[]) =>
      scrapbook(numbers.map((number) => told({ number, title: { ko: String(number) } }))).items.map(
        ({ n, title }) => `${n}: ${title}`,
      );
    expect(order(12, 3)).toEqual(['1: 3', '2: 12']);
    expect(order(3, 12, 3)).toEqual(['1: 3', '2: 12', '3: 3']);
    expect(order(3, null)).toEqual(['1: 3', '2: null']);
  });

  it('heads each item by outlet, member, meeting and day', () => {
    expect(first(told(), { meeting: '제13차 총회' }).heading).toBe(
      '<보기일보에 랴오닝성의 제13차 총회 관련 기사 게재: 2021.8.10>',
    );
    expect(first(told({ published: '2021-08' })).heading).toBe('<보기일보에 랴오닝성의 기사 게재: 2021-08>');
  });

  it('tells in the index whose account an outlet quotes', () => {
    const cell = (account: Record<string, string>) => first(told({ account })).outletInIndex;
    expect(cell({ ko: '외사판공실' })).toBe('보기일보 (외사판공실 보도 인용)');
    expect(cell({ ko: '보기일보' })).toBe('보기일보');
  });

  it('prints the headline once, each paragraph as a line, and the Korean key points', () => {
    const original = { language: 'zh-Hans', text: '标题\n第一段\u0000。\n\n第二段。' };
    const keyPoints = [
      { language: 'en', text: 'It joined.' },
      { language: 'ko', text: '가입함.\n또한' },
    ];
    const item = first(told({ title: { ko: '제목', 'zh-Hans': '标题' } }, { original, keyPoints }));
    expect(item.original.map(({ text }) => text)).toEqual(['标题', '第一段 。', '第二段。']);
    expect(item.points).toEqual([{ language: 'ko', text: '가입함. 또한' }]);
    const english = first(told({}, { keyPoints: keyPoints.slice(0, 1) }));
    expect([english.original, english.points]).toEqual([[], [{ language: 'en', text: 'It joined.' }]]);
  });

  it('says where a text was erased', () => {
    const gone = { language: 'ko', text: null } as never;
    const item = first(told({ title: { ko: null } }, { original: gone, keyPoints: [gone] }));
    expect([item.title, item.original[0]?.text, item.points[0]?.text]).toEqual(['(삭제됨)', '(삭제됨)', '(삭제됨)']);
  });
});

describe('the rights of an item', () => {
  const layer = (text: string) => ({ language: 'zh-Hans', text, recordedBy: 'a', recordedAt: '2021', position: 1 });
  const item = {
    original: layer('字'.repeat(300)),
    translations: [layer('短')],
    keyPoints: [layer('一')],
    indexLine: layer('行'),
  };

  it('leave it whole, cut it to an excerpt, or leave its link alone', () => {
    expect(withinRights({ ...item, rights: 'full' })).toMatchObject(item);
    const excerpt = { ...item, original: layer(`${'字'.repeat(200)}…`) };
    expect(withinRights({ ...item, rights: 'excerpt' })).toMatchObject(excerpt);
    const nothing = { original: null, translations: [], keyPoints: [], indexLine: null };
    expect(withinRights({ ...item, rights: 'link-only' })).toMatchObject(nothing);
  });
  it('cut between characters, also beyond the first plane', () => {
    expect(withinRights({ ...item, original: layer('𠮷'.repeat(201)), rights: 'excerpt' }).original?.text).toBe(
      `${'𠮷'.repeat(200)}…`,
    );
  });
});

describe('the name of a member', () => {
  const shanxi = { id: liaoning, code: 'CN-SX', names: { ko: '산시성', 'zh-Hans': '山西省' } };
  const shaanxi = { id: idOf('shaanxi'), code: 'CN-SN', names: { ko: '싼시성', 'zh-Hans': '陕西省' } };
  const write = memberWriter([shanxi, shaanxi]);

  it('has its characters beside it where the text does not tell who is meant', () => {
    expect(write(told({ filedUnder: shanxi }))).toBe('산시성(山西省)');
    const original = { language: 'zh-Hans', text: '山西省代表出席会议。' };
    expect(write(told({ filedUnder: shanxi }, { original }))).toBe('산시성');
  });
  it('is its code where it has none in Korean that could be read again', () => {
    expect(write(told({ filedUnder: { ...shaanxi, names: {} } }))).toBe('CN-SN');
  });
});

describe('the foot', () => {
  it('tells position and checkpoint, in lines that are known again', () => {
    const root = `${'a'.repeat(42)}/=`;
    const lines = footOf(12, ['annals.example/near', '10', root]);
    expect(lines).toEqual(['— 기록 12 · annals.example/near 10 —', `— ${root} —`]);
    expect(footOf(12, [])).toEqual(['— 기록 12 —']);
    expect([...lines, ...footOf(-1, []), '— 3쪽 —', lines.join(' ')].map(isFoot)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(['— 3 —', '— 기록 —', '기록 12', '— 이어짐 —'].map(isFoot)).toEqual([false, false, false, false]);
  });
});
