import { extractClaims } from '../../../src/claims/extract/extract.js';
import { type DocumentRow, type ReadDocument } from '../../../src/press/imports/document.js';
import { readDocument } from '../../../src/press/imports/read-document.js';
import { factsToldBy } from '../../../src/press/told/tell-facts.js';
import { describeWith, meetingSeed, readShared, scrapbookSeed } from '../imports/example.js';

const figuresOf = ({ original: { text, language }, published }: DocumentRow) =>
  extractClaims(text, language, { published });
const nothing = {
  members: [],
  bodies: [],
  meetings: [],
  decisions: [],
  dayOf: ({ published }: DocumentRow) => published,
  figuresOf,
};

/** What says how a fact is called, by language or by a handle, and not what it is. */
const ASIDE = /^(name|text)\.|^(meeting|body|language|handle|code|country|once)$/;

/** What a document tells an empty record, a line for each: its key, and what its first row says but for names by language. */
const toldBy = (read: Pick<ReadDocument, 'rows' | 'title' | 'dated'>, known: object = {}) =>
  factsToldBy(read, { ...nothing, ...known }).map(({ key, rows }) => {
    const said = Object.entries(rows[0]!.cells).filter(([field]) => !ASIDE.test(field));
    const people = rows.flatMap((row) => row.cells['person'] ?? []);
    return [
      key,
      ...said.filter(([field]) => field !== 'person' && field !== 'title').map(([, text]) => text),
      ...people,
    ].join(' ');
  });

const row = (n: number, filedUnder: string, text: string): DocumentRow => ({
  ...{ n, lines: [n, n], filedUnder, outlet: '견본신문', published: '2030-05-11', keyPoints: [], problems: [] },
  title: { language: 'ko', text: `${filedUnder}, 총회 참석` },
  original: { language: 'zh-Hans', text },
});

describe('what a document tells beside its items', () => {
  const rows = [
    row(
      1,
      '랴오닝성',
      '5月10日，联合会第三次全体会议以视频方式在韩国大邱广域市召开。会议通过辽宁省成为联合会正式会员。省长张三出席会议并发言。',
    ),
    row(
      2,
      '후베이성',
      '5 月 10 日，联合会第 3 次全体会议召开，会议选举韩国釜山任第 4 届主席会员地方政府。我省于 2006 年加入联合会。省外办主任李四、副主任王小五代表湖北省出席会议。联合国副秘书长赵六致辞。',
    ),
    row(3, '산둥성 르자오시', '市外办主任孙七参加了联合会第3次全体会议。'),
  ];
  const read = { rows, title: '제3차 총회 관련 회원단체 언론보도 스크랩', dated: '2030-05-20' };

  it('is its body, the governments with their days, the meeting, decisions and delegations', () => {
    expect(toldBy(read)).toEqual([
      'bodies/general-assembly ../2030-05-10 full chair',
      'members/CN-HB 2006 ../2006 reported full',
      'members/CN-LN',
      'members/CN-SD',
      'members/KR-26',
      'meetings/general-assembly-3 3 2030-05-10 韩国大邱广域市',
      'decisions/general-assembly-3-admits-cn-ln 2030-05-10 adopted CN-LN',
      'decisions/general-assembly-3-elects-kr-26 2030-05-10 adopted KR-26 4',
      'attendance/general-assembly-3/CN-LN CN-LN present online 张三',
      'attendance/general-assembly-3/CN-HB CN-HB present online 李四 王小五',
      'attendance/general-assembly-3/联合国 联合国 inter-governmental present online 赵六',
    ]);
  });

  it('has its words behind it', () => {
    const facts = factsToldBy(read, nothing);
    expect(facts.every(({ rows }) => rows.every(({ words }) => words.length > 0))).toBe(true);
    const texts = rows.flatMap(({ title, original, filedUnder }) => [title.text, original.text, filedUnder]);
    const quotes = facts.flatMap((fact) => fact.rows.flatMap(({ words }) => words.map(({ quote }) => quote)));
    expect(quotes.filter((quote) => ![read.title, ...texts].some((text) => text.includes(quote)))).toEqual([]);
  });

  it('goes by the names of the record where it has them', () => {
    const members = [{ id: 'a', code: 'CN-LN', names: { 'zh-Hans': '辽宁省', ko: '랴오닝성' } }];
    const bodies = [{ body: 'assembly', names: ['총회'] }];
    const keys = toldBy(read, { members, bodies }).map((line) => line.split(' ')[0]);
    expect(keys).toContain('meetings/assembly-3');
    expect(keys).not.toContain('members/CN-LN');
    const meeting = { id: 'm', handle: 'third', on: '2030-05', ordinal: 3, names: {}, bodyNames: ['총회'] };
    expect(toldBy(read, { meetings: [meeting] }).map((line) => line.split(' ')[0])).toContain('meetings/third');
  });
});

describeWith(scrapbookSeed, meetingSeed)('the documents of the secretariat', () => {
  it('tell who came to the 13th assembly, what it decided, and what members promised', () => {
    const told = toldBy(readDocument(readShared(scrapbookSeed)));
    for (const line of [
      'meetings/general-assembly-13 13 2021-08-10 韩国庆尚北道浦项市',
      'decisions/general-assembly-13-admits-cn-ln 2021-08-10 adopted written CN-LN',
      'decisions/general-assembly-13-elects-kr-31 2021-08-10 adopted written KR-31 14',
      'members/CN-LN ../2021-08-10',
      'members/CN-AH 2016-09 ../2016-09 reported full',
      'members/RU-SA ../2021-08-10 ../2021-08-10 reported full',
      'attendance/general-assembly-13/CN-LN CN-LN present online 刘宁',
      'attendance/general-assembly-13/CN-SX CN-SX present online 武绍忠 梁淑娟',
      'attendance/general-assembly-13/CN-SN CN-SN present online 魏建锋 王建平 姚红娟 曹辉',
      'attendance/general-assembly-13/KR-31 KR-31 present online 宋哲镐',
      'committees/committee-cn-sd-2008 committee-cn-sd-2008 ../2008 CN-SD 2008',
      'commitments/invitation-2021-08-11-9 invitation CN-SD 2021-08-11 联合会各会员地方政府 2021-41',
    ])
      expect(told).toContain(line);
    // The city of Rizhao is no member, and who came for it no delegation.
    expect(told.join('\n')).not.toContain('吴乃军');
  });

  it('tell in April that Liaoning had applied, and whom it was invited with', () => {
    expect(toldBy(readDocument(readShared(meetingSeed), { year: 2021 }))).toEqual([
      'members/CN-LN ../2021-04-12',
      'commitments/invitation-2021-04-12-1 invitation association 2021-04-12 CN-LN 2021-23',
    ]);
  });
});
