/**
 * Carries out command lines one after the other in one process, as built, so that what makes the program is loaded once: POST with the
 * arguments and the environment gives what it answered. Says its own address, and ends with its input.
 */
import 'reflect-metadata';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { run } from '../../dist/src/cli/program.js';

const print = process.stdout.write.bind(process.stdout);
const carryOut = async ({ args, env }) => {
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  const said = { out: '', err: '' };
  process.stdout.write = (text) => ((said.out += text), true);
  process.stderr.write = (text) => ((said.err += text), true);
  const code = await run(args);
  process.exitCode = undefined;
  return { code, ...said };
};

// They share what is written and the environment.
let before = Promise.resolve();
const host = createServer(async (request, response) => {
  // A worker that is done is not kept by a connection.
  response.setHeader('Connection', 'close');
  const order = await json(request);
  before = before
    .then(() => carryOut(order))
    .then(
      (answer) => response.end(JSON.stringify(answer)),
      (error) => response.writeHead(500).end(error.stack),
    );
});
host.listen(0, '127.0.0.1', () => print(`http://127.0.0.1:${host.address().port}\n`));
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
