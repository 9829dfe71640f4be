import { type CallHandler, type ExecutionContext } from '@nestjs/common';
import { defer, lastValueFrom } from 'rxjs';
import { DrawnPages } from '../../src/access/drawn-once.js';
import { type Follower } from '../../src/eventstore/follower.js';
import { inReading, letSee } from '../../src/eventstore/veil.js';

describe('a page that many ask for at once', () => {
  let drawings: number;
  let state: { position: number; behind: number; failure: string | null; rebuilt: number | null };
  let pages: DrawnPages;

  beforeEach(() => {
    drawings = 0;
    state = { position: 7, behind: 0, failure: null, rebuilt: null };
    pages = new DrawnPages({ states: async () => [state] } as unknown as Follower);
  });

  interface Asked {
    url?: string;
    roles?: string[];
    languages?: string[];
    headers?: Record<string, string>;
    fails?: boolean;
  }
  const ask = async ({
    url = '/near/members',
    roles = ['viewer'],
    languages = ['ko'],
    headers = {},
    fails,
  }: Asked = {}) => {
    const told: Record<string, string> = {};
    const request = {
      ...{ originalUrl: url, query: {}, headers, acceptsLanguages: () => languages },
      caller: { association: 'near', roles },
    };
    const response = {
      get: (name: string) => told[name],
      set: (name: string, value: string) => (told[name] = value),
    };
    const http = { getRequest: () => request, getResponse: () => response };
    const draw = async () => {
      if (fails) throw new Error('The database is away');
      drawings += 1;
      response.set('link', `of drawing ${drawings}`);
      return `drawing ${drawings}`;
    };
    const handler: CallHandler = { handle: () => defer(draw) };
    const html = await lastValueFrom(
      pages.intercept({ switchToHttp: () => http } as unknown as ExecutionContext, handler),
    );
    return { html, told };
  };

  it('is drawn once, and tells each what it told the first', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask()));
    expect(drawings).toBe(1);
    expect(new Set(answers.map((each) => JSON.stringify(each)))).toEqual(
      new Set([JSON.stringify({ html: 'drawing 1', told: { link: 'of drawing 1' } })]),
    );
  });

  it.each<[string, Asked]>([
    ['at another address', { url: '/near/members?page=2' }],
    ['by who may do more', { roles: ['viewer', 'recorder'] }],
    ['in another language', { languages: ['mn'] }],
    ['by who wants it anew', { headers: { 'cache-control': 'no-cache' } }],
  ])('is another %s', async (_, asked) => {
    await ask();
    expect((await ask(asked)).html).toBe('drawing 2');
    expect((await ask()).html).toBe('drawing 1');
  });

  it('is drawn anew as soon as something is recorded', async () => {
    await ask();
    state = { ...state, position: 8 };
    expect((await ask()).html).toBe('drawing 2');
  });

  it.each([
    ['is behind', { behind: 1 }],
    ['stopped', { failure: 'poisoned' }],
    ['is built anew', { rebuilt: 3 }],
  ])('is drawn for each while a read model %s', async (_, of) => {
    state = { ...state, ...of };
    await Promise.all([ask(), ask()]);
    expect(drawings).toBe(2);
  });

  it('is drawn for each who sees names that is noted, and not the same with and without names', async () => {
    const seeing = (sees: Parameters<typeof letSee>[0]) => inReading(() => (letSee(sees), ask()));
    await seeing('names');
    await seeing('no-names');
    await seeing('no-names');
    expect(drawings).toBe(2);
    await seeing('names-noted');
    await seeing('names-noted');
    expect(drawings).toBe(4);
  });

  it('is tried again where it could not be drawn', async () => {
    await expect(ask({ fails: true })).rejects.toThrow('away');
    expect((await ask()).html).toBe('drawing 1');
  });
});
