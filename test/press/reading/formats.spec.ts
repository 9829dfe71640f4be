import { markdownToHwpx } from 'kordoc';
import { htmlOf, hwpOf } from '../../support/make-documents.mjs';
import { readHere, sample } from './samples.js';

const formats = ['txt', 'docx', 'hwpx', 'hwp', 'pdf', 'html'];

/** Filed under, outlet, day, title, address and number of key points of each row. */
const layouts: Record<string, string[]> = {
  scrapbook: [
    '랴오닝성 | 펑파이신문 | 2021-08-10 | 랴오닝성, NEAR 회원 가입 승인 | https://m.thepaper.cn/baijiahao_13980734 | 2',
    '산둥성 | 쥬파이신문 | 2021-08-11 | 산둥성, 해양수산분과위원회 활동 보고 | https://baijiahao.baidu.com/s?id=1707798744028509747&wfr=spider&for=pc | 1',
    '헤이룽장성 | 헤이룽장성 외사판공실 | 2021-08-11 | 헤이룽장성, 제13차 총회에 서면 자료 제출 | http://www.hljswb.gov.cn/newsshow.php?id=3426 | 1',
  ],
  'working-meeting': [
    '랴오닝성 | 랴오닝성외사판공실 위챗 공식계정 | 2021-04-12 | 랴오닝성, 연합 사무국과 온라인 실무회의 | - | 0',
  ],
  digest: [
    '산둥성(山东省) 지난(济南)시 | 대중일보 | 2017-12-21 | 지난과 칭다오를 잇는 고속철도, 공사 마무리 단계 | - | 2',
    '산시성(陕西省) 시안(西安)시 | 서안일보 | 2017-12-18 | 시안에서 실크로드 문화원 사업 협약 체결 | - | 1',
    '니가타현 | 니가타일보 | 2017-12-20 | 니가타현의 시장들, 육아 지원과 교통망을 논의 | - | 0',
  ],
  links: [
    ' | 펑파이신문 | 2021-08-10 | 랴오닝성 정식 가입 | https://m.thepaper.cn/baijiahao_13980734 | 0',
    ' | 인민넷 | 2021-08-10 | 랴오닝성 정식 가입 | http://ln.people.com.cn/BIG5/n2/2021/0810/c378489-34861115.html | 0',
    ' | ln.ifeng.com |  | http://ln.ifeng.com/c/88aZMrRHaGF | http://ln.ifeng.com/c/88aZMrRHaGF | 0',
    ' | www.hljswb.gov.cn |  | 헤이룽장성의 총회 참석 | http://www.hljswb.gov.cn/newsshow.php?id=3426 | 0',
  ],
  'press-item': [
    ' | 인민넷 랴오닝채널 | 2021-08-10 | 랴오닝성, 동북아 지방정부 연합의 일흔아홉 번째 회원이 되다 | http://ln.people.com.cn/BIG5/n2/2021/0810/c378489-34861115.html | 0',
  ],
};

describe.each(Object.entries(layouts))('a document laid out as %s', (layout, expected) => {
  it.each(formats)('is read out of %s', async (format) => {
    const { type, read } = await readHere(sample(`${layout}.${format}`));
    expect([type, read.format]).toEqual([format, layout]);
    const rows = read.rows.map(({ filedUnder, outlet, published, title, address = '-', keyPoints }) =>
      [filedUnder, outlet, published, title.text, address, keyPoints.length].join(' | '),
    );
    expect(rows).toEqual(expected);
    expect(read.unread).toEqual([]);
  });
});

it.each([
  ['press-item.cp949.txt', 'euc-kr'],
  ['press-item.utf-16le.txt', 'utf-16le'],
  ['press-item.utf-16be.txt', 'utf-16be'],
  ['press-item.utf-16le-unmarked.txt', 'utf-16le'],
  ['press-item.txt', 'utf-8'],
])('reads %s as %s, with the same rows', async (name, encoding) => {
  const { encoding: taken, read } = await readHere(sample(name));
  expect(taken).toBe(encoding);
  expect(read).toEqual((await readHere(sample('press-item.txt'))).read);
});

