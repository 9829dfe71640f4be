import { matchMember } from '../../../src/press/imports/match-member.js';
import { readDocument, yearFromFileName } from '../../../src/press/imports/read-document.js';
import { linesOf } from '../../../src/press/imports/text-lines.js';
import {
  codesOf,
  describeWith,
  fullMembers,
  meetingSeed,
  readShared,
  scrapbookSeed,
  sectionOf,
  squash,
} from './example.js';

/** Number, member as written, code, outlet, day, key points, paragraphs of the original, address, title. */
const expected = `
  1 | 랴오닝성 | CN-LN | 펑파이신문 랴오닝채널 | 2021-08-10 | 4 | 6 | https://m.thepaper.cn/baijiahao_13980734 | 랴오닝성, 동북아시아지역자치단체연합 정식 가입
  2 | 랴오닝성 | CN-LN | 인민넷 랴오닝채널 | 2021-08-10 | 4 | 6 | http://ln.people.com.cn/BIG5/n2/2021/0810/c378489-34861115.html | 랴오닝성, 동북아시아지역자치단체연합 정식 가입
  3 | 랴오닝성 | CN-LN | 랴오닝성인민정부 홈페이지 | 2021-08-11 | 4 | 5 | http://www.ln.gov.cn/ywdt/jrln/wzxx2018/202108/t20210811_4228402.html | 제13차 동북아시아지역자치단체연합 온라인 총회 개최, 랴오닝성 정식 회원 가입 통과, 류닝 성장 참석 및 발표
  4 | 랴오닝성 | CN-LN | 둥베이신문넷 | 2021-08-11 | 4 | 5 | https://baijiahao.baidu.com/s?id=1707749071547909456&wfr=spider&for=pc | 제13차 동북아시아지역자치단체연합 온라인 총회 개최, 류닝 성장 참석 및 발표
  5 | 랴오닝성 | CN-LN | 신화넷 | 2021-08-11 | 5 | 5 | http://www.ln.xinhuanet.com/2021-08/11/c_1127751283.htm | 랴오닝성, 동북아시아지역자치단체연합 정식 가입
  6 | 랴오닝성 | CN-LN | 신랑넷 | 2021-08-11 | 6 | 6 | http://k.sina.com.cn/article_7517400647_1c0126e47059018zjp.html | 제13차 동북아시아지역자치단체연합 총회 개최
  7 | 랴오닝성 | CN-LN | 펑황넷 랴오닝채널 | 2021-08-11 | 4 | 7 | http://ln.ifeng.com/c/88aZMrRHaGF | 랴오닝성, 동북아시아지역자치단체연합 정식 가입
  8 | 헤이룽장성 | CN-HL | 헤이룽장성외사판공실 웹사이트 | 2021-08-11 | 3 | 4 | http://www.hljswb.gov.cn/newsshow.php?id=3426 | 헤이룽장성 외사판공실 우원거 주임, 제13차 동북아시아지역자치단체연합 총회 참석
  9 | 산둥성 | CN-SD | 쥬파이신문 | 2021-08-11 | 3 | 4 | https://baijiahao.baidu.com/s?id=1707798744028509747&wfr=spider&for=pc | 쑨예바오, 제13차 동북아시아지역자치단체연합 총회 참석
  10 | 산시성 | CN-SX | 쥬파이신문 | 2021-08-11 | 3 | 5 | https://baijiahao.baidu.com/s?id=1707728759789343341&wfr=spider&for=pc | 제13차 동북아시아지역자치단체연합 총회 성공적으로 개최
  11 | 닝샤 | CN-NX | 닝샤후이족자치구 외사판공실 웨이신 공공계정 뉴스채널 | 2021-08-11 | 3 | 3 | - | 리천 주임, 제13차 동북아시아지역자치단체연합 총회 참석
  12 | 안후이성 | CN-AH | 안후이성 외사판공실 웨이신 공공계정 뉴스채널 | 2021-08-11 | 4 | 3 | - | 융청한, 제13차 동북아시아지역자치단체연합 온라인 총회 참석
  13 | 싼시성 | CN-SN | 싼시성 외사판공실 웨이신 공공계정 뉴스채널 | 2021-08-13 | 4 | 3 | - | 싼시성, 제13차 동북아시아지역자치단체연합 총회 참석
  14 | 지린성 | CN-JL | 지린성 외사판공실 웨이신 공공계정 뉴스채널 | 2021-08-13 | 4 | 5 | - | 쟝옌후이 주임, 제13차 동북아시아지역자치단체연합 온라인 총회 참석
  15 | 후베이성 | CN-HB | 후베이성 외사판공실 웨이신 공공계정 뉴스채널 | 2021-08-13 | 4 | 3 | - | 제13차 동북아시아지역자치단체연합 총회 성공적으로 개최
  16 | 산둥성 르자오시 | CN-SD | 샤오샹 조간신문 | 2021-08-11 | 3 | 4 | - | 르자오시 외사판공실, 제13차 NEAR 총회 참석
`;

