import { type Browser, type Page } from 'playwright-core';
import { type Api, apiOf } from '../support/api.js';
import { newReader, openBrowser, textOf } from '../support/browser.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { openServer, type OpenServer } from '../support/server.js';

describe('the forms', () => {
  let database: TestDatabase;
  let server: OpenServer;
  let browser: Browser;
  let api: Api;
  beforeAll(async () => {
    database = await freshDatabase();
    server = await openServer(database.url);
    browser = await openBrowser();
    api = apiOf(server.address);
    await api.give('/meetings', { body: 'assembly', ordinal: 1, names: { en: 'First Assembly' }, on: '2021-08-10' });
    await api.give('/members', { names: { en: 'North Gyeongsang' }, country: 'KR', code: 'KR-47' });
    await api.give('/members/KR-47/approval', { basis: 'founding', on: '1996-09-10' });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });

  /** What a browser says of a page that it was told is wrong. */
  const EXPECTED = /status of 4(12|22)/;
  const writing = async (write: (page: Page) => Promise<void>, path: string) => {
    const { page, context, complaints } = await newReader(browser, server.address);
    page.setDefaultTimeout(8000);
    await page.goto(`${server.address}${path}`);
    await write(page);
    expect(complaints.filter((each) => !EXPECTED.test(each))).toEqual([]);
    await context.close();
  };
  const main = (page: Page) => textOf(page);

  it('are filled in by keyboard alone: applied, approved, told on the timeline, and put right', () =>
    writing(async (page) => {
      await follow(page, 'Record');
      await follow(page, 'Government registered');
      await type(page, 'Country', 'CN');
      await type(page, 'Code (ISO 3166-2)', 'CN-LN');
      await enter(page);
      // Nothing that was typed is lost, and what is missing is said where it belongs, and once above all.
      await page.getByRole('alert').waitFor();
      expect(await page.getByRole('alert').innerText()).toMatch(/Nothing is recorded yet\s+Name: This is needed\./);
      expect(await page.getByRole('textbox', { name: /^Country/ }).inputValue()).toBe('CN');
      await type(page, 'Name', 'Liaoning Province');
      await enter(page);
      await page.waitForURL(/members\/[0-9a-f-]{36}\?recorded=\d+/);
      await follow(page, 'Record something about it');
      await follow(page, 'Application for membership');
      await type(page, 'Day', '2006-09-01');
      await enter(page);
      await page.waitForURL(/recorded=/);
      await page.goto(`${server.address}/near/forms/approve-membership?member=CN-LN`);
      await type(page, 'Day', '2006-09-09');
      await choose(page, 'By what', 'reported, nobody says who decided');
      await type(page, 'Web address', 'https://example.org/admitted');
      await enter(page);
      await page.waitForURL(/members\/CN-LN\?recorded=/);
      expect(await main(page)).toContain('Became a full member');
      await follow(page, 'Correct it');
      const groups = await page.locator('legend').allInnerTexts();
      expect(groups).toEqual(expect.arrayContaining(['Source of the fact 1', 'Source of the correction 1']));
      await type(page, 'Day', '2006-09-10');
      await enter(page);
      expect(await page.getByRole('alert').innerText()).toContain('Reason: This is needed.');
      await type(page, 'Reason', 'The day was misread.');
      await follow(page, 'Record the correction');
      await page.waitForURL(/audit\/\d+\?recorded=/);
      expect(await main(page)).toContain('The day was misread.');
      const { items } = await api.read('/members/CN-LN/timeline');
      expect(items.find(({ kind }: { kind: string }) => kind === 'membership-approved')).toMatchObject({
        on: '2006-09-10',
        evidence: [{ url: 'https://example.org/admitted' }],
      });
    }, '/near'));

  it('lead from what cannot be taken back to what was recorded later and rests on it', async () => {
    const { items } = await api.read('/members/CN-LN/timeline');
    const [applied, approved] = ['membership-applied', 'membership-approved'].map((kind) =>
      items.find((each: { kind: string }) => each.kind === kind),
    );
    await writing(async (page) => {
      await page.getByRole('textbox', { name: /^Reason/ }).fill('It never applied.');
      await page.getByRole('button', { name: 'Take it back' }).click();
      const refused = page.getByRole('alert');
      expect(await refused.innerText()).toContain('What was recorded later would not fit any more:');
      await refused.getByRole('link', { name: /^log position/ }).click();
      await page.waitForURL(new RegExp(`/near/audit/${approved.supersedes ?? approved.position}`));
    }, `/near/audit/${applied.position}/correction?back=yes`);
  });

  it('are filled in by mouse: a delegation with its people, taken back again', () =>
    writing(async (page) => {
      await page.getByRole('link', { name: 'First Assembly' }).first().click();
      await page.getByRole('link', { name: 'Record something about it' }).click();
      await page.getByRole('link', { name: 'Attendance', exact: true }).last().click();
      await page.getByRole('combobox', { name: /^Member/ }).fill('North Gyeongsang');
      await page.getByLabel('Attendance (needed)').selectOption('present');
      await page.getByRole('button', { name: 'Room for another: Person' }).click();
      await page.waitForURL(/#\/delegations\/0\/people\/0$/);
      // Room that is left empty counts as none.
      await page.getByRole('button', { name: 'Room for another: Person' }).click();
      await page.waitForURL(/#\/delegations\/0\/people\/1$/);
      await page.getByRole('textbox', { name: /^Name/ }).first().fill('Li Lecheng');
      await page.getByLabel('Rank').first().selectOption('head');
      await page.getByRole('button', { name: 'Record', exact: true }).last().click();
      await page.waitForURL(/meetings\/assembly-1\?recorded=/);
      expect(await main(page)).toContain('Li Lecheng');
      await page.getByRole('status').getByRole('link', { name: 'Take it back' }).click();
      await page.getByRole('textbox', { name: /^Reason/ }).fill('It did not come.');
      await page.getByRole('button', { name: 'Take it back' }).click();
      await page.waitForURL(/audit\//);
      const { items } = await api.read('/meetings/assembly-1/attendance');
      expect(items.find(({ status }: { status: string }) => status === 'present')).toBeUndefined();
    }, '/near/meetings'));

  it('say in the reader’s language why a rule refuses', () =>
    writing(async (page) => {
      await page.getByRole('textbox', { name: /^날짜/ }).fill('2021-09-01');
      await page
        .getByRole('textbox', { name: /^회원/ })
        .or(page.getByRole('combobox', { name: /^회원/ }))
        .fill('KR-47');
      await page.getByRole('button', { name: '기록하기', exact: true }).last().click();
      expect(await page.getByRole('alert').innerText()).toContain('처리 중인 가입 신청이 없습니다');
      expect(await page.getByRole('textbox', { name: /^날짜/ }).inputValue()).toBe('2021-09-01');
    }, '/near/forms/reject-membership?lang=ko'));

  it('say beside the field what a rule, a name that is lacking or a number that is taken refuses', () =>
    writing(async (page) => {
      const record = () => page.getByRole('button', { name: 'Record', exact: true }).last().click();
      const faultOf = (field: RegExp) =>
        page
          .getByRole('textbox', { name: field })
          .first()
          .evaluate((input) => {
            const told = (input.getAttribute('aria-describedby') ?? '')
              .split(' ')
              .map((id) => document.getElementById(id));
            return [input.getAttribute('aria-invalid'), told.map((each) => each?.textContent).join(' ')];
          });
      const [name, office, from, until] = [/^Name/, /^Office/, /^From/, /^Until/];
      await record();
      expect(await faultOf(name)).toEqual(['true', 'This is needed.']);
      expect(await faultOf(office)).toEqual(['true', 'This is needed.']);
      await page.getByRole('textbox', { name }).first().fill('Kim Kwan-yong');
      await page.getByRole('textbox', { name: office }).first().fill('Governor');
      await page.getByRole('textbox', { name: from }).fill('2018-07-01');
      await page.getByRole('textbox', { name: until }).fill('2006-07-01');
      await record();
      const [invalid, why] = await faultOf(until);
      expect([invalid, why]).toEqual(['true', expect.stringContaining('The office would end before it began')]);
      expect((await faultOf(name))[0]).toBeNull();
      await page.goto(`${server.address}/near/forms/schedule-meeting`);
      await page.getByRole('textbox', { name: /^Body/ }).fill('assembly');
      await page.getByRole('textbox', { name: /^Ordinal|^Number/ }).fill('1');
      await page.getByRole('textbox', { name: /^Name/ }).first().fill('First Assembly, once more');
      await page.getByRole('textbox', { name: /^Day/ }).fill('2021-08-11');
      await record();
      expect(await faultOf(/^Ordinal|^Number/)).toEqual(['true', expect.stringContaining('this number already')]);
    }, '/near/forms/change-office-holder?member=KR-47'));

  it('offer the bodies of the rules, and take the name of one for its handle', async () => {
    const names = { en: 'Great Council', ja: '大評議会' };
    const bodies = [{ body: 'council', names, admits: ['full'] }];
    await api.give('/rules', { version: '1', inForce: '1996-09-10', bodies });
    const path = `${server.address}/near/forms/schedule-meeting?lang=ja`;
    expect(await (await fetch(path)).text()).toContain('<option value="council 大評議会">');
    const said = { '/body': '大評議会', '/ordinal': '1', '/names/ja': '第1回', '/names/en': 'First', '/on': '2001' };
    const sent = await fetch(path, { method: 'POST', body: new URLSearchParams(said), redirect: 'manual' });
    expect([sent.status, (await api.read('/meetings/council-1')).body]).toEqual([303, 'council']);
  });

  it('say in which row of a list a rule refuses something, and beside a group that it refuses', () =>
    writing(async (page) => {
      const record = () => page.getByRole('button', { name: 'Record', exact: true }).last().click();
      const saidOf = (id: string) =>
        page.evaluate((at) => {
          const by = document.getElementById(at)?.getAttribute('aria-describedby') ?? '';
          return by.split(' ').map((each) => document.getElementById(each)?.textContent);
        }, id);
      await page.getByRole('button', { name: /elegation/ }).click();
      for (const n of [0, 1]) {
        await page.locator(`[name="/delegations/${n}/member"]`).fill(`XX-${n}`);
        await page.locator(`[name="/delegations/${n}/status"]`).selectOption('present');
      }
      await record();
      // All that is wrong, so that all can be mended at once.
      expect(await page.locator('.objections li').count()).toBe(2);
      for (const n of [0, 1]) {
        await page.locator(`[name="/delegations/${n}/member"]`).fill('KR-47');
        await page.locator(`[name="/delegations/${n}/status"]`).selectOption('present');
      }
      await record();
      expect(await saidOf('/delegations/1/member')).toContainEqual(expect.stringContaining('is recorded'));
      expect(await page.locator('[id="/delegations/0/member"]').getAttribute('aria-invalid')).toBeNull();
      await page.goto(`${server.address}/near/forms/present-report?meeting=assembly-1`);
      await page.locator('[name="/text/en"]').fill('What was done');
      await page.locator('[name="/by/member"]').fill('KR-47');
      await page.locator('[name="/by/secretariat"]').selectOption('yes');
      await record();
      expect(await saidOf('/by')).toEqual([expect.stringContaining('one of them')]);
    }, '/near/forms/record-attendance?meeting=assembly-1'));

  it('keep what was typed where the record moved on meanwhile, and say so', () =>
    writing(async (page) => {
      await page.getByRole('textbox', { name: /^Day/ }).fill('2021-09-01');
      await api.give('/members/KR-47/names', { names: { ko: '경상북도' }, kind: 'other' });
      await page.getByRole('button', { name: 'Record', exact: true }).last().click();
      expect(await page.getByRole('alert').innerText()).toContain('What you typed is still here');
      expect(await page.getByRole('textbox', { name: /^Day/ }).inputValue()).toBe('2021-09-01');
      await page.getByRole('button', { name: 'Record', exact: true }).last().click();
      await page.waitForURL(/recorded=/);
    }, '/near/forms/withdraw-membership?member=KR-47'));
});

/** What the element in focus is called, and whether something can be typed or chosen there. */
const focused = (page: Page): Promise<{ name: string; isField: boolean }> =>
  page.evaluate(() => {
    const here = document.activeElement as HTMLInputElement | null;
    const label = here?.labels?.[0]?.querySelector('span') ?? here;
    return { name: label?.textContent?.trim() ?? '', isField: here?.labels !== undefined && here.tagName !== 'BUTTON' };
  });

/** Goes on with the Tab key to what is called so. */
const to = async (page: Page, name: string, isField = false): Promise<void> => {
  for (let n = 0; n < 150; n += 1) {
    const here = await focused(page);
    if (here.name === name && here.isField === isField) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not come to ${name}`);
};

/** Presses Enter and waits for the page to which that leads. */
const enter = (page: Page) => Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);

const follow = async (page: Page, name: string): Promise<void> => {
  await to(page, name);
  await enter(page);
};

const type = async (page: Page, label: string, text: string): Promise<void> => {
  await to(page, label, true);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
};

const choose = async (page: Page, label: string, option: string): Promise<void> => {
  await to(page, label, true);
  await page.keyboard.type(option.slice(0, 12));
};
