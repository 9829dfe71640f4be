import { parseHTML } from 'linkedom';
import { Associations } from '../../src/access/associations.js';
import { Surroundings } from '../../src/web/surroundings.js';
import { type View } from '../../src/web/view.js';
import { type House, openHouse } from './house.js';

describe('the page of a problem', () => {
  let house: House;
  let viewer: string;
  let recorder: string;

  beforeAll(async () => {
    house = await openHouse();
    await house.app.get(Associations).open('other', { en: 'Other' });
    // Where somebody is an administrator, whoever is here is asked who they are.
    await house.person('admin');
    viewer = (await house.person('viewer')).key;
    recorder = (await house.person('recorder')).key;
  });
  afterAll(() => house.end());

  /** The page at an address: its status, and of its frame the room's links and the ways to other languages; none where it stands by itself. */
  const page = async (path: string, key?: string, referer?: string) => {
    const headers = { Accept: 'text/html', ...(referer !== undefined && { Referer: house.address + referer }) };
    const body = new URLSearchParams({ nonsense: '1' });
    const { status, text } = await house.call(referer === undefined ? 'GET' : 'POST', path, { key, headers, body });
    const { document } = parseHTML(text);
    const links = (within: string) =>
      [...document.querySelectorAll(`${within} a`)].map((each) => each.getAttribute('href')!);
    const [members] = links('.rail');
    const korean = links('.languages')[0];
    return { status, members, korean, main: document.querySelector('main')!.textContent };
  };
  const bare = { members: undefined, korean: undefined };

  it('stands in the frame of the record that was asked, also where no route takes the address', async () => {
    expect(await page('/own/nowhere?lang=ru', viewer)).toMatchObject({
      ...{ status: 404, members: '/own/members?lang=ru', korean: '/own/nowhere?lang=ko' },
      main: expect.stringMatching('Здесь ничего нет'),
    });
    expect(await page('/own/members/XA-1', viewer)).toMatchObject({ status: 404, members: '/own/members' });
    expect(await page('/own/people', viewer)).toMatchObject({ status: 403, members: '/own/members' });
    expect(await page('/own/coverage/a/snapshot', viewer)).toMatchObject({ status: 405, members: '/own/members' });
  });

  it('is framed without the parameters that are none', async () => {
    expect(await page('/own?trueOn=nonsense&lang=fr', viewer)).toMatchObject({
      ...{ status: 422, members: '/own/members', korean: '/own?lang=ko' },
    });
    const past = '/own/nowhere?trueOn=2001-01-01&recorded=5';
    expect(await page(past, viewer)).toMatchObject({
      ...{ status: 404, members: '/own/members?trueOn=2001-01-01', main: expect.not.stringMatching('Recorded') },
    });
  });

  it('stands by itself for whom nobody knows, outside a record, and in one that they may not read', async () => {
    expect(await page('/own/nowhere')).toMatchObject({ status: 404, ...bare });
    // Whoever is asked to sign in may first choose a language.
    const asked = { status: 401, members: undefined, korean: '/own/members?lang=ko' };
    expect(await page('/own/members')).toMatchObject(asked);
    expect(await page('/problems/nothing', viewer)).toMatchObject({ status: 404, ...bare });
    for (const path of ['/other/nowhere', '/other/members', '/nobodys', '//own/nowhere'])
      expect([path, await page(path, viewer)]).toMatchObject([path, { status: 404, ...bare }]);
  });

  it('leads from a form that was refused to the page of the form, in a record that may be read', async () => {
    expect(await page('/own/members/XA-1/nothing', recorder, '/own/forms?member=XA-1')).toMatchObject({
      ...{ status: 404, members: '/own/members', korean: '/own/forms?member=XA-1&lang=ko' },
    });
    expect(await page('/own/nowhere', recorder, '/other/forms')).toMatchObject({ status: 404, ...bare });
    const { korean } = await page('/own/nowhere?page=2', recorder, 'nowhere/');
    expect(korean).toBe('/own?lang=ko');
  });

  it('is answered whatever goes wrong with its frame, and programs are answered as ever', async () => {
    const surroundings = house.app.get(Surroundings);
    const { of } = surroundings;
    for (const frame of [Promise.reject(new Error('No database')), Promise.resolve({ language: 'ko' } as View)]) {
      surroundings.of = () => frame;
      expect(await page('/own/nowhere', viewer)).toMatchObject({ status: 404, ...bare });
    }
    surroundings.of = of;
    const { headers, body } = await house.call('GET', '/own/nowhere', { key: viewer });
    expect(headers.get('content-type')).toMatch('application/problem+json');
    expect(body).toMatchObject({ status: 404, code: 'not-found', detail: 'There is nothing at this address' });
  });
});
