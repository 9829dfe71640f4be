import { type Mapping, readingOf } from '../../src/exchange/mapping.js';
import { type Field } from '../../src/exchange/reader.js';
import { inAllLanguages } from '../../src/web/phrases.js';

const means = inAllLanguages(() => '');
const fields: Field[] = [
  { name: 'name', means, required: true, byLanguage: true, headers: ['member'] },
  { name: 'joined', means, headers: ['joined_date'] },
  { name: 'country', means },
];
const read = (header: string[], cells: string[], mapping: Mapping = {}) =>
  readingOf(header, fields, mapping).cellsOf(cells);
const codeOf = (header: string[], mapping: Mapping = {}) => {
  try {
    readingOf(header, fields, mapping);
    return 'read';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a mapping', () => {
  it('finds columns by their headers, however written', () => {
    expect(read(['Member', 'Joined date', 'other'], [' A ', '1994', 'x'])).toEqual({ name: 'A', joined: '1994' });
  });

  it('reads a column as what is said, and leaves out what is to be left out', () => {
    const mapping = { columns: { who: 'name.ko', joined: '' } };
    expect(read(['who', 'joined'], ['가', '1994'], mapping)).toEqual({ 'name.ko': '가' });
  });

  it('takes constants where a row says nothing else, and values for what is written', () => {
    const mapping = {
      constants: { country: 'TW' },
      values: { name: { USSR: 'Soviet Union' } },
      columns: { c: 'country' },
    };
    expect(read(['name', 'c'], ['USSR', ''], mapping)).toEqual({ name: 'Soviet Union', country: 'TW' });
    expect(read(['name', 'c'], ['B', 'KR'], mapping)).toEqual({ name: 'B', country: 'KR' });
  });

  it('is refused where it does not fit the table', () => {
    expect(codeOf(['name'], { columns: { nome: 'name' } })).toBe('mapping-column-unknown');
    expect(codeOf(['name'], { columns: { name: 'nom' } })).toBe('mapping-field-unknown');
    expect(codeOf(['name'], { columns: { name: 'joined.ko' } })).toBe('mapping-field-unknown');
    expect(codeOf(['who', 'joined'])).toBe('mapping-field-missing');
  });
});
