import { readDocument, type DocumentRow } from '../../../src/press/imports/read-document.js';
import { codesOf, example, sectionOf, squash } from './example.js';

describe('a scrapbook', () => {
  const read = readDocument(example);
  const row = (n: number): DocumentRow => {
    const found = read.rows[n - 1];
    if (!found) throw new Error(`There is no row ${n}`);
    return found;
  };

  it('says what it is', () => {
    expect(read.format).toBe('scrapbook');
    expect(read.title).toBe('가상지역정부연합 제3차 총회 관련 언론보도 스크랩 (예시: 모두 지어낸 내용)');
    expect(read.dated).toBe('2030-05-20');
  });

  it('gives one row for each heading, by its number, place and day', () => {
    expect(read.rows.map(({ n, filedUnder, outlet, published }) => [n, filedUnder, outlet, published])).toEqual([
      [1, '가나성', '가나일보 누리채널', '2030-05-10'],
      [2, '가나성', '온누리넷', '2030-05-11'],
      [3, '다라성', '두루신문', '2030-05-11'],
      [4, '마바현', '마바현 대외협력실 웨이신 공공계정', '2030-05-11'],
      [5, '사아성 자차시', '새벽 조간신문', '2030-05-13'],
      [6, '다라성', '달빛방송', '2030-05-13'],
    ]);
  });

  it('takes the titles from an index that runs backwards, is broken inside words and cut by a page', () => {
    expect(read.rows.map(({ title }) => title.text)).toEqual([
      '가나성, 가상지역정부연합의 새 정식 회원으로 가입',
      '제3차 가상지역정부연합 총회 개최, 가나성 정식 회원 가입 통과, 하늘 성장 참석',
      '푸른솔 국장, 제3차 가상지역정부연합 온라인 총회 참석',
      '한가람 국장, 제3차 가상지역정부연합 총회 참석',
      '자차시 대외협력실, 제3차 FARG 총회 참석',
      '다라성, 제3차 가상지역정부연합 총회 참석',
    ]);
    expect(row(1).title.language).toBe('ko');
  });

  it('keeps what the index says of the outlet, quoted accounts included', () => {
    expect(row(3).outletInIndex).toBe('두루신문 (다라성 대외협력실 보도 인용)');
    expect(row(4).outletInIndex).toBe('마바현대외협력실 위챗 공공계정');
  });

  it('finds addresses that stand alone, are glued to the text, are wrapped, or are missing', () => {
    expect(read.rows.map(({ address }) => address)).toEqual([
      'https://example.org/gana/20300510_1.html',
      'https://example.org/onnuri/article?id=17077&from=list&page=2',
      'https://example.org/duru?id=3',
      undefined,
      undefined,
      'https://example.org/dalbit/6',
    ]);
    expect(codesOf(row(4))).toEqual(['no-address']);
    expect(row(2).original.text).toMatch(/。$/u);
  });

  it('joins the lines of an original into its paragraphs and sets its headline apart', () => {
    expect(row(1).headline).toEqual({ language: 'zh-Hans', text: '加那省正式加入虚构地区政府联合会' });
    expect(row(2).headline).toBeUndefined();
    expect(row(1).original.language).toBe('zh-Hans');
    expect(
      row(1)
        .original.text.split('\n')
        .map((paragraph) => paragraph.slice(0, 4)),
    ).toEqual(['媒体：加', '以下文字', '加那省省', '虚构地区', '来源：加']);
    expect(row(1).original.text).toContain('以视频方式召开');
    expect(row(3).original.text).toContain('来自 4 个地区');
  });

  it('joins key points over line and page breaks', () => {
    expect(row(1).keyPoints.map(({ text }) => text)).toEqual([
      '제3차 가상지역정부연합 온라인 총회가 5월 10일 개최됨. 이번 총회에서 가나성이 정식 회원 가입에 통과하였고, 하늘 성장이 신 회원단체 대표로 발표함.',
      '가나성의 가상지역정부연합 가입은 향후 가나성 발전에 중요한 의의가 있음.',
      '가상지역정부연합 소개',
    ]);
    expect(row(3).keyPoints[0]?.text).toContain('회원단체와 긴밀히');
    expect(read.rows.map(({ keyPoints }) => keyPoints.length)).toEqual([3, 2, 1, 2, 1, 0]);
  });

  it('loses no letter of a section', () => {
    for (const { headline, original, address = '', keyPoints, ...rest } of read.rows) {
      const { above, below } = sectionOf(example.replaceAll('\f', ''), { original, keyPoints, ...rest });
      expect(squash((headline?.text ?? '') + original.text + address)).toBe(above);
      expect(squash(keyPoints.map(({ text }) => text).join(''))).toBe(below);
    }
  });

  it('says where heading and index disagree, and what is missing', () => {
    expect(row(5).problems[0]).toEqual({
      code: 'date-disagrees',
      detail: 'The heading says 2030-05-13, the index 2030-05-12',
      line: 172,
    });
    expect(codesOf(row(6))).toEqual(['outlet-disagrees', 'no-key-points']);
    expect([1, 2, 3].flatMap((n) => codesOf(row(n)))).toEqual([]);
  });

  it('lists the lines that have no place', () => {
    expect(read.unread.map(({ code, line }) => [code, line])).toEqual([
      ['page-number', 41],
      ['index-row-without-section', 45],
      ['line-not-placed', 189],
    ]);
  });

  it('points to the lines of the document', () => {
    expect(read.rows.map(({ lines }) => lines[0])).toEqual(
      example.split('\n').flatMap((line, i) => (line.startsWith('<') ? [i + 1] : [])),
    );
    expect(row(1).lines).toEqual([70, 104]);
  });
});

