import { decoded, encodingOf, type Encoding } from '../../src/exchange/encoding.js';
import { openCsv } from '../../src/exchange/csv.js';

const utf16 = (text: string, big: boolean): Buffer => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return big ? bytes.swap16() : bytes;
};
const hex = (text: string): Buffer => Buffer.from(text.replaceAll(/\s/g, ''), 'hex');

/** 名稱,日期 / 臺北市議會, 姓名,国家会议, 회원,구분 in the bytes that editors of those places write. */
const samples: [Encoding, Buffer, string][] = [
  ['utf-8', Buffer.from('名稱,日期\n'), '名稱'],
  ['utf-8', Buffer.from('\ufeff名稱,日期\n'), '名稱'],
  ['utf-16le', utf16('名稱,日期\n', false), '名稱'],
  ['utf-16be', utf16('名稱,日期\n', true), '名稱'],
  ['big5', hex('a657 bad9 2c a4e9 b4c1 0a bb4f a55f a5ab c4b3 b77c 2c 31 0a'), '名稱'],
  ['gb18030', hex('d0d5 c3fb 2c b9fa bcd2 bbe1 d2e9 0a'), '姓名'],
  ['euc-kr', hex('c8b8 bff8 2c b1b8 bad0 0a'), '회원'],
];

describe('the encoding of a table', () => {
  it.each(samples)('is found to be %s', async (encoding, bytes, first) => {
    expect(encodingOf(bytes)).toBe(encoding);
    const csv = await openCsv(bytes);
    expect(csv.header[0]).toBe(first);
    for await (const _ of csv.rows);
  });

  it('is none where the bytes are no text', () => {
    expect(encodingOf(Buffer.from([0x61, 0xff, 0xff, 0xff, 0x80, 0x80]))).toBeUndefined();
    expect(encodingOf(Buffer.from([0x61, 0x00, 0x62]))).toBeUndefined();
  });

  it('does not break a letter that lies across two pieces', () => {
    const text = `${'a'.repeat(65_535)}料${'b'.repeat(10)}`;
    expect([...decoded(Buffer.from(text), 'utf-8')].join('')).toBe(text);
  });
});
