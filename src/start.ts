import { readConfig } from './config.js';
import { serve } from './serve.js';
import { endsByKind } from './web/observed/kind.js';
import { openLog } from './web/observed/log.js';

/** Serves by the settings of the environment, until a signal ends it; a second signal changes nothing. */
export const start = async (): Promise<void> => {
  const config = readConfig();
  const log = openLog(config.logLevel);
  endsByKind((kind) => log.fatal(kind, 'ended'));
  const running = await serve(config, (line) => console.error(line), log);
  let stopping: Promise<void> | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      // Whoever ends it at the terminal need not be told that it ends.
      stopping ??= running.stop(signal === 'SIGINT' ? 0 : config.stopDelay * 1000).then(
        () => process.exit(0),
        (error: Error) => {
          console.error(error.message);
          process.exit(1);
        },
      );
    });
  // Whoever waited for this may ask it to end at once.
  console.log(`Annals is at ${running.address}`);
};
