import { Controller, Get, Put } from '@nestjs/common';
import { MetadataScanner, Reflector } from '@nestjs/core';
import { Associations } from '../../src/access/associations.js';
import { policy, type Role, roles } from '../../src/access/policy/policy.js';
import { type Route, RoutePolicy } from '../../src/access/policy/route-policy.js';
import { SampleLoading } from '../../src/home/sample-loading.js';
import { Needs } from '../../src/web/needs.js';
import { sendRaw } from '../support/raw.js';
import { type House, openHouse } from './house.js';

const all = 'viewer recorder approver auditor admin';
/**
 * Who may call what, said a second time and by address, as one would say it to a secretariat. The first line that fits holds. What
 * is not named here is the record: everybody may read it, and recorders and approvers add to it.
 */
const expected: [method: RegExp, path: RegExp, who: string][] = [
  [/./, /^\/public\/sample$/, 'approver'],
  [/./, /^\/public\/association$/, 'admin'],
  [/GET/, /^\/(public|health|problems)\//, 'anybody'],
  [/./, /^\/(sign-in|sign-out|setup|api\/setup)/, 'anybody'],
  // Whoever may not see it finds nothing there.
  [/GET/, /^\/metrics/, 'anybody'],
  [/GET/, /^\/(api\/associations)?$/, all],
  // How an entry came about; what it says is then left out for who may not prove.
  [/GET/, /^(\/api)?\/:association\/audit\/incarnation$/, 'auditor admin'],
  [/POST/, /^(\/api)?\/:association\/audit\/incarnation$/, 'admin'],
  [/GET/, /^\/:association\/audit\/:position$/, all],
  [/./, /^\/:association\/audit\/:position\/correction$/, 'recorder approver auditor admin'],
  [/GET/, /^\/:association\/forms/, 'recorder approver'],
  [/GET/, /^\/:association\/work$/, 'recorder approver auditor admin'],
  [/GET/, /^\/api\/:association\/audit\/(checkpoint|consistency)$/, all],
  [/GET/, /^(\/api)?\/:association\/(events|audit)/, 'approver auditor'],
  [/GET/, /^(\/api)?\/:association\/(access-log|glass)/, 'approver auditor'],
  [/POST/, /^(\/api)?\/:association\/glass/, 'auditor'],
  [/GET/, /^(\/api)?\/:association\/(people|keys)/, 'auditor admin'],
  [/POST/, /^(\/api)?\/:association\/(people|keys)/, 'admin'],
  [/GET/, /^(\/api)?\/:association\/webhooks/, 'auditor admin'],
  [/POST/, /^(\/api)?\/:association\/webhooks/, 'admin'],
  [/./, /^(\/api)?\/:association\/personal-data/, 'recorder approver auditor admin'],
  [/GET/, /^(\/api)?\/:association\/requests/, 'recorder approver auditor admin'],
  [/POST/, /^(\/api)?\/:association\/requests\/:request\/refusal/, 'recorder approver auditor admin'],
  [/POST/, /^(\/api)?\/:association\/requests/, 'approver admin'],
  [/GET/, /imports\/:import\/assignment$/, 'approver'],
  // An administrator confirms that an import is taken back, and so looks at it.
  [/GET/, /^(\/api)?\/:association\/(imports|documents|tables)/, 'recorder approver auditor admin'],
  [/POST/, /^(\/api)?\/:association\/imports\/.*(undo|assignment)$/, 'approver'],
  [/POST|PUT/, /^(\/api)?\/:association\/imports/, 'recorder approver'],
  [/POST/, /^\/api\/:association\/corrections$/, 'recorder approver auditor admin'],
  [/POST/, /\/(approval|rejection|deferral|observation|category|expulsion|restriction|restoration)$/, 'approver'],
  [/POST/, /^\/api\/:association\/(decisions|decisions\/:decision\/supersession|rules|chairs\/election)$/, 'approver'],
  [/POST/, /^\/api\/:association\/questions\/:question\/(confirmation|withdrawal)$/, 'approver'],
  [/GET/, /^/, all],
  [/POST/, /^/, 'recorder approver'],
];
const whoMay = ({ method, path }: Route): string[] =>
  expected.find(([methods, paths]) => methods.test(method) && paths.test(path))?.[2].split(' ') ?? [];

describe('the matrix of routes and roles', () => {
  let house: House;
  let routes: Route[];
  const keys = new Map<Role, string>();

  beforeAll(async () => {
    house = await openHouse();
    // Who may begin it is asked here, not what it does.
    house.app.get(SampleLoading).begin = () => undefined;
    await house.app.get(Associations).open('other', { en: 'Other' });
    for (const role of roles) keys.set(role, (await house.person(role)).key);
    routes = house.app.get(RoutePolicy).all();
  });
  afterAll(() => house.end());

  const call = async (method: string, path: string, key?: string): Promise<[status: number, code: string]> => {
    const { status, text } = await house.call(method, path, { key, body: { nonsense: 1 } });
    return [status, /"code":"([a-z-]+)"/.exec(text)?.[1] ?? ''];
  };
  const fill = (path: string, association: string): string =>
    path
      .replace(':association', association)
      .replace(':kind', 'members')
      .replace(':format', 'none')
      .replace(/:\w+/g, '00000000-0000-7000-8000-000000000000');
  /** Every combination, some at a time. */
  const each = async <T>(items: T[], look: (item: T) => Promise<string | undefined>): Promise<string[]> => {
    const amiss: string[] = [];
    for (let from = 0; from < items.length; from += 16)
      amiss.push(...(await Promise.all(items.slice(from, from + 16).map(look))).filter((said) => said !== undefined));
    return amiss;
  };

  it('has no mismatch in one’s own association', async () => {
    const cases = routes.flatMap((route) => roles.map((role) => ({ route, role })));
    expect(cases.length).toBeGreaterThan(500);
    const amiss = await each(cases, async ({ route, role }) => {
      const may = whoMay(route);
      const allowed = may.includes(role) || may[0] === 'anybody';
      const [status, code] = await call(route.method, fill(route.path, 'own'), keys.get(role));
      const passed =
        ![401, 403].includes(status) || ['outbound-off', 'sign-in-unproven', 'names-withheld'].includes(code);
      return passed === allowed && (allowed || code === 'role-lacking')
        ? undefined
        : `${role} ${route.method} ${route.path}: ${status} ${code}, expected ${allowed ? 'to pass' : '403'}`;
    });
    expect(amiss).toEqual([]);
  });

  it('has no mismatch in another association: nobody is told that it is there', async () => {
    const inside = routes.filter(({ path }) => path.includes(':association'));
    const cases = inside.flatMap((route) => roles.map((role) => ({ route, role })));
    const amiss = await each(cases, async ({ route, role }) => {
      const [status, code] = await call(route.method, fill(route.path, 'other'), keys.get(role));
      return status === 404 && code === 'not-found'
        ? undefined
        : `${role} ${route.method} ${route.path}: ${status} ${code}`;
    });
    expect(amiss).toEqual([]);
  });

  it('has no mismatch for whoever is not known', async () => {
    const amiss = await each(routes, async (route) => {
      const isOpen = whoMay(route)[0] === 'anybody';
      for (const association of ['own', 'other', 'nobodys']) {
        const [status, code] = await call(route.method, fill(route.path, association));
        if (isOpen ? code === 'sign-in-needed' : status !== 401 || code !== 'sign-in-needed')
          return `${route.method} ${route.path}: ${status} ${code}`;
      }
      return undefined;
    });
    expect(amiss).toEqual([]);
  });

  it('lets nobody in by another spelling of an address', async () => {
    const guarded = routes.filter((route) => route.method === 'GET' && !whoMay(route).includes('viewer'));
    const inBytes = (letter: string) => `%${letter.charCodeAt(0).toString(16)}`;
    const spellings = (path: string) => [
      `${path}/`,
      path.toUpperCase().replace('OWN', 'own'),
      path.replace('own', 'o%77n'),
      path.replace(/.$/, inBytes),
      `/${path}`,
      path.replace('own', '/own'),
      path.replace('own', 'own/.'),
      path.replace('/own', '/own/../own'),
      path.replace('/own', '/own/%2e%2e/own'),
      path.replace('/own', '/own/members/..%2f..'),
      `${path};x=1`,
      `${path}%00`,
      `${path}.json`,
      `http://localhost${path}`,
    ];
    const cases = guarded
      .filter((route) => whoMay(route)[0] !== 'anybody')
      .flatMap(({ path }) => spellings(fill(path, 'own')));
    const headers = `Host: localhost\r\nAccept: application/json\r\nAuthorization: Bearer ${keys.get('viewer')}\r\n`;
    const amiss = await each(cases, async (path) => {
      // As they are: a client that reads addresses would put them right.
      const { status } = await sendRaw(house.address, `GET ${path} HTTP/1.1\r\n${headers}\r\n`);
      return status >= 400 && status < 500 ? undefined : `${path}: ${status}`;
    });
    expect(cases.length).toBeGreaterThan(50);
    expect(amiss).toEqual([]);
  });

  it('covers every action: there is none that nobody may do and none that everybody forgot', () => {
    for (const [action, who] of Object.entries(policy)) expect([action, who.length > 0]).toEqual([action, true]);
  });
});

describe('a route of which nothing says who may call it', () => {
  @Controller('stray')
  class Stray {
    @Get()
    read() {
      return 'everything';
    }
  }
  @Controller('api/:association/stray')
  class StrayWrite {
    @Put()
    write() {
      return 'anything';
    }
  }
  @Needs('operate')
  @Controller('told')
  class Told {
    @Get()
    read() {
      return 'how it fares';
    }
  }
  const routesOf = (Of: new () => object) => {
    const discovery = { getControllers: () => [{ instance: new Of(), metatype: Of }] };
    return new RoutePolicy(discovery as never, new MetadataScanner(), new Reflector());
  };

  it.each([
    [Stray, 'GET /stray'],
    [StrayWrite, 'PUT /api/:association/stray'],
  ])('keeps the application from starting, %#', (Of, named) => {
    expect(() => routesOf(Of).onApplicationBootstrap()).toThrow(`Nothing says who may call ${named}`);
    const [, handler] = Object.values(Object.getOwnPropertyDescriptors(Of.prototype)).map(
      ({ value }) => value as () => string,
    );
    expect(() => routesOf(Of).actionOf(Of, handler!)).toThrow('Nothing says');
  });

  it('is not one that says it', () => {
    expect(routesOf(Told).all()).toEqual([{ method: 'GET', path: '/told', action: 'operate' }]);
    expect(() => routesOf(Told).onApplicationBootstrap()).not.toThrow();
  });
});
