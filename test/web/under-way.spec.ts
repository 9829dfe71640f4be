import { byCountry } from '../../src/web/by-country.js';
import { soon } from '../../src/web/soon.js';
import { UnderWay, type Work } from '../../src/web/under-way.js';

describe('what is under way', () => {
  const work = { kind: 'import', name: 'table.csv', all: 3, path: '/imports/members/1' } as const;

  it('is told while it goes on and for a while after, to its own association alone', async () => {
    const underWay = new UnderWay();
    const { heard, end } = underWay.begin('mine', work);
    heard(1);
    heard(1);
    expect(await underWay.of('mine')).toEqual([{ ...work, done: 2, state: 'working' }]);
    end('failed');
    expect(await underWay.of('mine')).toMatchObject([{ done: 2, state: 'failed' }]);
    expect(await underWay.of('other')).toEqual([]);
  });

  it('is looked for elsewhere, too', async () => {
    const underWay = new UnderWay();
    const found: Work = { kind: 'rebuild', name: 'roster', done: 1, all: 9, state: 'working' };
    underWay.add((association) => Promise.resolve(association === 'mine' ? [found] : []));
    expect(await underWay.of('mine')).toEqual([found]);
  });

  it('is not waited for but for a moment, and what fails at once is heard', async () => {
    expect(await soon(Promise.resolve('there'))).toBe('there');
    await expect(soon(Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  });
});

describe('lists by country', () => {
  it('stand in the order of the reader’s language, countries and members', () => {
    const members = [
      { country: 'JP', names: { ko: '효고현', en: 'Hyogo' } },
      { country: 'JP', names: { ko: '교토부', en: 'Kyoto' } },
      { country: 'KR', names: { ko: '경기도', en: 'Gyeonggi' } },
      { country: null, names: { ko: '어딘가', en: 'Somewhere' } },
    ];
    const order = (language: 'ko' | 'en') =>
      byCountry(members, language, ({ names }) => names).map(([code, of]) => [code, of.map(({ names }) => names.en)]);
    expect(order('ko')).toEqual([
      ['KR', ['Gyeonggi']],
      ['JP', ['Kyoto', 'Hyogo']],
      ['', ['Somewhere']],
    ]);
    expect(order('en')).toEqual([
      ['JP', ['Hyogo', 'Kyoto']],
      ['KR', ['Gyeonggi']],
      ['', ['Somewhere']],
    ]);
  });
});
