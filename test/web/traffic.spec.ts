import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import express, { type RequestHandler } from 'express';
import { Traffic } from '../../src/web/traffic.js';

const REQUEST = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n';

const listening = async (traffic: Traffic, handler: RequestHandler): Promise<{ server: Server; port: number }> => {
  const server = createServer(express().use(traffic.watch, handler));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
};
const answering: RequestHandler = (_, response) => void response.send('served');

/** A server that answers at once, and what a client of it says and hears once its connection was taken. */
const served = async (taken: (send: (text: string) => void, traffic: Traffic, server: Server) => Promise<void>) => {
  const traffic = new Traffic();
  const { server, port } = await listening(traffic, answering);
  const client = connect(port, '127.0.0.1');
  let heard = '';
  client.on('data', (bytes) => (heard += String(bytes))).on('error', ({ message }) => (heard = message));
  const closed = once(client, 'close');
  server.on('connection', () => void taken((text) => client.write(text), traffic, server));
  await closed;
  return heard;
};

describe('a server that is asked to end', () => {
  it('answers what was sent on a connection that it had taken, though it has not read it yet', async () => {
    const heard = await served(async (send, traffic, server) => {
      send(REQUEST);
      traffic.announce();
      await traffic.drain(server, 5000);
    });
    expect(heard).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*Connection: close[^]*served$/);
  });

  it('answers those who had come before, of whom none was taken yet', async () => {
    const traffic = new Traffic();
    const { server, port } = await listening(traffic, answering);
    const answers = Array.from({ length: 20 }, () => {
      const client = connect(port, '127.0.0.1').on('error', () => undefined);
      let heard = '';
      client.on('data', (bytes) => (heard += String(bytes))).write(REQUEST);
      return once(client, 'close').then(() => heard.slice(0, 15));
    });
    traffic.announce();
    await traffic.drain(server, 5000);
    expect(await Promise.all(answers)).toEqual(answers.map(() => 'HTTP/1.1 200 OK'));
  });

  it('tells how many it could not wait for', async () => {
    const traffic = new Traffic();
    const { server, port } = await listening(traffic, () => traffic.announce());
    const client = connect(port, '127.0.0.1').on('error', () => undefined);
    client.write(REQUEST);
    await once(server, 'request');
    expect(await traffic.drain(server, 1)).toBe(1);
  });

  it('waits for nobody who sends nothing', async () => {
    const heard = await served(async (_, traffic, server) => {
      traffic.announce();
      await traffic.drain(server, 5000);
    });
    expect(heard).toBe('');
  });
});
