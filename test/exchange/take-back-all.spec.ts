import { type Placed, takeBackAll } from '../../src/exchange/take-back-all.js';

const undone = () => ({ id: 'an import', undone: 0, kept: [] });
const silent = () => undefined;
const at = (stream: string, ...positions: number[]): Placed[] => positions.map((position) => ({ stream, position }));
const refused = (position: number) => ({ position, rule: 'Needed', reason: 'Another fact stands on it' });

describe('taking back all of an import', () => {
  it('takes those of a stream in one go, the last first', async () => {
    const asked: [string, number[]][] = [];
    const takeBack = async (stream: string, positions: number[]) => {
      asked.push([stream, positions]);
      return { events: positions, kept: [] };
    };
    const answer = undone();
    let seen = 0;
    await takeBackAll([...at('a', 9), ...at('b', 8), ...at('a', 7, 5)], takeBack, answer, (more) => (seen += more));
    expect(asked).toEqual([
      ['a', [9, 7, 5]],
      ['b', [8]],
    ]);
    expect([answer.undone, seen]).toEqual([4, 4]);
  });

  it('tries once more what stood on a fact of another stream', async () => {
    const left = new Set([1, 2]);
    const takeBack = async (_: string, [position]: number[]) => {
      if (left.has(position! + 1)) return { events: [], kept: [refused(position!)] };
      await Promise.resolve();
      left.delete(position!);
      return { events: [position], kept: [] };
    };
    const answer = undone();
    await takeBackAll([...at('b', 1), ...at('a', 2)], takeBack, answer, silent);
    expect(answer).toEqual({ ...undone(), undone: 2 });
  });

  it('names what a rule does not let go, and counts nothing that was taken back before', async () => {
    const takeBack = async (_: string, positions: number[]) => ({
      events: [],
      kept: positions.filter((position) => position === 1).map(refused),
    });
    const answer = undone();
    await takeBackAll(at('a', 2, 1), takeBack, answer, silent);
    expect(answer).toEqual({ ...undone(), kept: [refused(1)] });
  });

  it('ends where something fails that is no rule', async () => {
    const takeBack = () => Promise.reject(new Error('The database is gone'));
    await expect(takeBackAll(at('a', 1), takeBack, undone(), silent)).rejects.toThrow('The database is gone');
  });
});
