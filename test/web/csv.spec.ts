import { csvOf } from '../../src/web/csv.js';

describe('a table of comma-separated values', () => {
  it.each(['=1', '+1', '-1', '@a', '\ta', '＝1', '＋1', '－1', '＠a'])('makes a text of %j', (text) =>
    expect(csvOf([['a', text]])).toBe(`a,'${text}\r\n`),
  );

  it('keeps what is in a field together, and leaves empty what is not there', () =>
    expect(csvOf([['a "b", c', 'd\ne', 'f\rg', null, undefined, 7]])).toBe('"a ""b"", c","d\ne","f\rg",,,7\r\n'));
});
