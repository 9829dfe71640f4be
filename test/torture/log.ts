import { migrate } from '../../src/data-source.js';
import { newCluster } from '../support/restore.js';
import { loseAnswers } from './lost-answers.js';
import { readThroughRestore } from './readers.js';
import { type Torture } from './torture.js';
import { type Watched } from './watch-writers.js';

/** Answers to commits and to requests that get lost; see `loseAnswers`. */
export const lost: Torture = {
  says: 'one answer in twenty gets lost, on both ways of the server; clients ask again with the same key',
  usual: { commands: 5000, clients: 32 },
  run: async ({ commands, clients, seed }) => {
    const cluster = await newCluster();
    try {
      await migrate(cluster.url, cluster.url);
      const { commits, responses, ...found } = await loseAnswers({
        url: cluster.url,
        seed,
        commands,
        clients,
        share: 0.05,
      });
      const faults = Object.entries({ ...found, missing: commands - found.events })
        .filter(([name, count]) => ['givenUp', 'wrong', 'missing'].includes(name) && count !== 0)
        .map(([name, count]) => `${name}: ${count}`);
      const numbers = { ...found, commitsLost: commits.lost, responsesLost: responses.lost };
      return { faults, numbers };
    } finally {
      await cluster.end();
    }
  },
};

/** What readers see of 64 writers, before and after the log was restored elsewhere; see `readThroughRestore`. */
export const readers: Torture = {
  says: 'readers poll while 64 writers hold, roll back and commit, also after dump and restore',
  usual: { clients: 64, commands: 960 },
  run: async ({ clients, commands, seed }) => {
    const rounds = Math.max(1, Math.round(commands / clients));
    const { before, after, restoredBy } = await readThroughRestore({ writers: clients, rounds, readers: 8, seed });
    const told = (name: string, { committed, rolledBack, wrong, polls }: Watched) => ({
      [`committed ${name}`]: committed,
      [`rolled back ${name}`]: rolledBack,
      [`wrong readers ${name}`]: wrong,
      [`polls ${name}`]: polls,
    });
    return {
      faults: [before, after].flatMap(({ wrong }) => (wrong > 0 ? [`${wrong} readers saw another order`] : [])),
      numbers: { ...told('before', before), ...told('after', after), restoredBy },
    };
  },
};