const only = (lines: string[], hint?: { year: number }) => readDocument(lines.join('\n'), hint).rows[0];

describe('a scrapbook of another make', () => {
  const heading = '<가나일보에 가나성의 FARG 가입 기사 게재: 2030.5.10>';
  const rest = ['加那省加入联合会，会议于近日召开。', 'o 주요 내용:', '- 가입 소개'];

  it('reads the same with Windows line ends, a byte order mark and decomposed letters', () => {
    const other = '\ufeff' + example.normalize('NFD').replaceAll('\n', '\r\n');
    expect(readDocument(other)).toEqual(readDocument(example));
  });

  it('has rows without an index, titled by their topic', () => {
    const row = only([heading, ...rest]);
    expect(row).toMatchObject({ filedUnder: '가나성', outlet: '가나일보', published: '2030-05-10' });
    expect(row?.title.text).toBe('가나성의 FARG 가입 기사');
    expect(row?.problems.map(({ code }) => code)).toEqual(['not-in-index', 'no-address']);
  });

  it('takes a missing year from the hint, and says when there is none', () => {
    const yearless = heading.replace('2030.', '');
    expect(only([yearless, ...rest], { year: 2029 })?.published).toBe('2029-05-10');
    expect(only([yearless, ...rest])).toMatchObject({ published: '' });
    expect(only([yearless, ...rest])?.problems.map(({ code }) => code)).toContain('date-without-year');
    expect(only([heading.replace('5.10', '13.40'), ...rest])?.problems.map(({ code }) => code)).toContain(
      'date-not-understood',
    );
  });

  it('does not run a heading of an unknown form into the item before it', () => {
    const { rows } = readDocument([heading, ...rest, '<게재 2030년 기사>', ...rest].join('\n'));
    expect(rows).toHaveLength(2);
    expect(rows[1]?.problems.map(({ code }) => code)).toContain('heading-not-understood');
  });

  it('reads an index that runs forwards, and says which member or row does not fit', () => {
    const index = ['예시 스크랩', '2030.5.20', '번호 회원단체 보도기관 보도일 제목'];
    const read = readDocument(
      [
        ...index,
        '1 다라성 가나일보 2030.5.10 가나성 가입',
        '1 다라성 가나일보 2030.5.10 가나성 가입',
        '2 마바현 마바일보 2030.5.11 마바현 참석',
        heading,
        ...rest,
      ].join('\n'),
    );
    expect(read.rows[0]?.title.text).toBe('가나성 가입');
    expect(read.rows[0]?.problems.map(({ code }) => code)).toEqual(['member-disagrees', 'no-address']);
    expect(read.unread.map(({ code }) => code)).toEqual(['index-row-repeated', 'index-row-without-section']);
  });
});
