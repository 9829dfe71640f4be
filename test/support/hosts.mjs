import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';

/** Serves databases, and carries out command lines. */
const PROGRAMS = { host: 'host.mjs', verbs: '../cli/verbs.mjs' };

/**
 * Has processes for each worker of the tests that asks for them, which work for its suites one after the other and save each of them the
 * start of one. Answers where to ask, by the program and the worker's number, and how to end all.
 */
export const startHosts = async () => {
  const hosts = new Map();
  const start = async (program) => {
    const child = spawn(process.execPath, [new URL(program, import.meta.url).pathname], {
      env: { PATH: process.env.PATH },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const lines = createInterface(child.stdout);
    const gone = once(child, 'exit').then(([code]) => Promise.reject(new Error(`It ended with ${code}`)));
    const [address] = await Promise.race([once(lines, 'line'), gone]);
    lines.on('line', (line) => console.info(line));
    return { child, address };
  };
  const desk = createServer(async ({ url }, response) => {
    response.setHeader('Connection', 'close');
    if (!hosts.has(url)) hosts.set(url, start(PROGRAMS[url.split('/')[1]]));
    await hosts.get(url).then(
      ({ address }) => response.end(address),
      (error) => response.writeHead(500).end(error.message),
    );
  });
  desk.listen(0, '127.0.0.1');
  await once(desk, 'listening');
  return {
    address: `http://127.0.0.1:${desk.address().port}`,
    end: async () => {
      desk.close();
      desk.closeAllConnections();
      for (const { child } of await Promise.all(hosts.values())) {
        const ended = once(child, 'exit');
        child.stdin.end();
        await ended;
      }
    },
  };
};
