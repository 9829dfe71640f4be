import { readDocument, UnreadableDocument, yearFromFileName } from '../../../src/press/imports/read-document.js';
import { codesOf, example } from './example.js';

const refusal = (text: string) => {
  try {
    readDocument(text);
  } catch (error) {
    if (error instanceof UnreadableDocument) return error.code;
    throw error;
  }
  return 'read';
};

describe('a text that is no document', () => {
  it.each([
    ['document-empty', ''],
    ['document-empty', ' \n\f\r\n\t'],
    ['document-binary', `PK\u0003\u0004\0\0${example}`],
    ['document-encoding', '제3차 \ufffd\ufffd 총회'],
    ['document-not-understood', 'It was a bright cold day in April, and the clocks were striking.\nNothing more.'],
    ['document-not-understood', 'member,date,present\nA,2030-05-10,yes\nB,2030-05-10,no\n'],
    ['document-not-understood', '<html>\n<p>2030.5.10</p>\n<p>게시: 2030.5.10</p>\n</html>'],
    ['document-not-understood', '가나성이 총회에 참석하였다. 이번 총회는 5월 10일에 열렸다.'],
    ['document-not-understood', '제목만 있는 글 (가나성외사판공실, 5월 10일)'],
  ])('is refused as %s', (code, text) => expect(refusal(text)).toBe(code));

  it.each([
    ['no line break', '가<나 2030.5.10 (의 에 '.repeat(10_000)],
    ['headings that never end', '<가에 나의 다 게재: \n'.repeat(12_000)],
    ['numbers and blanks', `1 ${' '.repeat(20)}2030 . 5\n`.repeat(6_000)],
    ['brackets', '('.repeat(200_000)],
    ['titles without an original', '가나 소식 (가나일보, 5월 10일)\n'.repeat(5_000)],
  ])('is refused at once when it is 200 KB of %s', (_, junk) => expect(refusal(junk)).toBe('document-not-understood'));
});

describe('a working-meeting text', () => {
  const text = [
    '가나성, 가상연합 사무국과 실무회의 개최 (가나성외사판공실 누리 계정, 5월 10일)',
    '',
    '가나성(加那省)은 가상연합 사무국과 온라인으로 만났다.',
    ' 두 번째 문단이다. ',
    ' 加那省与虚构联合会召开工作会议',
    '加那外事  5月10日',
    '加那省与虚构联合会秘书处召开工作会议。',
    '联合会介绍了情况。',
  ];

  it('is one item with its translation, headline and original', () => {
    const { format, rows } = readDocument(text.join('\n'), { year: 2030 });
    expect(format).toBe('working-meeting');
    expect(rows).toEqual([
      {
        n: 1,
        lines: [1, 8],
        filedUnder: '가나성',
        outlet: '가나성외사판공실 누리 계정',
        published: '2030-05-10',
        title: { language: 'ko', text: '가나성, 가상연합 사무국과 실무회의 개최' },
        headline: { language: 'zh-Hans', text: '加那省与虚构联合会召开工作会议' },
        original: {
          language: 'zh-Hans',
          text: '加那外事  5月10日\n加那省与虚构联合会秘书处召开工作会议。\n联合会介绍了情况。',
        },
        translation: {
          language: 'ko',
          text: '가나성(加那省)은 가상연합 사무국과 온라인으로 만났다.\n두 번째 문단이다.',
        },
        keyPoints: [],
        problems: [{ code: 'no-address', detail: 'The item shows no address of the original', line: 1 }],
      },
    ]);
  });

  it('believes its own year before the hint, and says when title and original differ', () => {
    const dated = text.join('\n').replace('5월 10일)', '2031년 5월 11일)');
    const [row] = readDocument(dated, { year: 2030 }).rows;
    expect(row?.published).toBe('2031-05-11');
    expect(row && codesOf(row)).toEqual(['date-disagrees', 'no-address']);
  });

  it('says when a day does not exist or no government is named', () => {
    const odd = text.join('\n').replace('(가나성외사판공실 누리 계정, 5월 10일)', '(누리 계정, 2월 30일)');
    const [row] = readDocument(odd, { year: 2030 }).rows;
    expect(row && codesOf(row)).toEqual(['member-not-stated', 'date-not-understood', 'date-disagrees', 'no-address']);
  });

  it('may hold several items and lines before them', () => {
    const { rows, unread } = readDocument(['머리말', ...text, ...text].join('\n'));
    expect(rows.map(({ n, lines }) => [n, lines])).toEqual([
      [1, [2, 9]],
      [2, [10, 17]],
    ]);
    expect(unread.map(({ line }) => line)).toEqual([1]);
  });
});

it.each([
  ['minutes-2021-04-12.txt', 2021],
  ['minutes_20210412.txt', 2021],
  ['2019 스크랩.txt', 2019],
  ['press-scrapbook-13th-general-assembly.txt', undefined],
  ['photo-120210412.jpg', undefined],
])('reads the year of %s as %s', (name, year) => expect(yearFromFileName(name)).toBe(year));
