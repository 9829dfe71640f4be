#!/usr/bin/env node
import 'reflect-metadata';
import { readConfig } from './config.js';
import { serve } from './serve.js';

const start = async (): Promise<void> => {
  const running = await serve(readConfig(), (line) => console.error(line));
  console.log(`Annals is at ${running.address}`);
  let stopping: Promise<void> | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      stopping ??= running.stop().then(
        () => process.exit(0),
        (error: Error) => {
          console.error(error.message);
          process.exit(1);
        },
      );
    });
};

start().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