/** Words that a line break of the document cut or parted, by row, as they are written. */
const seams: Record<number, string[]> = {
  1: ['이번 총회에서', '회원단체 대표로'],
  5: ['200여명이', '중요한 역할을', '수 있는', '회원단체간의'],
  6: ['6개국 76개', '동북아 미래”를', '의장단체 선출', '수 있는', '소통에 중요한'],
  8: ['온라인 총회에', ' 회의에서', '헤이룽장성을'],
  9: ['동북아 미래', '위원회 활동'],
  10: ['외사판공실 우', '의장단체 선출', '평화발전과'],
  11: ['후이족자치구 외', '회원단체와 긴밀히'],
  12: ['8월 10일', '등이 참석', '각종 행사에', '기여해왔음'],
  13: ['포항시에서 개최', '각 분야', '코디네이터를'],
  14: ['및 유관기관', '제1차 동북아지역'],
  15: ['기회를'],
  16: ['외사판공실 우', '효율적으로 진행할', '구축할'],
};

describeWith(
  scrapbookSeed,
  'data/near-members.json',
  'data/subdivisions.json',
)('the scrapbook of the 13th assembly', () => {
  const text = readShared(scrapbookSeed);
  const read = readDocument(text);

  it('is read whole', () => {
    expect(read.format).toBe('scrapbook');
    expect(read.title).toBe('제13차 NEAR 총회 관련 중국회원단체 언론보도 스크랩');
    expect(read.dated).toBe('2021-08-17');
    expect(read.unread).toEqual([]);
  });

  it('gives its sixteen items with members, outlets, days, titles and addresses', () => {
    const known = fullMembers();
    const rows = read.rows.map(({ n, filedUnder, outlet, published, keyPoints, original, address, title }) => {
      const match = matchMember(filedUnder, original.text, known);
      const code = match.kind === 'one' ? match.member.code : match.kind;
      const counts = [keyPoints.length, original.text.split('\n').length];
      return [n, filedUnder, code, outlet, published, ...counts, address ?? '-', title.text].join(' | ');
    });
    expect(rows).toEqual(linesOf(expected).map(({ text }) => text));
    expect(read.rows.flatMap(({ keyPoints }) => keyPoints)).toHaveLength(62);
  });

  it('has nothing to ask but for the six addresses', () => {
    expect(read.rows.map(codesOf)).toEqual(read.rows.map(({ n }) => (n > 10 ? ['no-address'] : [])));
  });

  it('keeps every letter of the originals and key points', () => {
    for (const row of read.rows) {
      const { above, below } = sectionOf(text, row);
      const { headline, original, address = '', keyPoints } = row;
      expect(squash((headline?.text ?? '') + original.text + address)).toBe(above);
      expect(squash(keyPoints.map((point) => point.text).join(''))).toBe(below);
      expect(original.language).toBe('zh-Hans');
    }
    expect(read.rows.filter(({ headline }) => headline).map(({ n }) => n)).toEqual([1, 2, 4]);
  });

  it('writes the words of the key points as Korean does', () => {
    for (const row of read.rows) {
      const points = row.keyPoints.map((point) => point.text).join('\n');
      for (const words of seams[row.n] ?? []) expect(points).toContain(words);
    }
  });

  it('keeps the accounts that an outlet quotes', () => {
    expect(read.rows[8]?.outletInIndex).toBe('쥬파이신문 (산둥성 외사판공실 보도 인용)');
    expect(read.rows[10]?.outletInIndex).toBe('닝샤외사판공실 위챗 공공계정 뉴스채널');
  });
});

describeWith(meetingSeed)('the text on the working meeting of April 2021', () => {
  const text = readShared(meetingSeed);

  it('is one item dated by the year of its file name', () => {
    const read = readDocument(text, { year: yearFromFileName(meetingSeed) });
    expect(read).toMatchObject({ format: 'working-meeting', unread: [] });
    expect(read.rows).toHaveLength(1);
    expect(read.rows[0]).toMatchObject({
      n: 1,
      lines: [1, 12],
      filedUnder: '랴오닝성',
      outlet: '랴오닝성외사판공실 위챗 공식계정',
      published: '2021-04-12',
      title: { language: 'ko' },
      headline: { language: 'zh-Hans' },
      original: { language: 'zh-Hans' },
      translation: { language: 'ko' },
      keyPoints: [],
    });
    expect(read.rows.map(codesOf)).toEqual([['no-address']]);
  });

  it('keeps every letter: title, translation, headline, original', () => {
    const { title, outlet, translation, headline, original } = readDocument(text).rows[0] ?? {};
    const parts = [title?.text, `(${outlet}, 4월 12일)`, translation?.text, headline?.text, original?.text];
    expect(squash(parts.join(''))).toBe(squash(text));
    expect(translation?.text.split('\n')).toHaveLength(4);
    expect(original?.text.split('\n')).toHaveLength(4);
  });

  it('asks for the year where nobody gives it', () => {
    const [row] = readDocument(text).rows;
    expect(row?.published).toBe('');
    expect(row?.problems.map(({ code }) => code)).toEqual(['date-without-year', 'no-address']);
  });
});
