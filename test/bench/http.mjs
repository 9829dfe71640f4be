/**
 * One command over HTTP with all read models on, beside a bare prepared INSERT by a route of the same server: 32 clients that keep
 * their connections, from a process of their own. `node test/bench/http.mjs --load <address> <path> <ms>` is that process.
 */
import 'reflect-metadata';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Associations } from '../../dist/src/access/associations.js';
import { AppModule } from '../../dist/src/app.module.js';
import { poolOf } from '../../dist/src/eventstore/kernel.js';
import { buildApp } from '../../dist/src/serve.js';
import { Needs } from '../../dist/src/web/needs.js';
import { median, row } from './lab.mjs';

const CLIENTS = 32;
const self = fileURLToPath(import.meta.url);

/** A route that does the least that keeps a body: what the server costs without us. */
class BareInsert {
  constructor(dataSource) {
    this.pool = poolOf(dataSource);
  }

  async insert(body) {
    const text = 'insert into bare (data) values ($1) returning position';
    const { rows } = await this.pool.query({ name: 'bare', text, values: [JSON.stringify(body)] });
    return rows[0];
  }
}
Controller('bare')(BareInsert);
Needs('open')(BareInsert);
Inject(DataSource)(BareInsert, undefined, 0);
Post()(BareInsert.prototype, 'insert', Object.getOwnPropertyDescriptor(BareInsert.prototype, 'insert'));
Body()(BareInsert.prototype, 'insert', 0);

const item = (n) =>
  JSON.stringify({
    outlet: { ko: '신문', en: 'Daily' },
    filedUnder: 'CN-LN',
    published: '2021-08-10',
    language: 'ko',
    title: { ko: `제${n}호` },
    url: `https://example.org/${n}`,
  });

/** Coverage entered, which is what a secretariat does most: a sealed title, three read models. */
export const measureHttp = async (lab, { rounds, ms }) => {
  const folder = await mkdtemp(join(tmpdir(), 'annals-http-'));
  const imports = AppModule.with;
  AppModule.with = (...given) => ({ ...imports.apply(AppModule, given), controllers: [BareInsert] });
  const app = await buildApp(await lab.fresh('http'), join(folder, 'key'));
  AppModule.with = imports;
  try {
    await poolOf(app.get(DataSource)).query(
      'create table bare (position bigint generated always as identity primary key, data text not null)',
    );
    await app.listen(0, '127.0.0.1');
    await app.get(Associations).open('near', { en: 'NEAR' });
    const address = `http://127.0.0.1:${app.getHttpServer().address().port}`;
    const member = { code: 'CN-LN', country: 'CN', names: { en: 'Liaoning Province' } };
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    await fetch(`${address}/api/near/members`, { method: 'POST', headers, body: JSON.stringify(member) });
    const load = async (path) => {
      const { stdout } = await promisify(execFile)(process.execPath, [self, '--load', address, path, String(ms)]);
      return JSON.parse(stdout);
    };
    const figures = [];
    for (let round = 0; round < rounds; round += 1) {
      const before = await load('/bare');
      const own = await load('/api/near/coverage');
      figures.push([own, (before + (await load('/bare'))) / 2]);
    }
    const bare = median(figures.map(([, each]) => each));
    row(
      'one command over HTTP, read models on',
      median(figures.map(([own, each]) => own / each)) * bare,
      bare,
      '≥ 0.5',
    );
  } finally {
    await app.close();
    await rm(folder, { recursive: true });
  }
};

/** Sends requests one after another on one connection for some time; answers how many were answered by 201. */
const client = (address, path, until) =>
  new Promise((resolve, reject) => {
    const { hostname, port, host } = new URL(address);
    const socket = connect(Number(port), hostname);
    let done = 0;
    let got = '';
    const send = () => {
      const body = item(randomUUID());
      const head = `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nIdempotency-Key: ${randomUUID()}`;
      socket.write(`${head}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    socket.on('connect', send).on('error', reject);
    socket.on('data', (bytes) => {
      got += bytes.toString('latin1');
      const end = got.indexOf('\r\n\r\n');
      const length = /content-length: (\d+)/i.exec(got)?.[1];
      if (end < 0 || got.length < end + 4 + Number(length)) return;
      if (!got.startsWith('HTTP/1.1 201')) reject(new Error(got));
      done += 1;
      got = '';
      if (performance.now() < until) send();
      else resolve(socket.end() && done);
    });
  });

if (process.argv[2] === '--load') {
  const [address, path, ms] = process.argv.slice(3);
  const run = async (time) => {
    const until = performance.now() + time;
    const done = await Promise.all(Array.from({ length: CLIENTS }, () => client(address, path, until)));
    return done.reduce((sum, each) => sum + each, 0) / (time / 1000);
  };
  await run(Number(ms) / 3);
  console.log(JSON.stringify(await run(Number(ms))));
}
