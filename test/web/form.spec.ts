import { h } from 'preact';
import { CountryChoice } from '../../src/web/form.js';
import { html } from './view.js';

describe('a choice of countries', () => {
  const options = (of: string[], country = '') =>
    [...html(h(CountryChoice, { of }), { asked: { country } }).matchAll(/<option value(?:="(\w+)")?( selected)?/g)].map(
      ([, code = '', selected]) => [code, selected !== undefined],
    );

  it('stays as it was asked, also where nothing is of that country', () => {
    expect(options(['KR', 'MN'], 'MN')).toEqual([['', false], ['MN', true], ['KR', false]]); // prettier-ignore
    expect(options(['KR'], 'MN')).toEqual([['', false], ['MN', true], ['KR', false]]); // prettier-ignore
    expect(options(['KR'])).toEqual([['', true], ['KR', false]]); // prettier-ignore
  });
});
