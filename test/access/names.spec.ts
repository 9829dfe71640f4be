import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { verifyBundle } from '../../src/verifier/bundle.js';
import { readKey } from '../../src/verifier/note.js';
import { type Api, apiOf } from '../support/api.js';
import { foundInBytes } from '../torture/sentinel.js';
import { type House, openHouse } from './house.js';

/** Names as a delegate, a guest, who presided, reported, wrote, translated and promised has; nobody else has them. */
const NAMES = ['Qwyzdelegat', 'Qwyzgast', 'Qwyzvorsitz', 'Qwyzbericht', 'Qwyzautor', 'Qwyzpunkte', 'Qwyzver'];
const [delegate, guest, chair, reporter, author, summary, promiser] = NAMES;

/** What is written in the fields of a page's form. */
const fieldsOf = (html: string): URLSearchParams => {
  const fields = parseHTML(html).document.querySelectorAll('form.asked :is([type=hidden], [type=text])');
  return new URLSearchParams(
    [...fields].map((field) => [field.getAttribute('name'), field.getAttribute('value') ?? ''] as [string, string]),
  );
};

describe('names of delegates, guests and staff', () => {
  let folder: string;
  let house: House;
  let api: Api;
  let item: string;
  let attended: number;
  const people: Record<string, { id: string; key: string }> = {};

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'annals-names-'));
    const [keyFile, memory] = ['key', 'memory'].map((name) => join(folder, name)) as [string, string];
    house = await openHouse({}, { keyFile, memory, origin: 'records.example.org' });
    api = apiOf(house.address, 'own');
    await api.give('/rules', { version: 'first', inForce: '2000', bodies: [{ body: 'assembly', names: { en: 'Assembly' }, admits: ['full'] }] }); // prettier-ignore
    for (const code of ['XA-1', 'XA-2']) {
      await api.give('/members', { code, country: 'XA', names: { en: `Province ${code}` } });
      await api.give(`/members/${code}/approval`, { basis: 'founding', on: '2000-01-01' });
    }
    const office = { name: { en: 'Public Person' }, office: { en: 'Governor' }, from: '2001' };
    await api.give('/members/XA-1/office-holder', office);
    await api.give('/meetings', { body: 'assembly', ordinal: 1, names: { en: '1st Assembly' }, on: '2001-05-10' });
    const at = '/meetings/assembly-1';
    const came = [{ names: { en: delegate }, title: { en: 'Director' }, did: ['spoke'] }];
    const delegations = [{ member: 'XA-2', status: 'present', people: came }];
    attended = (await api.give(`${at}/attendance`, { delegations })).position;
    await api.give(`${at}/guests`, { guests: [{ people: [{ names: { en: guest } }] }] });
    await api.give(`${at}/roles`, { role: 'presiding', by: { member: 'XA-1', names: { en: chair } } });
    await api.give(`${at}/reports`, { by: { member: 'XA-1', names: { en: reporter } }, text: { en: 'The year' } });
    const coverage = await api.give('/coverage', {
      ...{ outlet: { en: 'The Paper' }, filedUnder: 'XA-1', published: '2001-05-12', language: 'en' },
      ...{ title: { en: 'Opened' }, original: { language: 'en', text: 'The assembly was opened.', by: author } },
      ...{ meeting: 'assembly-1' },
    });
    item = coverage.id;
    await api.give(`/coverage/${item}/key-points`, { language: 'en', points: ['Opened.'], by: summary });
    const text = { en: 'A letter' };
    await api.give('/commitments', { kind: 'promise', by: { name: promiser }, to: [{ member: 'XA-2' }], text, on: '2001-05-10' }); // prettier-ignore
    await api.settled();
    for (const role of ['viewer', 'recorder', 'approver', 'auditor', 'admin'] as const)
      people[role] = await house.person(role);
  }, 60_000);
  afterAll(async () => {
    await house.end();
    await rm(folder, { recursive: true });
  });

  const read = async (path: string, who: string, accept = 'application/json') => {
    const headers = { Authorization: `Bearer ${people[who]!.key}`, Accept: accept };
    const answer = await fetch(house.address + path, { headers });
    return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
  };
  /** The names that stand in any answer to somebody, page or data, and where. */
  const seenBy = async (who: string): Promise<Map<string, string[]>> => {
    const { items } = await dataFor(who, '/commitments');
    const things = [
      ...['/members/XA-1', '/members/XA-2', '/members', '/meetings', '/meetings/assembly-1', '/meetings/assembly-1/attendance'],
      ...['/attendance', '/coverage', `/coverage/${item}`, '/commitments', `/commitments/${items[0].id}`, '/changes', '/questions'],
      ...['/search?q=Governor', '/search?q=Director'],
    ]; // prettier-ignore
    const data = [
      ...['/members/XA-1/timeline', '/members/XA-2/timeline', '/popolo.json', '/changes.atom', '/attendance.csv'],
      ...['/commitments?format=csv&lang=en',],
      ...['/events', `/events/${attended}`, '/audit/bundle', '/requests'],
    ]; // prettier-ignore
    const pages = ['', `/audit/${attended}`, '/requests', '/personal-data'];
    const asked: [string, string][] = [
      ...[...things, ...pages].map((path): [string, string] => [`/own${path}`, 'text/html']),
      ...[...things, ...data].map((path): [string, string] => [`/api/own${path}`, 'application/json']),
      ['/api/own/events', 'application/x-ndjson'],
    ];
    const found = new Map<string, string[]>();
    for (const [path, accept] of asked) {
      const { status, bytes } = await read(path, who, accept);
      if (status >= 400 && ![403, 404].includes(status)) throw new Error(`${path} is answered ${status}`);
      const names = foundInBytes(bytes, NAMES);
      if (names.length > 0) found.set(`${path} ${accept}`, names);
    }
    for (const name of NAMES) {
      // What was asked for is said again beside the hits.
      const hits = JSON.stringify((await dataFor(who, `/search?q=${name}`)).items);
      if (hits.includes(name)) found.set(`/search?q=${name}`, [name]);
    }
    return found;
  };
  const dataFor = async (who: string, path: string) =>
    JSON.parse((await read(`/api/own${path}`, who)).bytes.toString());

  it('are seen by who records and who approves', async () => {
    const seen = await seenBy('recorder');
    expect(new Set([...seen.values()].flat())).toEqual(new Set(NAMES));
    expect(seen.size).toBeGreaterThan(15);
  });

  it.each(['viewer', 'admin', 'auditor'])('are seen nowhere by a %s', async (who) => {
    expect(Object.fromEntries(await seenBy(who))).toEqual({});
    const { bytes } = await read('/own/meetings/assembly-1?lang=en', who, 'text/html');
    expect(bytes.toString()).toMatch(/•••.*Names of delegates, guests and authors are not shown to your role/s);
    const office = await read('/api/own/members/XA-1', who);
    expect(office.bytes.toString()).toContain('Public Person');
  });

  it('lead those to nobody to whom they are not shown', async () => {
    for (const name of [delegate, guest, chair, reporter])
      expect([name, (await dataFor('viewer', `/search?q=${name}`)).count]).toEqual([name, 0]);
  });

  it('are left out of the bundle of an auditor, which is whole all the same', async () => {
    const key = (await read('/api/own/audit/key', 'auditor')).bytes.toString();
    const { bytes } = await read('/api/own/audit/bundle', 'auditor');
    expect((await verifyBundle(bytes, { keys: [readKey(key)] })).verdict).toBe('OK');
    const { status, bytes: said } = await read('/api/own/audit/log', 'auditor');
    expect([status, JSON.parse(said.toString()).code]).toEqual([403, 'names-withheld']);
  });

  it('are given out by a server that goes on where who asked for a bundle or the log goes away', async () => {
    const headers = { Authorization: `Bearer ${people['approver']!.key}` };
    for (const path of ['/audit/bundle', '/audit/log', '/events', '/coverage/scrapbook.csv', '/popolo.json'])
      for (const begun of [true, false]) {
        const gone = new AbortController();
        const asked = fetch(`${house.address}/api/own${path}`, { headers, signal: gone.signal });
        await (begun ? asked : new Promise(setImmediate));
        gone.abort();
        await asked.catch(() => undefined);
      }
    expect((await read('/api/own/audit/bundle', 'approver')).status).toBe(200);
  });

  it('are neither corrected unseen, nor found out by asking what is held', async () => {
    const form = await read(`/own/audit/${attended}/correction`, 'admin', 'text/html');
    expect(form.status).toBe(403);
    // To take it back says nothing anew, and shows nobody what they do not see, also where the reason is forgotten.
    const back = `/own/audit/${attended}/correction?back=yes&lang=en`;
    const sent = await house.call('POST', back, { key: people['admin']!.key, body: new URLSearchParams({ '/reason': '' }), headers: { Accept: 'text/html' } }); // prettier-ignore
    for (const { status, text } of [
      { status: 422, text: (await read(back, 'admin', 'text/html')).bytes.toString() },
      sent,
    ])
      expect([status, foundInBytes(Buffer.from(text), NAMES), text.includes('•••')]).toEqual([422, [], true]);
    const entry = (await read(`/own/audit/${attended}`, 'admin', 'text/html')).bytes.toString();
    expect(entry).toContain('/correction?back=yes');
    expect(entry).not.toContain('/correction"');
    const { person } = (await dataFor('approver', `/events/${attended}`)).data.people[0];
    const held = await house.call('POST', '/api/own/personal-data/held', {
      key: people['admin']!.key,
      body: { person },
    });
    expect([held.status, held.body.names, held.body.items.length]).toEqual([200, [], 1]);
    expect(foundInBytes(Buffer.from(held.text), NAMES)).toEqual([]);
    const before = (await dataFor('approver', `/events/${attended}`)).data;
    const now = { ...before, evidence: [{ url: 'https://example.org/later' }] };
    const asked = await house.call('POST', '/api/own/corrections', { key: people['recorder']!.key, body: { position: attended, now, reason: 'r' } }); // prettier-ignore
    expect(asked.status).toBe(202);
    expect((await read('/api/own/requests', 'approver')).bytes.toString()).toContain(delegate);
    expect(foundInBytes((await read('/api/own/requests', 'admin')).bytes, NAMES)).toEqual([]);
    // Nor by what stands beside what is asked for, as it is believed now.
    const [shown, veiled] = await Promise.all(
      ['approver', 'admin'].map(async (role) => (await read('/own/requests', role, 'text/html')).bytes.toString()),
    );
    expect(shown!.split(delegate!).length).toBeGreaterThan(2);
    expect([foundInBytes(Buffer.from(veiled!), NAMES), veiled!.includes('•••')]).toEqual([[], true]);
  });

  it('are seen by a recorder of one body in its meetings alone, of which alone they record', async () => {
    const post = (path: string, body: object, who: string) =>
      house.call('POST', `/api/own${path}`, { key: people[who]!.key, body });
    const { body: added } = await post(
      '/people',
      { name: 'Bound', role: 'recorder', bodies: ['council', 'wood'] },
      'admin',
    );
    const { body: made } = await post('/keys', { name: 'Theirs', roles: ['recorder'], person: added.id }, 'admin');
    people['bound'] = { id: added.id, key: made.key };
    expect(await dataFor('bound', '/me')).toMatchObject({ roles: ['recorder'], bodies: ['council', 'wood'] });
    const wood = { names: { en: 'Wood' }, on: '2002' };
    for (const handle of ['wood', 'water']) await post('/committees', { ...wood, handle }, 'approver');
    const meeting = { ordinal: 1, names: { en: 'First' }, on: '2002-05' };
    const guests = { guests: [{ people: [{ names: { en: guest } }] }] };
    const council = await post('/meetings', { ...meeting, body: 'council' }, 'bound');
    const invited = await post('/meetings/council-1/guests', guests, 'bound');
    const came = invited.body;
    const given = [
      council,
      invited,
      await post('/committees/wood/names', { names: { en: 'Woods' }, on: '2003' }, 'bound'),
      await post('/corrections', { position: attended, now: null, reason: 'r' }, 'bound'),
      await post('/meetings', { ...meeting, body: 'assembly', ordinal: 2 }, 'bound'),
      await post('/meetings/assembly-1/guests', guests, 'bound'),
      await post('/committees/water/names', { names: { en: 'Waters' }, on: '2003' }, 'bound'),
      await post('/members', { country: 'XA', names: { en: 'C' } }, 'bound'),
    ].map(({ status, body }) => [status, body.code]);
    const foreign = [403, 'body-foreign'];
    expect(given).toEqual([[201, undefined], [201, undefined], [201, undefined], [202, undefined], ...Array.from({ length: 4 }, () => foreign)]); // prettier-ignore
    expect(Object.fromEntries(await seenBy('bound'))).toEqual({});
    const agenda = { items: [{ number: '1', text: { en: 'Opening' }, kind: 'report' }] };
    const roster = { delegations: [{ member: 'XA-1', status: 'present' }] };
    for (const [what, said] of [
      ['agenda', agenda],
      ['attendance', roster],
    ] as const) {
      expect(await post(`/meetings/council-1/${what}`, said, 'bound')).toMatchObject({ status: 201 });
      const there = await post(`/meetings/assembly-1/${what}`, said, 'bound');
      expect([there.status, there.body.code]).toEqual(foreign);
    }
    const own = await read('/own/meetings/council-1', 'bound', 'text/html');
    expect(foundInBytes(own.bytes, NAMES)).toEqual([guest]);
    // They are led to no form for what they may not record, nor on what is another body's.
    const shown = async (page: string) => {
      const { status, bytes } = await read(page, 'bound', 'text/html');
      expect(status).toBe(200);
      return bytes.toString();
    };
    const formsAt = async (of = '') =>
      [...(await shown(`/own/forms${of}`)).matchAll(/\/own\/forms\/([\w-]+)/g)].map(([, name]) => name);
    expect(await formsAt()).toEqual(expect.arrayContaining(['schedule-meeting', 'record-guests', 'rename-committee']));
    for (const foreignForm of ['register-government', 'record-claim', 'log-coverage', 'establish-committee'])
      expect(await formsAt()).not.toContain(foreignForm);
    expect(await formsAt('?meeting=council-1')).toContain('record-guests');
    expect(await formsAt('?meeting=assembly-1')).toEqual([]);
    expect(await formsAt('?committee=water')).toEqual([]);
    const opened = async (form: string) => (await read(`/own/forms/${form}`, 'bound', 'text/html')).status;
    for (const form of ['record-guests?meeting=council-1', 'record-guests', 'schedule-meeting'])
      expect([form, await opened(form)]).toEqual([form, 200]);
    for (const form of ['record-guests?meeting=assembly-1', 'rename-committee?committee=water', 'log-coverage'])
      expect([form, await opened(form)]).toEqual([form, 403]);
    const leads = async (page: string) => (await shown(page)).includes('class="to-record"');
    const pages = [
      '/own/meetings/council-1',
      '/own/committees/wood',
      '/own/meetings/assembly-1',
      '/own/committees/water',
    ];
    expect(await Promise.all(pages.map(leads))).toEqual([true, true, false, false]);
    // What happened in their meetings they may put right, and may take back what happened elsewhere; a second person sees to both.
    const form = (at: number) => `/own/audit/${at}/correction`;
    const theirs = await read(form(came.position), 'bound', 'text/html');
    expect([theirs.status, foundInBytes(theirs.bytes, NAMES)]).toEqual([200, [guest]]);
    const fields = fieldsOf(theirs.bytes.toString());
    for (const [name, value] of fields) if (value === guest) fields.set(name, 'Qwyzgast Senior');
    const send = () =>
      house.call('POST', form(came.position), { key: people['bound']!.key, body: fields, headers: { Accept: 'text/html' } }); // prettier-ignore
    const unsaid = await send();
    expect([unsaid.status, unsaid.text.includes('Qwyzgast Senior')]).toEqual([422, true]);
    fields.set('/reason', 'As on the list');
    expect((await send()).headers.get('location')).toContain('/own/requests');
    expect((await read(form(attended), 'bound', 'text/html')).status).toBe(403);
    expect((await read(`${form(attended)}?back=yes`, 'bound', 'text/html')).status).toBe(200);
    const wrong = await post(`/people/${added.id}/roles`, { role: 'viewer', bodies: ['wood'] }, 'admin');
    expect([wrong.status, wrong.body.errors]).toMatchObject([422, [{ pointer: '/bodies' }]]);
    await post(`/people/${added.id}/roles`, { role: 'recorder' }, 'admin');
    expect((await post('/members', { country: 'XA', names: { en: 'C' } }, 'bound')).status).toBe(201);
  });

  it('are shown to an auditor who says why, for an hour, which is noted and seen', async () => {
    const reason = 'Complaint of Qwyzkläger';
    const order = { key: people['auditor']!.key, body: { reason }, headers: { 'Idempotency-Key': 'why' } };
    expect((await house.call('POST', '/api/own/glass', { ...order, key: people['admin']!.key })).status).toBe(403);
    expect((await house.call('POST', '/api/own/glass', { ...order, body: {} })).status).toBe(422);
    const broken = await house.call('POST', '/api/own/glass', order);
    expect([broken.status, broken.body]).toMatchObject([201, { person: people['auditor']!.id, reason }]);
    expect((await house.call('POST', '/api/own/glass', order)).body).toEqual(broken.body);
    expect(new Set([...(await seenBy('auditor')).values()].flat())).toEqual(new Set(NAMES));
    const noted = (await dataFor('approver', '/access-log')).items as {
      act: string;
      subject: string;
      detail: object;
    }[];
    expect(noted.filter(({ act }) => act === 'GlassBroken')).toMatchObject([{ subject: broken.body.id }]);
    expect(noted).toContainEqual(
      expect.objectContaining({ act: 'NamesSeen', subject: broken.body.id, detail: { route: '/api/:association/meetings/:meeting/attendance' } }), // prettier-ignore
    );
    expect(noted.some(({ detail }) => JSON.stringify(detail).includes('Qwyz'))).toBe(false);
    const page = await read('/own/glass?lang=en', 'approver', 'text/html');
    expect(page.bytes.toString()).toMatch(/Complaint of Qwyzkläger/);
    const { rows } = await house.sql.query<{ reason: Buffer }>('select reason from glass_broken');
    expect(rows[0]!.reason.includes('Qwyz')).toBe(false);
    const held = await house.call('POST', '/api/own/personal-data/held', { key: people['approver']!.key, body: { name: 'Qwyzkläger' } }); // prettier-ignore
    expect(held.body.beside).toMatchObject([{ kind: 'glass-reason', id: broken.body.id }]);
    await house.sql.query(`update glass_broken set until = now() - interval '1 second'`);
    expect(foundInBytes((await read('/api/own/meetings/assembly-1/attendance', 'auditor')).bytes, NAMES)).toEqual([]);
  });
});