it.each([
  ['press-item.gb18030.txt', 'gb18030', '青海省加入东北亚地区地方政府联合会', 'zh-Hans'],
  ['press-item.big5.txt', 'big5', '青海省加入東北亞地區地方政府聯合會', 'zh-Hant'],
])('reads %s as %s', async (name, encoding, title, language) => {
  const { encoding: taken, read } = await readHere(sample(name));
  expect([taken, read.rows[0]?.title]).toEqual([encoding, { language, text: title }]);
});

it('says on which page of a PDF a row and a problem stand', async () => {
  const { read } = await readHere(sample('scrapbook.pdf'));
  expect(read.rows.map(({ pages }) => pages)).toEqual([
    [1, 2],
    [2, 2],
    [2, 2],
  ]);
  const links = await readHere(sample('links.pdf'));
  expect(links.read.rows[2]?.problems).toContainEqual(expect.objectContaining({ line: 4, page: 1 }));
});

it.each(['hwpx', 'hwp'])(
  'shows what stands at the head and foot of pages of %s as unread, apart from the text',
  async (type) => {
    const lines = sample('press-item.txt')
      .toString()
      .split('\n')
      .filter((line) => line.trim() !== '');
    const page = { header: '주간 보도 7호', footer: '사무국 홍보팀' };
    const hwpx = async () => Buffer.from(await markdownToHwpx(lines.join('\n\n'), { page }));
    const { read } = await readHere(type === 'hwp' ? hwpOf(lines, 0, page) : await hwpx());
    expect(read.rows.map(({ title }) => title.text)).toEqual([
      '랴오닝성, 동북아 지방정부 연합의 일흔아홉 번째 회원이 되다',
    ]);
    expect(read.unread.map(({ code, detail }) => `${code} ${detail.split(': ')[1]}`)).toEqual([
      'page-header 주간 보도 7호',
      'page-header 사무국 홍보팀',
    ]);
    expect(JSON.stringify(read.rows)).not.toMatch(/7호|홍보팀/);
  },
);

describe('a web page', () => {
  const article = Array.from(
    { length: 6 },
    (_, n) =>
      `문단 ${n}: 이 글은 견본으로 지어낸 것이며, 총회가 온라인으로 열렸다는 널리 알려진 사실을, 쉼표를 넣어 가며, 길게 적는다.`,
  );
  const page = (body: string) =>
    Buffer.from(
      htmlOf(['총회가 열리다'], {
        'og:title': '총회가 열리다',
        'og:site_name': '견본신문',
        'article:published_time': '2021-08-10T17:45:00+09:00',
        'og:url': 'https://example.org/1',
      })
        .toString()
        .replace(/<body>[^]*<\/body>/, `<body>${body}</body>`),
    );

  it('is its article, with what it says of itself; what stands around it is shown as unread', async () => {
    const body = `<nav><a href="https://example.org/">첫 화면</a></nav><article><h1>총회가 열리다</h1>${article.map((text) => `<p>${text}</p>`).join('')}</article><footer>저작권 안내</footer><script>alert(1)</script>`;
    const { read } = await readHere(page(body));
    expect(read.rows).toMatchObject([
      {
        title: { language: 'ko', text: '총회가 열리다' },
        outlet: '견본신문',
        published: '2021-08-10',
        address: 'https://example.org/1',
        original: { text: article.join('\n') },
      },
    ]);
    expect(read.unread.map(({ code, line }) => [code, line])).toEqual([
      ['outside-article', 1],
      ['outside-article', 9],
    ]);
  });

  it('is a list of links where it is one', async () => {
    const body =
      '<ul><li><a href="https://example.org/1">첫 기사</a></li><li><a href="https://example.org/2">둘째 기사</a></li></ul>';
    const { read } = await readHere(Buffer.from(`<!doctype html><html><body>${body}</body></html>`));
    expect(read.rows.map(({ title, address }) => [title.text, address])).toEqual([
      ['첫 기사', 'https://example.org/1'],
      ['둘째 기사', 'https://example.org/2'],
    ]);
  });
});
