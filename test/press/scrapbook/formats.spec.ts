import { parse } from 'csv-parse/sync';
import { readDocument } from '../../../src/press/imports/read-document.js';
import { scanZip } from '../../../src/press/reading/zip-scan.js';
import { footOf } from '../../../src/press/scrapbook/foot.js';
import { bytesOf, type Format } from '../../../src/press/scrapbook/formats.js';
import { compose, type Scrapbook, type Told } from '../../../src/press/scrapbook/scrapbook.js';
import { withinRights } from '../../../src/press/coverage/allowed.js';
import { example, squash } from '../imports/example.js';
import { readHere } from '../reading/samples.js';
import { nameOf, told, toldOf } from './told.js';

const foot = footOf(12, ['annals.example/near', '10', `${'a'.repeat(43)}=`]);
const scrapbookOf = (items: Told[]): Scrapbook =>
  compose(items, { meeting: '제3차 총회', dated: '2030-05-20' }, { foot, memberOf: nameOf });
const original = readDocument(example).rows.map(toldOf);
const written = scrapbookOf(original);

/** What of a row an export has to give again. */
const shown = (rows: Awaited<ReturnType<typeof readHere>>['read']['rows']) =>
  rows.map(({ n, filedUnder, outlet, published, title, address = null, headline, original, keyPoints }) => ({
    ...{ n, member: filedUnder, outlet, published, title: title.text, url: address },
    original: [headline?.text, ...original.text.split('\n')].filter(Boolean),
    points: keyPoints.map(({ text }) => text),
  }));
const wanted = written.items.map(({ n, member, outlet, published, title, url, original, points }) => ({
  ...{ n, member, outlet, published, title, url },
  original: original.map(({ text }) => text),
  points: points.map(({ text }) => text),
}));

describe('a scrapbook that went out', () => {
  it.each<Format>(['docx', 'hwpx', 'pdf'])('gives the same items when its %s is read in again', async (format) => {
    const { read } = await readHere(await bytesOf(written, format));
    expect(read).toMatchObject({ format: 'scrapbook', title: written.title, dated: '2030-05-20', unread: [] });
    expect(shown(read.rows)).toEqual(wanted);
  });

  it('holds the letters of all members in a PDF, and its own foot on each page', async () => {
    const texts = ['Хабаровский край', 'Төв аймаг, Өмнөговь', '富山県の会議', '辽宁省、遼寧省', 'Đà Nẵng', '랴오닝성'];
    const keyPoints = texts.map((text) => ({ language: 'mn', text }));
    const { text } = await readHere(await bytesOf(scrapbookOf([told({}, { keyPoints })]), 'pdf'));
    for (const each of [...texts, ...foot, '— 1쪽 —', '— 2쪽 —']) expect(text).toContain(each);
  });

  it('takes what looks like markup for text', async () => {
    const texts = ['#set page(width: 1pt) *굵게* _c_ $x$ `y`', '1. 하나 | 둘 \\ <b>셋</b> [링크](https://example.org)'];
    const keyPoints = texts.map((text) => ({ language: 'ko', text }));
    for (const format of ['docx', 'hwpx', 'pdf'] as const) {
      const { read } = await readHere(await bytesOf(scrapbookOf([told({}, { keyPoints })]), format));
      expect(read.rows[0]!.keyPoints.map(({ text }) => text)).toEqual(texts);
    }
  });
});

describe('the rights of items', () => {
  const sentence = (n: number) => `이것은 원문의 ${n}번째 문장이며 견본으로 지어냈다.`;
  const layer = (text: string) => ({ language: 'ko', text, recordedBy: 'a', recordedAt: '2030', position: 1 });
  const items = (['full', 'excerpt', 'link-only'] as const).map((rights, n): Told => {
    const { summary } = told({ number: n + 1, url: `https://example.org/${n + 1}`, title: { ko: `항목 ${n + 1}` } });
    const original = layer(Array.from({ length: 20 }, (_, at) => sentence(at)).join(' '));
    const whole = { original, translations: [], keyPoints: [layer('요점이다.')], indexLine: null };
    return { summary, rights, texts: withinRights({ ...whole, rights, quotes: [sentence(7)] }) };
  });
  const kept = scrapbookOf(items);

  it.each<Format>(['docx', 'hwpx', 'pdf'])('let no more out in a %s', async (format) => {
    const { read } = await readHere(await bytesOf(kept, format));
    const has = (n: number, text: string) => squash(read.rows[n]!.original.text).includes(squash(text));
    expect([0, 1, 2].map((n) => [has(n, sentence(7)), has(n, sentence(19))])).toEqual([
      [true, true],
      [true, false],
      [false, false],
    ]);
    expect(read.rows.map(({ keyPoints }) => keyPoints.length)).toEqual([1, 1, 0]);
    expect(read.rows.map(({ address }) => address)).toEqual(items.map(({ summary }) => summary.url));
  });

  it.each<Format>(['csv', 'xlsx'])('stand in a %s, and no text', async (format) => {
    const bytes = await bytesOf(kept, format);
    const text = format === 'csv' ? bytes.toString() : (await scanZip(bytes)).get('xl/sharedStrings.xml')!.toString();
    for (const each of ['full', 'excerpt', 'link-only', 'https://example.org/3']) expect(text).toContain(each);
    expect(text).not.toMatch(/원문의|요점/);
  });
});

describe('the index of a scrapbook', () => {
  const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '＋1', '－1', '＠A'];
  const index = scrapbookOf(formulas.map((ko, n) => told({ number: n + 1, title: { ko } })));

  it('is a CSV for Excel with no formula in it', async () => {
    const csv = (await bytesOf(index, 'csv')).toString();
    expect(csv.startsWith('\ufeff번호,회원단체,보도기관,보도일,제목,')).toBe(true);
    expect(csv.match(/\r\n/g)).toHaveLength(formulas.length + 1);
    const rows: string[][] = parse(csv, { bom: true });
    expect(rows.slice(1).map(([, , , day, title]) => [day, title])).toEqual(
      formulas.map((formula) => ['2021-08-10', `'${formula}`]),
    );
  });

  it('is a workbook of texts and days with no formula in it', async () => {
    const parts = await scanZip(await bytesOf(index, 'xlsx'));
    const sheet = parts.get('xl/worksheets/sheet1.xml')!.toString();
    const strings = parts.get('xl/sharedStrings.xml')!.toString();
    for (const formula of formulas) expect(strings).toContain(`>${formula}<`);
    expect(sheet).not.toMatch(/<f[ >/]/);
    expect(sheet).toContain('topLeftCell="A2"');
    // The tenth of August 2021 as Excel counts days.
    expect(sheet.match(/<v>44418<\/v>/g)).toHaveLength(formulas.length);
  });
});
