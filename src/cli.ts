#!/usr/bin/env node
import 'reflect-metadata';
import { run } from './cli/program.js';
import { endsByKind } from './web/observed/kind.js';

endsByKind(({ kind, code, at = [] }) =>
  console.error(['annals: ended', kind, code, ...at].filter(Boolean).join('\n  ')),
);

// A reader that has seen enough, such as `head`, closes the pipe: what is still written goes nowhere, and that is no failure.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

process.exitCode = await run(process.argv.slice(2));
