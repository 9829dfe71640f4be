import { countryOf } from '../../src/language/countries.js';

describe('a state', () => {
  it.each([
    ['KR', 'KR'],
    ['kor', 'KR'],
    ['South Korea', 'KR'],
    ['대한민국', 'KR'],
    ['Côte d’Ivoire', 'CI'],
    ["COTE D'IVOIRE", undefined],
    ['SWITZERLAND', 'CH'],
    ['Suisse', 'CH'],
    ['ZZ', undefined],
    ['', undefined],
  ])('%s is %s', (text, code) => {
    expect(countryOf(text)?.code).toBe(code);
  });

  it.each([
    ['SUN', 'SU', '1991-12-26'],
    ['Czechoslovakia', 'CS', '1992-12-31'],
    ['YUG', 'YU', '1992-04-27'],
  ])('%s is no more', (text, code, ended) => {
    expect(countryOf(text)).toEqual({ code, ended });
  });
});
