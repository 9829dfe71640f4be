import { freshDatabase } from '../support/database.js';
import { startServer } from '../support/server.js';
import { fillFor, fuzzed, LIMITLESS } from '../torture/fuzz.js';

it('obeys or refuses whatever comes to whatever route, soon, and what it refuses changes nothing', async () => {
  const database = await freshDatabase();
  const server = await startServer(database.url, ['near'], LIMITLESS);
  try {
    await fillFor(server.address);
    const { faults, numbers } = await fuzzed({
      ...server,
      url: database.url,
      commands: Number(process.env['FUZZ'] ?? 10_000),
      clients: 8,
      seed: 13,
      log: () => undefined,
    });
    expect(faults).toEqual([]);
    // The dice reach what they are thrown for: what is obeyed, and refusals of each kind.
    const seen = String(numbers['seen']);
    for (const met of [
      '200',
      '201',
      '400 json-',
      '404 not-found',
      '405 ',
      '415 ',
      '421 ',
      '422 invalid',
      '422 rule-refused',
    ])
      expect(seen).toContain(met);
  } finally {
    await server.stop();
    await database.drop();
  }
}, 300_000);
