import { type DocumentRow } from '../../../src/press/imports/document.js';
import { type Surroundings } from '../../../src/press/imports/proposal.js';
import { proposeRows } from '../../../src/press/imports/propose-rows.js';

const around: Surroundings = {
  document: 'paper',
  members: [{ id: 'gana', names: { ko: '가나성' }, aliases: [] }],
  items: [],
  alike: [],
  meetings: [],
  decisions: [],
  bodies: [],
};
const row = (n: number, own: Partial<DocumentRow> = {}): DocumentRow => ({
  n,
  lines: [n, n],
  filedUnder: '가나성',
  outlet: '가나일보',
  published: '2030-05-10',
  title: { language: 'ko', text: '총회 개최' },
  original: { language: 'ko', text: '' },
  keyPoints: [],
  problems: [],
  ...own,
});
const states = (...rows: DocumentRow[]) => proposeRows(rows, around, {}).map(({ state }) => state);
const long = '가나성은 사아성에서 열린 총회에 대표단을 보냈다. '.repeat(6);

describe('an item that stands twice in one document', () => {
  it('is taken in once', () => {
    const [, second] = proposeRows([row(1), row(2)], around, {});
    expect(second).toMatchObject({ state: 'doubled', problems: [{ code: 'same-as-row' }] });
    expect(second!.problems[0]!.detail).toContain('row 1');
  });
  it('is known by its address', () =>
    expect(
      states(row(1, { address: 'https://a.example/1' }), row(2, { address: 'http://www.a.example/1/', outlet: 'A' })),
    ).toEqual(['new', 'doubled']));
  it('is known by its text, under another title', () => {
    const original = { language: 'ko', text: long };
    expect(states(row(1, { original }), row(2, { original, title: { language: 'ko', text: '대표단' } }))).toEqual([
      'new',
      'doubled',
    ]);
  });
  it.each([
    ['another title', { title: { language: 'ko', text: '폐막' } }],
    ['another day', { published: '2030-05-11' }],
    ['another outlet', { outlet: '다라일보' }],
  ])('is two items with %s', (_, own) => expect(states(row(1), row(2, own))).toEqual(['new', 'new']));
  it('is two items at two addresses', () =>
    expect(states(row(1, { address: 'https://a.example/1' }), row(2, { address: 'https://a.example/2' }))).toEqual([
      'new',
      'new',
    ]));
  it('counts once where the earlier row was set aside', () =>
    expect(proposeRows([row(1), row(2)], around, { 1: { skip: true } }).map(({ state }) => state)).toEqual([
      'skipped',
      'new',
    ]));
});
