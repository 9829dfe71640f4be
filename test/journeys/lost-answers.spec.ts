import { freshDatabase } from '../support/database.js';
import { loseAnswers } from '../torture/lost-answers.js';

describe('answers that get lost, on the way to the server and on the way to its clients', () => {
  it('change nothing: with the same key each command is carried out once and told as it was', async () => {
    const database = await freshDatabase();
    const commands = 400;
    const seen = await loseAnswers({ url: database.url, seed: 1, commands, clients: 8, share: 0.05 });
    expect(seen).toMatchObject({ events: commands, givenUp: 0, wrong: 0 });
    expect(seen.replays).toBeGreaterThan(0);
    expect(seen.commits.lost).toBeGreaterThan(0);
    expect(seen.responses.lost).toBeGreaterThan(0);
    await database.drop();
  });
});
