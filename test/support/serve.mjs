/** A server over `TEST_SERVER_DATABASE`, with the associations of `TEST_SERVER_ASSOCIATIONS`, and a replica in `TEST_SERVER_REPLICA`; ends with its input. */
import 'reflect-metadata';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { close, serveOn } from './serving.mjs';

const { TEST_SERVER_DATABASE, TEST_SERVER_KEY, TEST_SERVER_ASSOCIATIONS } = process.env;
const handles = TEST_SERVER_ASSOCIATIONS.split(',');
const { app, address } = await serveOn(TEST_SERVER_DATABASE, TEST_SERVER_KEY, handles, process.env);
console.log(JSON.stringify({ address }));

process.on('SIGUSR2', () => {
  setFlagsFromString('--expose-gc');
  const letGo = runInNewContext('gc');
  for (let n = 0; n < 3; n++) letGo();
  console.log(JSON.stringify({ memory: process.memoryUsage() }));
});
process.stdin.resume();
process.stdin.on('end', async () => {
  await close(app);
  process.exit(0);
});
