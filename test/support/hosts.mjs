import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';

/**
 * Has a process for each worker of the tests that asks for one, which serves for its suites one after the other (`host.mjs`) and saves
 * each of them the start of one. Answers where to ask by the worker's number, and how to end all.
 */
export const startHosts = async () => {
  const hosts = new Map();
  const start = async () => {
    const child = spawn(process.execPath, [new URL('host.mjs', import.meta.url).pathname], {
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
    if (!hosts.has(url)) hosts.set(url, start());
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
