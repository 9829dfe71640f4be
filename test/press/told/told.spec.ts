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

describe('what items in other languages tell', () => {
  const toyama = { id: 't', code: 'JP-16', names: { ja: '富山県' } };
  const told = (language: string, filedUnder: string, text: string) => {
    const own = { ...row(1, filedUnder, text), title: { language, text: filedUnder }, original: { language, text } };
    const lines = toldBy({ rows: [own], title: 'News' }).filter((line) =>
      /^(attendance|committees|commitments)/.test(line),
    );
    return lines.map((line) => line.replace(/^\w+\/\S+ /, ''));
  };

  it.each([
    [
      'ko',
      '전라남도',
      '5월 10일 제3차 총회가 대구에서 열렸다. 김길동 전라남도지사와 외사판공실 우바오 부주임이 총회에 참석했다. 경상북도 외사국 이몽룡 국장도 참석하였다.',
      ['KR-46 present 김길동 우바오', 'KR-47 present 이몽룡'],
    ],
    [
      'ko',
      '산시성',
      '연합은 올해 가을에 열릴 총회에 충청북도 지사의 참석을 공식 초청했다.',
      ['invitation association 2030-05-11 KR-43 2030-23'],
    ],
    [
      'ko',
      '충청북도',
      '충청북도는 2011년 3월부터 생명의약분과위원회 코디네이터를 맡고 있다.',
      ['committee-kr-43-2011 ../2011-03 KR-43 2011-03'],
    ],
    [
      'ja',
      '富山県',
      '5月10日、第3回総会が釜山で開かれ、富山県の山田一郎副知事、島根県知事の鈴木花子氏が出席した。佐藤二郎・兵庫県知事も参加した。',
      ['JP-16 present 山田一郎', 'JP-32 present 鈴木花子', 'JP-28 present 佐藤二郎'],
    ],
    [
      'ja',
      '富山県',
      '県は1999年から環境分科委員会のコーディネーターを務めている。',
      ['committee-jp-16-1999 ../1999 JP-16 1999'],
    ],
    [
      'ja',
      '富山県',
      '事務局は今秋に開かれる総会に富山県知事の出席を要請した。',
      ['invitation association 2030-05-11 JP-16 2030-23'],
    ],
    [
      'ru',
      'Магаданская область',
      '10 мая прошла 3-я Генеральная ассамблея. В ней приняли участие губернатор Магаданской области Иван Иванов и министр внешних связей Хабаровского края Анна Петрова-Сидорова.',
      ['RU-MAG present Иван Иванов', 'RU-KHA present Анна Петрова-Сидорова'],
    ],
    [
      'ru',
      'Магаданская область',
      'Область с 2009 года является координатором подкомитета по минеральным ресурсам.',
      ['committee-ru-mag-2009 ../2009 RU-MAG 2009'],
    ],
    [
      'ru',
      'Магаданская область',
      'Секретариат пригласил губернатора Магаданской области принять участие в ассамблее, которая состоится осенью этого года.',
      ['invitation association 2030-05-11 RU-MAG 2030-23'],
    ],
    [
      'en',
      'Toyama',
      'The 3rd General Assembly opened on 10 May. John Smith, Deputy Governor of Toyama, and Shimane Governor Mary Ann Jones attended. Governor Kim Gil-dong of Busan will attend next year.',
      ['JP-16 present John Smith', 'JP-32 present Mary Ann Jones'],
    ],
    [
      'en',
      'Toyama',
      'It has coordinated the Subcommittee on Environment since 1999.',
      ['committee-jp-16-1999 ../1999 JP-16 1999'],
    ],
    [
      'en',
      'Toyama',
      'The Secretariat invited the Governor of Toyama to attend the Assembly to be held this autumn.',
      ['invitation association 2030-05-11 JP-16 2030-23'],
    ],
  ])('%s, of %s', (language, filedUnder, text, expected) => expect(told(language, filedUnder, text)).toEqual(expected));

  it('holds of an item that is filed under nobody for whom a person chose, or whom a sentence names alone', () => {
    const text =
      '第3回総会が2030年5月10日に開かれた。2001年から環境分科委員会のコーディネーターを務めている。島根県は1999年から観光分科委員会のコーディネーターを務める。';
    const own = { ...row(1, '', text), title: { language: 'ja', text: '' }, original: { language: 'ja', text } };
    const of = (chosen?: string) =>
      toldBy({ rows: [own], title: '' }, { members: [toyama], chosenOf: () => chosen }).filter((line) =>
        line.startsWith('comm'),
      );
    const shimane = 'committees/committee-jp-32-1999 committee-jp-32-1999 ../1999 JP-32 1999';
    expect(of()).toEqual([shimane]);
    expect(of('t')).toEqual(['committees/committee-jp-16-2001 committee-jp-16-2001 ../2001 JP-16 2001', shimane]);
  });

  it('is read of originals alone: a summary repeats in other words what its original says', () => {
    const points = [{ language: 'ko', text: '제3차 총회에 산둥성외사판공실 왕우 부주임이 참석함.' }];
    const rows = [{ ...row(1, '산둥성', '5月10日，省外办副主任王五出席联合会第三次全体会议。'), keyPoints: points }];
    expect(toldBy({ rows, title: '' }).filter((line) => line.startsWith('attendance'))).toEqual([
      'attendance/general-assembly-3/CN-SD CN-SD present 王五',
    ]);
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
      // The sources disagree: the director of a department of the secretariat by three, the Secretary-General by one.
      'presiding/general-assembly-13/金云坤 yes 金云坤',
      'presiding/general-assembly-13/金玉彩 yes 金玉彩',
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
