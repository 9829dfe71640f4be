import { FoundByName } from '../../src/exchange/found-by-name.js';

describe('what tables name', () => {
  const found = new FoundByName<string>();
  found.put('ln', 'Liaoning', ['Liaoning Province', '辽宁省', '랴오닝성', 'Ляонин', 'CN-LN', '료녕성']);
  found.put('sx', 'Shanxi', ['Shanxi', '산시성']);
  found.put('sn', 'Shaanxi', ['Shaanxi', '산시성']);

  it.each([
    'liaoning province',
    'ＬＩＡＯＮＩＮＧ　ＰＲＯＶＩＮＣＥ',
    '辽宁省',
    ' 료녕성 ',
    'ЛЯОНИН',
    'cn-ln',
    '랴오닝성',
  ])('is found as %s', (name) => expect(found.find(name)).toEqual(['Liaoning']));

  it('may be several', () => expect(found.find('산시성')).toEqual(['Shanxi', 'Shaanxi']));

  it('is found by its names of now alone once it was put anew, and not once it is gone', () => {
    found.put('sn', 'Shaanxi', ['Shaanxi']);
    expect(found.find('산시성')).toEqual(['Shanxi']);
    found.remove('sx');
    expect(found.find('산시성')).toEqual([]);
    expect(found.find('...')).toEqual([]);
  });
});
