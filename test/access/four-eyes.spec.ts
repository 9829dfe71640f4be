import { Keyring } from '../../src/access/keys/keyring.js';
import { Beside } from '../../src/eventstore/beside.js';
import { Grants } from '../../src/access/people/grants.js';
import { usual } from '../../src/web/limits/budgets.js';
import { Windows } from '../../src/web/limits/windows.js';
import { Observed, type Served } from '../../src/web/observed/observed.js';
import { until } from '../support/waiting.js';
import { type House, openHouse } from './house.js';

/** The mark of what one person alone approved, after its place in the log. */
const MARKED = /\/audit\/(\d+)[^>]*>[^<]*<\/a> <span class="tag">self-approved</g;

type Somebody = Awaited<ReturnType<House['person']>>;

describe('an act that takes two people', () => {
  let house: House;
  let [asking, second, recorder, auditor, admin]: Somebody[] = [];
  const api = (path: string) => `/api/own${path}`;
  const give = (path: string, body: object, { key }: Somebody, headers?: Record<string, string>) =>
    house.call('POST', api(path), { key, body, headers });

  const at = (who: Somebody) => house.signedIn(who);
  const decide = async (id: string, act: string, who: Somebody, body = {}) =>
    house.call('POST', api(`/requests/${id}/${act}`), { body, headers: await at(who) });
  const applicant = async (code: string, by: Somebody): Promise<string> => {
    const { body } = await give('/members', { names: { en: code }, country: 'KR', code }, by);
    await give(`/members/${body.id}/application`, { on: '2020' }, by);
    return body.id as string;
  };
  const approval = { on: '2021', basis: 'reported' };

  beforeAll(async () => {
    house = await openHouse();
    admin = await house.person('admin');
    [asking, second] = [await house.person('approver'), await house.person('approver')];
    [recorder, auditor] = [await house.person('recorder'), await house.person('auditor')];
  });
  afterAll(() => house.end());

  it('waits until another confirms, and is then that one’s act on behalf of who asked', async () => {
    const member = await applicant('KR-11', recorder!);
    const before = (await house.events()).length;
    const asked = await give(`/members/${member}/approval`, approval, asking!, { 'Idempotency-Key': 'once' });
    expect([asked.status, asked.body]).toEqual([202, { id: expect.any(String), waits: true }]);
    const again = await give(`/members/${member}/approval`, approval, asking!, { 'Idempotency-Key': 'once' });
    expect(again.body).toEqual(asked.body);
    const other = await give(`/members/${member}/approval`, { ...approval, on: '2022' }, asking!, {
      'Idempotency-Key': 'once',
    });
    expect([other.status, other.body.code]).toEqual([409, 'idempotency-key-reused']);
    expect((await house.events()).length).toBe(before);

    const { id } = asked.body as { id: string };
    const waits = await house.call('GET', api('/requests?state=waiting'), { key: auditor!.key });
    expect(waits.body.items).toMatchObject([
      { id, act: 'ApproveMembership', data: { member, on: '2021' }, askedBy: expect.stringMatching(/^key-/) },
    ]);
    expect((await decide(id, 'confirmation', asking!)).body).toMatchObject({ rule: 'SecondPersonConfirms' });
    expect((await decide(id, 'confirmation', admin!)).body).toMatchObject({ code: 'role-lacking' });
    expect((await house.call('POST', api(`/requests/${id}/confirmation`), { key: second!.key })).body).toMatchObject({
      rule: 'PersonConfirms',
    });
    const confirmed = await decide(id, 'confirmation', second!);
    expect([confirmed.status, confirmed.body.events]).toMatchObject([201, [{ type: 'MembershipApproved' }]]);
    const event = (await house.events()).at(-1)!;
    expect(event).toMatchObject({
      type: 'MembershipApproved',
      actor: { id: second!.id, role: 'approver', method: 'link' },
      onBehalfOf: waits.body.items[0].askedBy,
    });
    expect((await decide(id, 'confirmation', second!)).body).toEqual(confirmed.body);
    expect((await decide(id, 'refusal', second!)).body).toMatchObject({ code: 'request-decided' });
    const kept = await house.call('GET', api(`/requests/${id}`), { key: auditor!.key });
    expect(kept.body).toMatchObject({ state: 'confirmed', data: null, decidedBy: second!.id });
    const { rows } = await house.sql.query(`select string_agg(r::text, '') as kept from four_eyes_request r`);
    expect(rows[0]).toEqual({ kept: expect.not.stringMatching('reported') });
    expect((await house.sql.query('select data from four_eyes_request where data is not null')).rows).toEqual([]);
  });

  it('is kept where nobody who reads the database can read it', async () => {
    await give('/members', { names: { en: 'Nobody' }, country: 'KR', code: 'KR-99' }, recorder!);
    const { position } = (await house.events()).at(-1)!;
    const { body } = await give('/corrections', { position, now: null, reason: 'Geheimnisvoll' }, recorder!);
    const { rows } = await house.sql.query<{ data: Buffer }>('select data from four_eyes_request where id = $1', [
      body.id,
    ]);
    expect(rows[0]!.data.includes('Geheimnisvoll')).toBe(false);
    expect((await decide(body.id as string, 'refusal', recorder!)).body).toMatchObject({
      state: 'declined',
      data: null,
    });
  });

  it('is held about whoever it names, and erased with all else that is', async () => {
    const member = await applicant('KR-16', recorder!);
    const named = { name: { en: 'Aoi Minato' }, office: { en: 'Governor' }, from: '2021' };
    await give(`/members/${member}/office-holder`, named, recorder!);
    const { position } = (await house.events()).at(-1)!;
    const said = { position, now: null, reason: 'Aoi Minato was another' };
    const waits = await give('/corrections', said, recorder!);
    const ask = { name: 'Aoi Minato' };
    const held = await house.call('POST', api('/personal-data/held'), { key: auditor!.key, body: ask });
    expect(held.body.beside).toMatchObject([{ kind: 'asked-act', id: waits.body.id }]);
    const slots = held.body.items.map(({ slot }: { slot: string }) => slot);
    const erase = { slots, beside: [{ id: waits.body.id }], basis: 'request' };
    const asked = await give('/personal-data/erasures', erase, auditor!);
    expect(asked.status).toBe(202);
    const { text } = await house.call('GET', '/own/requests', {
      headers: { Accept: 'text/html', ...(await at(second!)) },
    });
    expect(text).toContain('Head of government: Aoi Minato');
    expect((await decide(asked.body.id as string, 'confirmation', second!)).status).toBe(201);
    const after = await house.call('POST', api('/personal-data/held'), { key: auditor!.key, body: ask });
    expect(after.body).toMatchObject({ count: 0 });
    const one = await house.call('GET', api(`/requests/${waits.body.id}`), { key: auditor!.key });
    expect(one.body).toMatchObject({ state: 'declined', data: null });
    // Of what is gone nothing is found again when the journal is read.
    expect(await house.app.get(Beside).erase(house.sql, house.association, [{ id: waits.body.id }])).toBe(0);
  });

  it('is judged when it is asked for, and of which the rules say no later waits on, and another may decline it', async () => {
    const member = await applicant('KR-12', recorder!);
    const waits = async () =>
      (await house.call('GET', api('/requests?state=waiting'), { key: auditor!.key })).body.count;
    const ask = () => give(`/members/${member}/approval`, approval, asking!);
    const dayless = await give(`/members/${member}/approval`, { basis: 'reported' }, asking!);
    expect([dayless.status, dayless.body.rule, await waits()]).toEqual([422, 'ApprovalHasADay', 0]);
    const [first, other] = [await ask(), await ask()].map(({ body }) => body.id as string);
    expect((await decide(first!, 'confirmation', second!)).status).toBe(201);
    expect((await decide(other!, 'confirmation', second!)).body).toMatchObject({ rule: 'OneMembershipAtATime' });
    expect((await decide(other!, 'refusal', second!, { reason: 'It is a member' })).body).toMatchObject({
      state: 'declined',
      note: 'It is a member',
    });
    expect((await decide(other!, 'confirmation', second!)).body).toMatchObject({ code: 'request-decided' });
  });

  it('is not confirmed by who submitted what it is about', async () => {
    const third = await house.person('approver');
    const member = await applicant('KR-13', second!);
    const { body } = await give(`/members/${member}/approval`, approval, asking!);
    expect((await decide(body.id as string, 'confirmation', second!)).body).toMatchObject({
      rule: 'SubmitterDoesNotApprove',
    });
    expect((await decide(body.id as string, 'confirmation', third)).status).toBe(201);
    await house.app.get(Grants).take({ association: house.association, person: third.id, role: 'approver' });
  });

  it('may be asked for by who may not confirm, and a correction be confirmed by an administrator', async () => {
    const [registered] = await house.events();
    const now = { ...(registered!.data as object), names: { en: 'Corrected' } };
    const asked = await give('/corrections', { position: 0, now, reason: 'A slip' }, auditor!);
    expect(asked.status).toBe(202);
    expect((await decide(asked.body.id as string, 'confirmation', admin!)).body.events).toMatchObject([
      { type: 'Corrected' },
    ]);
    expect((await house.events()).at(-1)).toMatchObject({ actor: { id: admin!.id, role: 'admin' } });
  });

  it('is seen by the recorder who brought it in by a page, who is led to it', async () => {
    const text = 'The governor received guests of the association.';
    for (const [page, fields] of [
      ['/own/imports', { address: 'https://example.org/brought', text }],
      ['/own/imports/members', { text: 'code\tcountry\tname\nKR-31\tKR\tBrought' }],
    ] as const) {
      const { status, headers } = await house.call('POST', page, {
        key: recorder!.key,
        body: new URLSearchParams(fields),
      });
      const to = headers.get('location')!;
      expect([page, status]).toEqual([page, 303]);
      expect([to, (await house.call('GET', to, { key: recorder!.key })).status]).toEqual([to, 200]);
      const other = await house.person('recorder');
      expect([to, (await house.call('GET', to, { key: other.key })).status]).toEqual([to, 404]);
    }
  });

  it('is a table that admits as a whole, and the taking back of one', async () => {
    const csv = 'code,country,name,applied,joined\nKR-21,KR,One,2020,2021\nKR-22,KR,Two,2020,2022\n';
    const put = await fetch(`${house.address}${api('/imports/members?name=table.csv')}`, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${recorder!.key}`, 'Content-Type': 'text/csv' },
      body: csv,
    });
    const { id, ...read } = (await put.json()) as { id: string; states: object };
    expect(read).toMatchObject({ states: { new: 2 } });
    const other = await house.person('recorder');
    const seen = async () => (await house.call('GET', api(`/imports/members/${id}`), { key: other.key })).status;
    const listed = async (who: Somebody) => {
      const { body } = await house.call('GET', api('/imports'), { key: who.key });
      return (body.items as { id: string }[]).map((each) => each.id);
    };
    expect(await seen()).toBe(404);
    expect([await listed(other), (await listed(second!)).includes(id)]).toEqual([[], true]);
    const page = `/own/imports/${id}/assignment`;
    const choice = `value="${other.id}"`;
    expect((await house.call('GET', page, { key: second!.key })).text).toContain(choice);
    expect((await give(`/imports/${id}/assignment`, { person: other.id }, second!)).body).toEqual({
      id,
      person: other.id,
    });
    expect(await seen()).toBe(200);
    expect([await listed(other), (await listed(recorder!)).includes(id)]).toEqual([[id], true]);
    expect((await house.call('GET', page, { key: second!.key })).text).not.toContain(choice);
    const form = { key: second!.key, body: new URLSearchParams({ person: other.id }) };
    expect((await house.call('POST', page, form)).headers.get('location')).toBe(page);
    expect((await give(`/imports/${other.id}/assignment`, { person: other.id }, second!)).status).toBe(404);
    const act = (what: string, who: Somebody) => give(`/imports/members/${id}/${what}`, {}, who);
    const before = (await house.events()).length;
    const asked = await act('commit', recorder!);
    expect([asked.status, asked.body]).toEqual([202, { id: expect.any(String), waits: true }]);
    expect((await house.events()).length).toBe(before);
    expect((await decide(asked.body.id as string, 'confirmation', second!)).body).toMatchObject({ committed: 2 });
    const admitted = (await house.events()).filter(({ type }) => type === 'MembershipApproved').slice(-2);
    for (const event of admitted)
      expect(event).toMatchObject({ actor: { id: second!.id }, onBehalfOf: expect.stringMatching(/^key-/) });

    const undo = await act('undo', asking!);
    expect(undo.status).toBe(202);
    // Whoever may confirm may look at what they confirm.
    const html = { Accept: 'text/html', ...(await at(admin!)) };
    const { text: requests } = await house.call('GET', '/own/requests', { headers: html });
    expect(requests).toContain('Members from a table · table.csv');
    expect(requests).toContain('<dt>Why it is taken back</dt>');
    const [, looked] = requests.match(/href="(\/own\/imports\/members\/[^"]+)"/)!;
    expect((await house.call('GET', looked!, { headers: html })).status).toBe(200);
    expect((await decide(undo.body.id as string, 'confirmation', admin!)).body).toMatchObject({ kept: [] });
    expect((await house.events()).at(-1)).toMatchObject({ type: 'Corrected', actor: { id: admin!.id, role: 'admin' } });
  });

  it('is taken back with the document that told of it, and asked for no longer once that is undone', async () => {
    const text =
      '5月10日，联合会第3次全体会议在韩国大邱广域市召开。会议由秘书处部长王小明主持。会议通过辽宁省成为联合会正式会员。';
    const of = { address: 'https://example.org/a', title: '会议', outlet: '견본', published: '2030-05-11' };
    const { body: brought } = await give('/imports', { ...of, text }, asking!);
    const told = async () => {
      const { body } = await give(`/imports/${brought.id}/told`, {}, asking!);
      expect(body).toMatchObject({ refused: [], waits: [expect.any(String)] });
      return body.waits[0] as string;
    };
    const undo = async () => {
      const { body } = await give(`/imports/${brought.id}/undo`, {}, asking!);
      return (await decide(body.id as string, 'confirmation', admin!)).body;
    };
    const alone = await give(
      `/imports/${brought.id}/told`,
      { keys: ['decisions/general-assembly-3-admits-cn-ln'] },
      asking!,
    );
    expect(alone.body).toMatchObject({ recorded: 0, refused: [{ code: expect.stringMatching(/-unknown$/) }] });
    const seen = { key: asking!.key, headers: { Accept: 'text/html' } };
    const { text: page } = await house.call('GET', `/own/imports/${brought.id}?lang=ko`, seen);
    expect(page).toMatch(/role="alert">기록에 없는 (회의|회원)/);
    const first = await told();
    expect((await house.events()).at(-1)).toMatchObject({
      ...{ type: 'RoleTaken', correlation: brought.id },
      data: { role: 'presiding', by: { secretariat: true, names: { 'zh-Hans': '王小明' } } },
    });
    const [decided] = (await decide(first, 'confirmation', second!)).body.events;
    expect(decided).toMatchObject({ type: 'DecisionTaken' });
    const taken = (await house.events()).find(({ position }) => position === decided.position)!;
    expect(taken).toMatchObject({ actor: { id: second!.id }, correlation: brought.id });
    expect(await undo()).toMatchObject({ kept: [] });
    const corrected = (await house.events()).filter(({ type }) => type === 'Corrected').map(({ data }) => data);
    expect(corrected).toContainEqual(expect.objectContaining({ corrects: taken.position, now: null }));

    const later = await told();
    expect((await decide(later, 'refusal', second!)).body).toMatchObject({ state: 'declined' });
    const again = await told();
    expect(new Set([first, later, again]).size).toBe(3);
    expect(await undo()).toMatchObject({ kept: [] });
    expect((await decide(again, 'confirmation', second!)).body).toMatchObject({ code: 'request-decided' });
  });

  it('is seen in words by who may decide, and how it came about by everybody who reads the record', async () => {
    const viewer = await house.person('viewer');
    const { position } = (await house.events()).find(({ type }) => type === 'MembershipApproved')!;
    const page = async (who: Somebody) =>
      (await house.call('GET', `/own/audit/${position}`, { key: who.key, headers: { Accept: 'text/html' } })).text;
    expect(await page(viewer)).not.toContain('<dl class="data">');
    expect(await page(auditor!)).toContain('<dl class="data">');
    const member = await applicant('KR-15', recorder!);
    const { body: asked } = await give(`/members/${member}/approval`, approval, asking!);
    const requests = async (who: Somebody) =>
      (await house.call('GET', '/own/requests', { headers: { Accept: 'text/html', ...(await at(who)) } })).text;
    const offered = (html: string) => html.match(new RegExp(`${asked.id as string}/(confirmation|refusal)`, 'g')) ?? [];
    const text = await requests(second!);
    expect(offered(text)).toEqual([`${asked.id}/confirmation`, `${asked.id}/refusal`]);
    expect([offered(await requests(recorder!)), offered(await requests(auditor!))]).toEqual([[], []]);
    const own = await requests(asking!);
    expect([offered(own), own]).toEqual([[`${asked.id}/refusal`], expect.stringContaining('Take back')]);
    expect(text).toContain('Approve a membership');
    expect(text).toContain('KR-15');
    expect(text).toContain('/sign-out');
    expect(text).not.toContain('href="/own/people"');
  });

  it('takes effect at once where one person alone may see to it, and is self-approved for ever', async () => {
    const member = await applicant('KR-14', recorder!);
    await house.app.get(Grants).take({ association: house.association, person: second!.id, role: 'approver' });
    const { status } = await give(
      `/members/${member}/approval`,
      { ...approval, evidence: [{ url: 'https://example.org/1' }] },
      asking!,
    );
    expect(status).toBe(201);
    const { actor, onBehalfOf, position } = (await house.events()).at(-1)!;
    expect(onBehalfOf).toBe(actor.id);
    // Every page that tells it says so, at its place in the log, and of nothing that another confirmed.
    const marked = async (page: string) =>
      [...(await house.call('GET', `/own${page}?lang=en`, { key: asking!.key })).text.matchAll(MARKED)].map(
        ([, at]) => at,
      );
    expect(new Set(await marked(`/members/${member}`))).toEqual(new Set([`${position}`]));
    const entry = await house.call('GET', `/own/audit/${position}?lang=en`, { key: asking!.key });
    expect(entry.text).toContain('<h2>1 source</h2>');
    const two = (await house.events()).find(
      (event) => event.onBehalfOf !== event.actor.id && event.type === 'MembershipApproved',
    )!;
    expect(await marked(`/members/${two.stream.slice('membership-'.length)}`)).toEqual([]);
    await house.app.get(Grants).give({
      association: house.association,
      person: second!.id,
      role: 'approver',
      source: 'grant',
      grantedBy: 'test',
    });
  });

  it('is also the giving of a role, where there is a second administrator', async () => {
    const alone = await give('/people', { name: 'Somebody', role: 'viewer' }, admin!);
    expect([alone.status, alone.body.roles]).toMatchObject([201, [{ role: 'viewer' }]]);
    const other = await house.person('admin');
    const asked = await give(`/people/${alone.body.id}/roles`, { role: 'admin' }, admin!);
    expect(asked.status).toBe(202);
    expect((await decide(asked.body.id as string, 'confirmation', admin!)).status).toBe(422);
    expect((await decide(asked.body.id as string, 'confirmation', other)).body.roles).toHaveLength(2);
    await give(`/people/${alone.body.id}/link`, {}, admin!);
    const log = await house.call('GET', api('/access-log'), { key: auditor!.key });
    expect(log.body.items.map(({ act }: { act: string }) => act)).toEqual(
      expect.arrayContaining(['PersonAdded', 'RoleGranted', 'RequestConfirmed', 'SignInLinkMade']),
    );
    expect(log.text).not.toContain('Somebody');
    await expect(house.sql.query('delete from access_entry')).rejects.toMatchObject({ code: '23001' });
  });
});

describe('a key', () => {
  let house: House;
  let owner: Somebody;
  let admin: Somebody;
  const read = (key?: string, headers = {}) => house.call('GET', '/api/own/members', { key, headers });
  beforeAll(async () => {
    house = await openHouse();
    admin = await house.person('admin');
    owner = await house.person('recorder', 'viewer');
  });
  afterAll(() => house.end());
  const make = (body: object) => house.call('POST', '/api/own/keys', { key: admin.key, body });

  it('is shown once, stands for its roles, and is noted where it is used', async () => {
    const { status, body } = await make({ name: 'Yearbook', person: owner.id, roles: ['viewer'], days: 30 });
    expect([status, body.key]).toEqual([201, expect.stringMatching(/^ann_live_\w{12}_\w{43}_\w{6}$/)]);
    expect((await read(body.key as string)).status).toBe(200);
    const write = await house.call('POST', '/api/own/members', { key: body.key as string });
    expect([write.status, write.body.code]).toEqual([403, 'role-lacking']);
    const listed = await house.call('GET', '/api/own/keys', { key: admin.key });
    expect(listed.text).not.toContain(body.key);
    const sheet = await house.call('GET', '/api/own/keys?format=csv', { key: admin.key });
    expect(sheet.text).toMatch(/\bYearbook,.*,viewer,/);
    expect(sheet.text).not.toContain((body.key as string).split('_')[3]);
    expect(listed.body.items.find(({ id }: { id: string }) => id === body.id)).toMatchObject({
      usedAt: expect.any(String),
    });
    const { rows } = await house.sql.query<{ all: string }>("select string_agg(k::text, ' ') as all from api_key k");
    expect(rows[0]!.all).not.toContain((body.key as string).split('_')[3]);
    expect((await house.call('POST', `/api/own/keys/${body.id}/revocation`, { key: admin.key })).status).toBe(200);
    expect((await read(body.key as string)).body).toMatchObject({ status: 401, code: 'key-refused' });
  });

  it('is made once however often the same request comes, as are people, their roles and links', async () => {
    const once = (path: string, body: object, key: string) =>
      house.call('POST', `/api/own${path}`, { key: admin.key, body, headers: { 'Idempotency-Key': key } });
    const orders: [path: string, body: object][] = [
      ['/keys', { name: 'Once', person: owner.id, roles: ['viewer'] }],
      ['/people', { name: 'Somebody', role: 'viewer' }],
      [`/people/${owner.id}/roles`, { role: 'approver' }],
      [`/people/${owner.id}/roles/removal`, { role: 'approver' }],
      [`/people/${owner.id}/link`, {}],
    ];
    const noted = async () => (await house.sql.query('select from access_entry')).rowCount;
    for (const [n, [path, body]] of orders.entries()) {
      const first = await once(path, body, `once-${n}`);
      const before = await noted();
      const again = await once(path, body, `once-${n}`);
      expect([first.status, first.headers.get('idempotency-replayed')]).toEqual([n === 3 ? 200 : 201, null]);
      expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([first.status, 'true']);
      expect([again.body, await noted()]).toEqual([first.body, before]);
      const other = await once(...orders[(n + 1) % orders.length]!, `once-${n}`);
      expect(other.body).toMatchObject({ status: 409, code: 'idempotency-key-reused' });
    }
    const racing = await Promise.all([1, 2, 3].map(() => once('/people', { name: 'Racing', role: 'viewer' }, 'race')));
    expect(new Set(racing.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    // What was refused was not done, so that its key may be used again.
    expect((await once('/keys', { name: 'K', person: owner.id, roles: ['approver'] }, 'mended')).status).toBe(422);
    expect((await once('/keys', { name: 'K', person: owner.id, roles: ['viewer'] }, 'mended')).status).toBe(201);
    const keyless = await house.call('POST', '/api/own/people', { key: admin.key, headers: { 'Idempotency-Key': '' } });
    expect(keyless.body.code).toBe('idempotency-key-unreadable');
  });

  it('is taken from the networks alone that it was made for', async () => {
    const from = async (...networks: string[]) => {
      const { status, body } = await make({ name: 'K', person: owner.id, roles: ['viewer'], networks });
      return status === 201 ? (await read(body.key as string)).status : body.errors;
    };
    expect(await from('10.0.0.0/8', '127.0.0.0/8')).toBe(200);
    expect(await from('127.0.0.1')).toBe(200);
    expect(await from('10.0.0.0/8', '::1')).toBe(401);
    expect(await from('10.0.0.0/8', 'here')).toMatchObject([{ pointer: '/networks/1', code: 'network' }]);
  });

  it('has no role that its owner lacks, now or later, and lives a year at most', async () => {
    expect((await make({ name: 'K', person: owner.id, roles: ['approver'] })).status).toBe(422);
    expect((await make({ name: 'K', person: owner.id, roles: ['viewer'], days: 366 })).status).toBe(422);
    const { body } = await make({ name: 'K', person: owner.id, roles: ['recorder'] });
    const record = () =>
      house.call('POST', '/api/own/members', { key: body.key as string, body: { names: { en: 'A' }, country: 'KR' } });
    expect((await record()).status).toBe(201);
    expect((await house.events()).at(-1)!.actor).toEqual({ id: `key-${body.id}`, role: 'recorder', method: 'api-key' });
    await house.call('POST', `/api/own/people/${owner.id}/roles/removal`, {
      key: admin.key,
      body: { role: 'recorder' },
    });
    expect((await record()).status).toBe(404);
    await house.sql.query(`update api_key set expires_at = now() - interval '1 second' where id = $1`, [body.id]);
    expect((await record()).body).toMatchObject({ code: 'key-refused' });
  });

  it('is taken from its header alone, whole and of its own association', async () => {
    const { key } = owner;
    expect((await read(key)).status).toBe(200);
    expect((await house.call('GET', `/api/own/members?key=${key}`)).status).toBe(401);
    expect((await read(undefined, { Cookie: `annals=${key}` })).status).toBe(401);
    for (const forged of [
      key.slice(0, -1),
      `${key}0`,
      key.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      'ann_live_',
      '',
    ])
      expect([forged, (await read(forged)).body.code]).toEqual([forged, 'key-refused']);
    const other = await house.app
      .get(Keyring)
      .make(house.association, { person: admin.id, name: 'x', roles: ['admin'], days: 1 });
    expect((await read(other.text)).status).toBe(200);
    await house.sql.query(`update api_key set association = gen_random_uuid() where id = $1`, [other.key.id]);
    expect((await read(other.text)).status).toBe(404);
  });

  it('that asks too much is refused before its requests are looked at, in no other words than at first, and is named to who runs it', async () => {
    const { key } = await house.person('viewer');
    const { body: me } = await house.call('GET', '/api/own/me', { key });
    const windows = house.app.get(Windows);
    while (windows.wait(`requests ${me.id}`, usual.requests) === 0);
    const told: Served[] = [];
    house.app.get(Observed).hear((served) => told.push(served));
    const lasting = ({ status, headers, body: { traceId, ...body } }: Awaited<ReturnType<typeof read>>) => {
      expect(traceId).toBe(headers.get('trace-id'));
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      const ofEach = new Set(['date', 'etag', 'retry-after', 'trace-id', 'content-length']);
      return { status, body, headers: Object.fromEntries([...headers].filter(([name]) => !ofEach.has(name))) };
    };
    const first = lasting(await read(key));
    expect([first.status, first.body.code]).toEqual([429, 'too-many-requests']);
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    expect(lasting(await read(key, { Traceparent: `00-${trace}-00f067aa0ba902b7-01` }))).toEqual(first);
    expect(lasting(await house.call('POST', '/api/own/members', { key, body: { a: 'b'.repeat(99_999) } }))).toEqual(
      first,
    );
    const page = await house.call('GET', '/own/members?lang=mn', {
      key,
      headers: { Accept: 'text/html', 'Accept-Language': 'ko' },
    });
    expect([page.status, page.text]).toEqual([429, expect.stringMatching(/<html lang="mn">.*too-many-requests/s)]);
    expect(page.headers.get('content-security-policy')).toMatch("style-src 'self'");
    // Others are none the worse for it.
    expect((await read(admin.key)).status).toBe(200);
    await until(() => told.length === 5);
    const refused = { status: 429, code: 'too-many-requests', principal: me.id };
    expect(told.slice(0, 4)).toMatchObject([
      { ...refused, route: '/api/:association/members' },
      ...[1, 2, 3].map(() => ({ ...refused, route: 'none' })),
    ]);
    expect(told[1]!.trace).toBe(trace);
  });
});
