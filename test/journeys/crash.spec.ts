import { crashAndStop } from '../torture/crash.js';

/** In milliseconds. Where nothing goes on, the load itself says so much sooner; a slow machine takes its time. */
const LIMIT = 600_000;

it(
  'keeps what was acknowledged once, though server and PostgreSQL are killed and asked to end under load',
  async () => {
    const options = { commands: 400, clients: 8, kills: 2, seconds: 0, seed: 1, log: () => undefined };
    const { faults, numbers } = await crashAndStop(options);
    expect(faults).toEqual([]);
    expect(numbers).toMatchObject({ commands: 400, stop: 1, server: 2, postgres: 2 });
  },
  LIMIT,
);
