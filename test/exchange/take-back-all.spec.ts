import { Rejected } from '../../src/eventstore/errors.js';
import { takeBackAll } from '../../src/exchange/take-back-all.js';

const undone = () => ({ id: 'an import', undone: 0, kept: [] });
const silent = () => undefined;

describe('taking back all of an import', () => {
  it('tries once more what stood on another fact that was under way', async () => {
    const left = new Set([1, 2, 3]);
    const takeBack = async (position: number) => {
      if (left.has(position + 1)) throw new Rejected('Needed', 'A later fact stands on it');
      await Promise.resolve();
      left.delete(position);
    };
    const answer = undone();
    await takeBackAll([3, 2, 1], takeBack, answer, silent);
    expect(answer).toEqual({ ...undone(), undone: 3 });
  });

  it('keeps what a rule does not let go, and counts nothing twice', async () => {
    const takeBack = (position: number) =>
      position === 2
        ? Promise.reject(new Rejected('CorrectionChangesSomething', 'It is taken back'))
        : Promise.reject(new Rejected('Needed', 'Another fact stands on it'));
    const answer = undone();
    let seen = 0;
    await takeBackAll([2, 1], takeBack, answer, (more) => (seen += more));
    expect(answer).toEqual({
      ...undone(),
      kept: [{ position: 1, rule: 'Needed', reason: 'Another fact stands on it' }],
    });
    expect(seen).toBe(2);
  });

  it('ends where something fails that is no rule', async () => {
    const takeBack = () => Promise.reject(new Error('The database is gone'));
    await expect(takeBackAll([1], takeBack, undone(), silent)).rejects.toThrow('The database is gone');
  });
});
