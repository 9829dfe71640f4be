import { Links } from '../../src/access/sign-in/links.js';
import { Setup } from '../../src/access/sign-in/setup.js';
import { cookiesOf, type House, openHouse } from './house.js';
import { openProvider, type TestProvider } from './provider.js';

const form = (fields: Record<string, string>) => new URLSearchParams(fields);

describe('signing in with a provider', () => {
  let provider: TestProvider;
  let house: House;
  beforeAll(async () => {
    provider = await openProvider();
    house = await openHouse({
      oidc: {
        issuer: provider.issuer,
        clientId: 'annals',
        clientSecret: 'secret',
        groupsClaim: 'groups',
        roles: [{ group: 'secretariat', association: 'own', role: 'approver' }],
      },
    });
    provider.open(`${house.address}/sign-in/callback`);
  });
  afterAll(async () => {
    await house.end();
    await provider.end();
  });

  const path = (address: string) => address.replace(house.address, '');
  /** From our page to the provider and back, as a browser goes. */
  const back = async (login: string, to = '/own/members') => {
    const left = await house.call('GET', `/sign-in/provider?to=${encodeURIComponent(to)}`);
    expect(left.status).toBe(302);
    const returned = await provider.visit(left.headers.get('location')!, login);
    return { returned: path(returned), Cookie: cookiesOf(left) };
  };
  const signIn = async (login: string) => {
    const { returned, Cookie } = await back(login);
    const answered = await house.call('GET', returned, { headers: { Cookie } });
    return { answered, Cookie: cookiesOf(answered) };
  };
  const read = (headers = {}) => house.call('GET', '/api/own/members', { headers });

  it('knows nobody before', async () => {
    expect((await read()).body).toMatchObject({ status: 401, code: 'sign-in-needed' });
    const page = await house.call('GET', '/own/members', { headers: { Accept: 'text/html' } });
    expect([page.status, page.text]).toEqual([401, expect.stringContaining('/sign-in?to=%2Fown%2Fmembers')]);
    expect((await house.call('GET', '/sign-in')).text).toContain('/sign-in/provider');
  });

  it('gives a person the roles of their groups, a session, and their id in what they record', async () => {
    const { answered, Cookie } = await signIn('approver');
    expect([answered.status, answered.headers.get('location')]).toEqual([302, '/own/members']);
    expect(answered.headers.getSetCookie().join('\n')).toMatch(
      /annals=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=28800/,
    );
    expect((await read({ Cookie })).status).toBe(200);
    const { body: me } = await house.call('GET', '/api/own/me', { headers: { Cookie } });
    expect(me).toEqual({ id: expect.stringMatching(/^[0-9a-f-]{36}$/), method: 'oidc', roles: ['approver'] });
    const member = { names: { en: 'A' }, country: 'KR' };
    expect((await house.call('POST', '/api/own/members', { body: member, headers: { Cookie } })).status).toBe(201);
    const [event] = await house.events();
    expect(event!.actor).toEqual({ id: me.id, role: 'approver', method: 'oidc' });
    const { rows } = await house.sql.query<{ leaf: Buffer }>('select leaf from event');
    for (const { leaf } of rows) expect(leaf.toString()).not.toMatch(/Name of|"approver@|127\.0\.0\.1/);
  });

  it('takes no write from another site', async () => {
    const { Cookie } = await signIn('approver');
    const foreign = { Cookie, Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' };
    const answer = await house.call('POST', '/api/own/members', { headers: foreign });
    expect([answer.status, answer.body.code]).toEqual([403, 'origin-foreign']);
    expect((await house.call('POST', '/sign-out', { body: form({}), headers: foreign })).status).toBe(403);
    expect((await read({ Cookie })).status).toBe(200);
  });

  it('begins a new session each time, and ends it when it is told to', async () => {
    const { returned, Cookie: flow } = await back('approver');
    const before = await signIn('approver');
    const again = await house.call('GET', returned, { headers: { Cookie: `${flow}; ${before.Cookie}` } });
    expect(cookiesOf(again)).not.toBe(before.Cookie);
    expect((await read({ Cookie: before.Cookie })).status).toBe(401);
    expect((await read({ Cookie: cookiesOf(again) })).status).toBe(200);
    const out = await house.call('POST', '/sign-out', { body: form({}), headers: { Cookie: cookiesOf(again) } });
    expect([out.status, out.headers.getSetCookie().join()]).toEqual([303, expect.stringContaining('Max-Age=0')]);
    expect((await read({ Cookie: cookiesOf(again) })).status).toBe(401);
  });

  it.each([
    ['seen_at', '31 minutes'],
    ['created_at', '481 minutes'],
  ])('ends a session by its %s', async (column, age) => {
    const { Cookie } = await signIn('approver');
    await house.sql.query(`update session set ${column} = now() - interval '${age}'`);
    expect((await read({ Cookie })).status).toBe(401);
  });

  it('asks who approves to prove who they are anew after ten minutes', async () => {
    const { Cookie } = await signIn('approver');
    const { body: member } = await house.call('POST', '/api/own/members', {
      body: { names: { en: 'B' }, country: 'KR' },
      headers: { Cookie },
    });
    await house.sql.query(`update session set proved_at = now() - interval '11 minutes'`);
    const body = { on: '2020', basis: 'founding' };
    const approve = () => house.call('POST', `/api/own/members/${member.id}/approval`, { body, headers: { Cookie } });
    expect((await approve()).body).toMatchObject({ status: 401, code: 'sign-in-again' });
    expect((await read({ Cookie })).status).toBe(200);
    const { headers } = await house.call('GET', '/sign-in/provider?again=1');
    expect(Object.fromEntries(new URL(headers.get('location')!).searchParams)).toMatchObject({
      prompt: 'login',
      max_age: '0',
      code_challenge_method: 'S256',
      nonce: expect.any(String),
    });
    await house.sql.query('update session set proved_at = now()');
    expect((await approve()).status).toBe(201);
  });

  it('takes the answer of a provider once, from the browser that asked, and of that provider alone', async () => {
    const { returned, Cookie } = await back('approver');
    const wrong = (code: string) => expect.objectContaining({ status: 401, code });
    expect((await house.call('GET', returned)).body).toEqual(wrong('sign-in-unproven'));
    const stranger = await back('approver');
    expect((await house.call('GET', returned, { headers: { Cookie: stranger.Cookie } })).body).toEqual(
      wrong('sign-in-unproven'),
    );
    const forged = returned.replace(/iss=[^&]+/, 'iss=https%3A%2F%2Fevil.example');
    expect(forged).not.toBe(returned);
    expect((await house.call('GET', forged, { headers: { Cookie } })).body).toEqual(wrong('sign-in-unproven'));
    const other = returned.replace(/code=[^&]+/, 'code=another');
    expect((await house.call('GET', other, { headers: { Cookie } })).body).toEqual(wrong('sign-in-unproven'));
    expect((await house.call('GET', returned, { headers: { Cookie } })).status).toBe(302);
    expect((await house.call('GET', returned, { headers: { Cookie } })).body).toEqual(wrong('sign-in-unproven'));
  });

  it('leads nobody elsewhere afterwards', async () => {
    for (const to of ['https://evil.example', '//evil.example', '/\\evil.example', 'own']) {
      const { returned, Cookie } = await back('approver', to);
      expect((await house.call('GET', returned, { headers: { Cookie } })).headers.get('location')).toBe('/');
    }
  });

  it('lets nobody in whom neither a group nor an administrator made known', async () => {
    const { answered } = await signIn('nobody');
    expect([answered.status, answered.body.code]).toEqual([403, 'person-unknown']);
  });

  it('ends a session by the word of the provider, and by no other word', async () => {
    const { Cookie } = await signIn('approver');
    const send = (token: string) =>
      house.call('POST', '/sign-in/back-channel', { body: form({ logout_token: token }) });
    const tell = async (claims: Record<string, unknown>) => send(await provider.logoutToken(claims));
    for (const claims of [{}, { sub: 'approver', nonce: 'one' }, { sub: 'approver', events: {} }])
      expect((await tell(claims)).body).toMatchObject({ code: 'sign-in-unproven' });
    const [head, claims, signature] = (await provider.logoutToken({ sub: 'another' })).split('.');
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const read64 = (text: string) => JSON.parse(Buffer.from(text, 'base64url').toString()) as object;
    const forged = part({ ...read64(claims!), sub: 'approver' });
    const unsigned = part({ ...read64(head!), alg: 'none' });
    for (const token of ['', 'none', '..', '\0', `${head}.${forged}.${signature}`, `${unsigned}.${forged}.`])
      expect((await send(token)).body).toMatchObject({ code: 'sign-in-unproven' });
    await tell({ sid: 'another' });
    expect((await read({ Cookie })).status).toBe(200);
    expect((await tell({ sub: 'approver' })).status).toBe(200);
    expect((await read({ Cookie })).status).toBe(401);
  });
});

describe('a server that can be reached from elsewhere', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ isLocal: false });
  });
  afterAll(() => house.end());
  const all = [
    '/',
    '/own',
    '/own/members',
    '/api/own/members',
    '/api/associations',
    '/api/openapi.json',
    '/health/ready',
    '/metrics',
    '/sign-in',
    '/public/annals-verify.html',
  ];

  it('answers nothing before it has an administrator, but that it lives', async () => {
    for (const path of all)
      expect([path, (await house.call('GET', path)).body]).toEqual([
        path,
        expect.objectContaining({ status: 401, code: 'setup-required' }),
      ]);
    expect((await house.call('POST', '/api/own/members')).status).toBe(401);
    expect((await house.call('GET', '/health/live')).status).toBe(200);
    const { status, text } = await house.call('GET', '/setup');
    expect(status).toBe(200);
    // Drawn as all pages are: what its head names is there.
    const files = [...text.matchAll(/(?:href|src)="(\/public\/[^"]+)"/g)].map(([, file]) => file!);
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) expect([file, (await house.call('GET', file)).status]).toEqual([file, 200]);
  });

  it('makes the first of whoever has the token that it told, once', async () => {
    const { token } = house.app.get(Setup);
    const wrong = await house.call('POST', '/api/setup', { body: { token: `${token}x`, name: 'A' } });
    expect([wrong.status, wrong.body.code]).toEqual([401, 'setup-required']);
    const done = await house.call('POST', '/setup', { body: form({ token, name: 'The first' }) });
    expect([done.status, done.headers.get('location')]).toEqual([303, '/']);
    const Cookie = cookiesOf(done);
    expect((await house.call('GET', '/api/own/me', { headers: { Cookie } })).body.roles).toEqual(['admin']);
    const again = await house.call('POST', '/api/setup', { body: { token, name: 'Another' } });
    expect([again.status, again.body.code]).toEqual([409, 'set-up-already']);
    for (const path of all.slice(0, 5)) expect((await house.call('GET', path)).body.code).toBe('sign-in-needed');
    // An administrator gives rights, and has none to record.
    expect((await house.call('POST', '/api/own/members', { headers: { Cookie } })).body.code).toBe('role-lacking');
  });
});

