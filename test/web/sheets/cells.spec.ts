import { sourcesIn } from '../../../src/web/sheets/cells.js';

describe('the sources in a cell', () => {
  const at = 'https://annals.example/near';
  it('lead to where they are to be seen', () => {
    const evidence = [
      { url: 'https://example.org/1', coverage: 'item-1' },
      { coverage: 'item-2' },
      { document: 'document-1', rows: '3' },
      { table: 'table-1', rows: '2-4' },
      { table: 'table-2' },
      { note: 'By telephone' },
    ];
    expect(sourcesIn(evidence, at).split(' ')).toEqual([
      'https://example.org/1',
      `${at}/coverage/item-2`,
      `${at}/imports/document-1#row-3`,
      `${at}/tables/table-1?rows=2-4`,
      `${at}/tables/table-2`,
    ]);
  });
});
