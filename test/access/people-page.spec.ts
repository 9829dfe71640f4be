import { type Answered, type House, openHouse } from './house.js';

describe('the page of people and keys', () => {
  let house: House;
  let admin: Awaited<ReturnType<House['person']>>;
  const send = async (path: string, fields: Record<string, string>): Promise<Answered> => {
    const headers = { Accept: 'text/html', ...(await house.signedIn(admin)) };
    return house.call('POST', `/own/${path}?lang=ko`, { headers, body: new URLSearchParams(fields) });
  };
  const wrongIn = ({ text }: Answered) =>
    [...text.matchAll(/<strong class="refused" id="wrong-([^"]+)"[^>]*>(?:<span[^>]*>)?([^<]*)/g)].map(
      ([, at, said]) => `${at}: ${said}`,
    );

  beforeAll(async () => {
    house = await openHouse();
    admin = await house.person('admin');
  });
  afterAll(() => house.end());

  it('says beside the fields why nobody was added, and keeps what was typed', async () => {
    const nameless = await send('people', { name: ' ', contact: 'a@example.org', role: 'recorder', bodies: 'No Body' });
    expect([nameless.status, wrongIn(nameless)]).toEqual([422, ['add-name: 꼭 필요합니다.']]);
    expect(nameless.text).toContain('value="a@example.org"');
    expect(nameless.text).toContain('value="No Body"');
    expect(nameless.text).toMatch(/<option value="recorder" selected>/);
    expect(nameless.text).toContain('href="/own/people?lang=ja"');
    expect(wrongIn(await send('people', { name: 'A', role: 'recorder', bodies: 'No Body' }))).toEqual([
      'add-bodies: 영문 소문자, 숫자, 붙임표만 쓸 수 있습니다.',
    ]);
    expect(wrongIn(await send('people', { name: 'A', role: 'viewer', bodies: 'council' }))).toEqual([
      'add-bodies: 기구는 기록자에게만 지정합니다. 다른 역할이면 비워 두십시오.',
    ]);
    const known = { name: 'Kim', account: 'kim', role: 'viewer' };
    expect((await send('people', known)).headers.get('location')).toBe('/own/people?lang=ko');
    const again = await send('people', known);
    expect([again.status, wrongIn(again)]).toEqual([409, ['add-account: 그 계정은 이미 다른 사람의 것입니다.']]);
  });

  it('says beside the person or the key why nothing came of it', async () => {
    const last = await send(`people/${admin.id}`, { change: 'take', role: 'admin' });
    expect([last.status, wrongIn(last)]).toEqual([409, [`${admin.id}-: 마지막 관리자가 없어지게 됩니다.`]]);
    expect(wrongIn(await send(`people/${admin.id}`, { change: 'take', role: 'viewer' }))).toEqual([
      `${admin.id}-role: 해당 사용자에게 없는 역할입니다.`,
    ]);
    const key = { name: '목록', person: admin.id, role: 'admin', networks: '10.0.0.0/24', days: '90' };
    const beyond = await send('keys', { ...key, role: 'approver' });
    expect([beyond.status, wrongIn(beyond)]).toEqual([422, ['key-role: 해당 사용자에게 없는 역할입니다.']]);
    expect(beyond.text).toContain('value="목록"');
    expect(beyond.text).toContain('value="10.0.0.0/24"');
    expect(beyond.text).toContain('href="/own/people?lang=ja"');
    expect(wrongIn(await send('keys', { ...key, networks: 'here' }))).toEqual([
      'key-networks: 10.0.0.0/24 같은 네트워크나 주소가 아닙니다.',
    ]);
    expect(wrongIn(await send('keys', { ...key, days: '4000' }))).toEqual([expect.stringMatching(/^key-days: /)]);
    expect((await send('keys', key)).text).toContain('ann_live_');
  });
});
