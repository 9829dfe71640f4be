import { type Options, verb } from './verb.js';

/** `annals serve`: the server, for whoever installed the package; `npm start` does the same in a checkout. */
export const serveRecord = () =>
  verb('serve', 'Serves the record until it is asked to end; settings come from the environment.', 'serve').action(
    async (_: Options) => {
      const { start } = await import('../start.js');
      await start();
    },
  );
