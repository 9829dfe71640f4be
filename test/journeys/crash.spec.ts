import { crash, stop } from '../torture/crash.js';

const short = { clients: 8, seconds: 0, seed: 1, log: () => undefined };

describe('under load', () => {
  it('the server and its PostgreSQL are killed again and again, and what was acknowledged is there once', async () => {
    const { faults, numbers } = await crash.run({ ...short, commands: 600, kills: 3 });
    expect(faults).toEqual([]);
    expect(numbers).toMatchObject({ commands: 600, server: 3, postgres: 3 });
  });

  it('the server is asked to end, and no command that it recorded stays without its answer', async () => {
    const { faults, numbers } = await stop.run({ ...short, commands: 400, kills: 2 });
    expect(faults).toEqual([]);
    expect(numbers).toMatchObject({ 'recorded unheard': 0, stop: 2 });
  });
});
