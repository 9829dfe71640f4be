import { AsyncLocalStorage } from 'node:async_hooks';
import { type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Request } from 'express';
import { Observable, type Subscriber } from 'rxjs';
import { budgetsOf, readBudgets, usual } from '../../../src/web/limits/budgets.js';
import { addressOf, asksLocally, clientOf, readNetworks } from '../../../src/web/limits/client.js';
import { InTurn } from '../../../src/web/limits/in-turn.js';
import { Pace } from '../../../src/web/limits/pace.js';
import { Spent } from '../../../src/web/limits/spent.js';
import { Windows } from '../../../src/web/limits/windows.js';

const asking = (fields: object) => ({ method: 'GET', path: '/', headers: {}, query: {}, ...fields }) as Request;

describe('windows', () => {
  it('let so many pass in a minute, wherever in the clock it begins, and do not count what they refuse', () => {
    let now = 0;
    const windows = new Windows(() => now);
    const passedAt = (time: number) => {
      now = time;
      return Array.from({ length: 25 }, () => windows.wait('one', 10)).filter((wait) => wait === 0).length;
    };
    expect(passedAt(50_000)).toBe(10);
    expect([passedAt(109_000), windows.wait('one', 10)]).toEqual([0, 1]);
    expect([passedAt(110_000), passedAt(140_000), passedAt(400_000)]).toEqual([0, 5, 10]);
  });

  it('count each by itself, and forget those who were silent the longest', () => {
    const windows = new Windows(() => 0);
    expect(['a', 'a', 'b'].map((key) => windows.wait(key, 1))).toEqual([0, 60, 0]);
    for (let n = 0; n < 50_000; n++) windows.wait(`from ${n}`, 1);
    expect(windows.wait('a', 1)).toBe(0);
  });
});

describe('budgets', () => {
  it.each([
    ['GET', '/api/:association/members', 'requests'],
    ['GET', '/api/:association/coverage/scrapbook.:format', 'export'],
    ['GET', '/api/:association/attendance.csv', 'export'],
    ['GET', '/api/:association/audit/bundle', 'export'],
    ['GET', '/api/:association/audit/log', 'export'],
    ['PUT', '/api/:association/imports', 'import'],
    ['POST', '/:association/imports/:kind/:import/commit', 'import'],
    ['GET', '/api/:association/imports/:import', 'requests'],
    ['POST', '/api/:association/coverage/:coverage/snapshot', 'fetch'],
    ['POST', '/:association/coverage/link-checks', 'fetch'],
    ['GET', '/:association/search', 'search'],
    ['POST', '/sign-in', 'login'],
  ])('pay for %s %s from %s', (method, path, budget) =>
    expect(budgetsOf(asking({ method, route: { path } }))).toEqual([...new Set(['requests', budget])]),
  );

  it('pay for a search and for a stream of the log, wherever they are asked for', () => {
    expect(budgetsOf(asking({ query: { q: '江原' } }))).toEqual(['requests', 'search']);
    expect(budgetsOf(asking({ headers: { accept: 'application/x-ndjson' } }))).toEqual(['requests', 'export']);
  });

  it('are read from LIMITS, and refused where they name nothing', () => {
    expect(readBudgets('search=7, export=2')).toEqual({ ...usual, search: 7, export: 2 });
    for (const given of ['search', 'search=0', 'search=-1', 'toString=1', 'search=1e3', 'all=5'])
      expect(() => readBudgets(given)).toThrow(`LIMITS=${given} is no list such as`);
  });
});

