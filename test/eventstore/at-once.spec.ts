import pg from 'pg';
import { atOnce } from '../../src/eventstore/at-once.js';
import { Unavailable } from '../../src/eventstore/errors.js';

describe('statements that are asked at once', () => {
  let pool: pg.Pool;
  beforeAll(() => {
    pool = new pg.Pool({ connectionString: process.env['ANNALS_TEST_ADMIN'], max: 2 });
  });
  afterAll(() => pool.end());

  const place = 'select pg_backend_pid() as pid, $1::integer as asked';
  const ask = async (asked: number) =>
    (await atOnce(pool).query<{ pid: number; asked: number }>(place, [asked])).rows[0]!;

  it('go on one connection, each to its own answer, and those that are one to one', async () => {
    const answers = await Promise.all([1, 2, 3, 2].map(ask));
    expect(answers.map(({ asked }) => asked)).toEqual([1, 2, 3, 2]);
    expect(new Set(answers.map(({ pid }) => pid)).size).toBe(1);
    expect(answers[3]).toBe(answers[1]);
    expect(await ask(2)).not.toBe(answers[1]);
  });

  it('fail alone, and leave the others their answers', async () => {
    const wrong = atOnce(pool).query('select 1 / $1::integer', [0]);
    const [failed, answer] = await Promise.allSettled([wrong, ask(1)]);
    expect(failed).toMatchObject({ status: 'rejected', reason: { code: '22012' } });
    expect(answer).toMatchObject({ status: 'fulfilled', value: { asked: 1 } });
    expect(await ask(2)).toMatchObject({ asked: 2 });
  });

  it('say all that the server cannot serve, where it is lost', async () => {
    const lost = atOnce(pool).query('select pg_terminate_backend(pg_backend_pid())');
    const [first, second] = await Promise.allSettled([lost, ask(1)]);
    for (const each of [first, second])
      expect(each).toMatchObject({ status: 'rejected', reason: expect.any(Unavailable) });
    expect(await ask(2)).toMatchObject({ asked: 2 });
  });
});
