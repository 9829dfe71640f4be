import { Works } from '../../src/exchange/works.js';

describe('what is done with an import', () => {
  it('is seen while it lasts, however it ends', async () => {
    const works = new Works();
    const told: number[] = [];
    const work = works.during(
      'an import',
      { at: 'committing', all: 3 },
      (done) => told.push(done),
      (heard) => {
        heard(2);
        expect(works.of('an import')).toEqual({ at: 'committing', done: 2, all: 3 });
        heard(1);
        return Promise.reject(new Error('The database is gone'));
      },
    );
    await expect(work).rejects.toThrow('The database is gone');
    expect(told).toEqual([2, 3]);
    expect(works.of('an import')).toBeUndefined();
  });
});