describe('a first run', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ development: true });
  });
  afterAll(() => house.end());

  it('is open to this machine, whose operator makes nobody over HTTP', async () => {
    expect((await house.call('GET', '/api/own/members')).status).toBe(200);
    expect((await house.call('GET', '/api/own/me')).body).toEqual({ id: 'local-operator', method: 'none', roles: [] });
    for (const path of ['/people', '/keys']) {
      const body = path === '/people' ? { name: 'A', role: 'admin' } : { name: 'A', roles: ['viewer'] };
      expect((await house.call('POST', `/api/own${path}`, { body })).body.code).toBe('set-up-first');
    }
  });

  it('ends with the first administrator; where it was started so, one may then be anybody', async () => {
    const actor = { id: 'local-operator', role: 'operator', method: 'terminal' };
    const { id } = await house.app.get(Setup).first({ name: 'The first' }, actor);
    expect((await house.call('GET', '/api/own/members')).status).toBe(401);
    expect((await house.call('GET', '/sign-in')).text).toContain('The first');
    const { headers, status } = await house.call('POST', '/sign-in', { body: form({ person: id, to: '/own' }) });
    expect([status, headers.get('location')]).toEqual([303, '/own']);
    const Cookie = cookiesOf({ headers });
    expect((await house.call('GET', '/api/own/me', { headers: { Cookie } })).body).toMatchObject({
      id,
      method: 'development',
    });
  });

  it('is spoken of in the reader’s language, which signing in keeps', async () => {
    const html = { Accept: 'text/html' };
    const wanted = await house.call('GET', '/own/members?country=KR&lang=ko', { headers: html });
    expect(wanted.status).toBe(401);
    expect(wanted.text).toContain('먼저 로그인하거나 키를 보내 주십시오.');
    expect(wanted.text).not.toMatch(/Sign in|lang="en">(?!English)/);
    expect(wanted.text).toContain('href="/own/members?country=KR&amp;lang=ja"');
    const [, way] = wanted.text.match(/href="(\/sign-in\?[^"]+)"/)!;
    const page = await house.call('GET', way!.replaceAll('&amp;', '&'), { headers: html });
    const to = '/own/members?country=KR&lang=ko';
    expect(page.text).toContain(`name="to" value="${to.replaceAll('&', '&amp;')}"`);
    expect(page.text).toContain(
      `href="${`/sign-in?${new URLSearchParams({ to, lang: 'mn' })}`.replaceAll('&', '&amp;')}"`,
    );
    const other = await house.call('GET', `/sign-in?${new URLSearchParams({ to, lang: 'mn' })}`, { headers: html });
    expect(other.text).toContain('value="/own/members?country=KR&amp;lang=mn"');
    const outside = await house.call('GET', '/sign-in?lang=ko&to=%2F%2Fevil.example', { headers: html });
    expect(outside.text).toContain('name="to" value="/?lang=ko"');
    const out = await house.call('POST', '/sign-out?lang=ko', { body: form({}) });
    expect(out.headers.get('location')).toBe('/sign-in?lang=ko');
  });

  it('lets a link lead on in the language in which it was opened', async () => {
    const { id } = await house.person('viewer');
    const link = await house.app.get(Links).make(id);
    const { text } = await house.call('GET', `${link}&lang=ru`, { headers: { Accept: 'text/html' } });
    const fields = [...text.matchAll(/name="(link|to)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]);
    const body = new URLSearchParams(fields as [string, string][]);
    const { headers } = await house.call('POST', '/sign-in', { body });
    expect(headers.get('location')).toBe('/?lang=ru');
    const refused = { Accept: 'text/html', Cookie: cookiesOf({ headers }) };
    const page = await house.call('GET', '/own/audit?lang=ko', { headers: refused });
    expect([page.status, page.text]).toEqual([403, expect.stringContaining('가지신 역할로는 할 수 없는 일입니다.')]);
    expect(page.text).not.toContain('None of your roles');
    const used = await house.call('POST', '/sign-in?lang=ko', { body, headers: { Accept: 'text/html' } });
    expect([used.status, used.text]).toEqual([401, expect.not.stringContaining('This link')]);
  });
});
