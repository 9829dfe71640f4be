import fc from 'fast-check';
import { type CsvRow, openCsv } from '../../src/exchange/csv.js';

const rowsOf = async (text: string): Promise<CsvRow[]> => {
  const rows: CsvRow[] = [];
  for await (const row of (await openCsv(Buffer.from(text))).rows) rows.push(row);
  return rows;
};
const codeOf = (text: string) =>
  rowsOf(text).then(
    () => 'read',
    (error: { code: string }) => error.code,
  );

describe('a table', () => {
  it('is read below its header, each row with its number and line', async () => {
    expect(await rowsOf('a,b\r\n1,"2\n3"\r\n\r\n4,5\r\n')).toEqual([
      { n: 1, line: 3, cells: ['1', '2\n3'] },
      { n: 2, line: 5, cells: ['4', '5'] },
    ]);
  });

  it('is read whatever stands between its cells', async () => {
    for (const sign of [';', '\t', '|'])
      expect(await rowsOf(`a${sign}b\n1,5${sign}2\n`)).toMatchObject([{ cells: ['1,5', '2'] }]);
    expect(await rowsOf('Name, official\tCountry\nA, B\tKR\n')).toMatchObject([{ cells: ['A, B', 'KR'] }]);
    expect(await rowsOf('Name\nA, B\n')).toMatchObject([{ cells: ['A, B'] }]);
  });

  it('is refused where it is none', async () => {
    expect(await codeOf('')).toBe('document-empty');
    expect(await codeOf('\n\n')).toBe('document-empty');
    expect(await codeOf('a,b\n1,"2\n')).toBe('table-unreadable');
    expect(await codeOf('a,b\n1,2"3\n')).toBe('table-unreadable');
    expect(await codeOf('PK\u0003\u0004')).toBe('table-is-workbook');
  });

  it('gives back what was written, whatever that is', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 }), async (written) => {
        const quoted = written.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
        const read = await rowsOf(`a,b,c\n${quoted.join('\n')}\n`);
        expect(read.map(({ cells }) => cells)).toEqual(written);
      }),
    ));
});

const cell = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.trim() !== '' && !text.includes('\0'));