describe('who asks', () => {
  it('is the principal, else the address, of IPv6 the network', () => {
    expect(clientOf(asking({ ip: '203.0.113.9', caller: { actor: { id: 'key-7' } } }))).toBe('key-7');
    expect(clientOf(asking({ ip: '::ffff:203.0.113.9' }))).toBe('203.0.113.9');
    expect(addressOf(asking({ ip: '2001:db8:1:2:aaaa::1' }))).toBe(addressOf(asking({ ip: '2001:db8:1:2::9' })));
    expect(addressOf(asking({ ip: '2001:db8:1:3::1' }))).not.toBe(addressOf(asking({ ip: '2001:db8:1:2::1' })));
  });

  it('asks locally as the local operator, or from this machine where nobody knows', () => {
    const local = (fields: object) => asksLocally(asking(fields));
    expect(['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.0.0.1', ''].map((ip) => local({ ip }))).toEqual(
      [true, true, true, false, false], // prettier-ignore
    );
    expect(local({ ip: '127.0.0.1', caller: { actor: { id: 'key-7', method: 'api-key' } } })).toBe(false);
    expect(local({ ip: '127.0.0.1', caller: { actor: { id: 'local-operator', method: 'none' } } })).toBe(true);
  });

  it('is believed of proxies in named networks alone', () => {
    expect(readNetworks('10.0.0.0/24, fd00::/64')).toEqual(['10.0.0.0/24', 'fd00::/64']);
    expect(readNetworks(undefined)).toEqual([]);
    for (const given of ['true', '10.0.0.1', '0.0.0.0/0', '::/0', 'loopback', '10.0.0.0/33'])
      expect(() => readNetworks(given)).toThrow('is no list of networks');
  });
});

describe('who has asked too much', () => {
  it('is known again by what they showed, as long as it is too much', () => {
    let now = 0;
    const windows = new Windows(() => now);
    const spent = new Spent(windows);
    const by = (authorization?: string) => spent.of(asking({ headers: { authorization } }));
    const counted = { key: 'requests key-7', most: 1 };
    windows.wait('requests key-7', 1);
    expect(by('Bearer a')).toBeUndefined();
    spent.note(asking({ headers: { authorization: 'Bearer a' } }), counted);
    spent.note(asking({}), counted);
    expect([by('Bearer a'), by('Bearer b'), by()]).toEqual([{ ...counted, wait: 60 }, undefined, undefined]);
    now = 120_000;
    expect(by('Bearer a')).toBeUndefined();
  });
});

describe('whoever asks much at once', () => {
  const who = new AsyncLocalStorage<string>();
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  let behind = false;
  const inTurn = new InTurn(new Reflector(), { isBehind: () => behind } as Pace);
  const handler = { handle: () => new Observable((to: Subscriber<unknown>) => {
    begun.push(who.getStore()!);
    ends.push(() => to.complete());
  }) }; // prettier-ignore
  const ask = (id: string, name: string, method = 'api-key') =>
    who.run(name, () =>
      inTurn
        .intercept(
          {
            switchToHttp: () => ({ getRequest: () => asking({ ip: '192.0.2.1', caller: { actor: { id, method } } }) }),
            getHandler: () => ask,
          } as unknown as ExecutionContext,
          handler,
        )
        .subscribe(),
    );

  it('waits for himself alone, and each of his turns knows whose it is', () => {
    const asked = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7'].map((name) => ask('a', name));
    ask('b', 'b1');
    for (let n = 1; n < 9; n++) ask('c', `c${n}`, 'none');
    expect(begun).toEqual([...'1234'].map((n) => `a${n}`).concat('b1', ...[...'12345678'].map((n) => `c${n}`)));
    // Who goes away while waiting takes nobody's turn; who goes away meanwhile gives theirs.
    asked[4]!.unsubscribe();
    begun.length = 0;
    ends[0]!();
    asked[1]!.unsubscribe();
    expect(begun).toEqual(['a6', 'a7']);
  });

  it('has one turn at a time while the process is behind, and again four once it is not', () => {
    [begun.length, ends.length, behind] = [0, 0, true];
    for (let n = 1; n < 9; n++) ask('d', `d${n}`);
    ask('e', 'e1');
    expect(begun).toEqual(['d1', 'e1']);
    ends[0]!();
    expect(begun).toEqual(['d1', 'e1', 'd2']);
    behind = false;
    ends[2]!();
    expect(begun).toEqual(['d1', 'e1', 'd2', 'd3', 'd4', 'd5', 'd6']);
  });
});
