import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Recorded } from '../../src/eventstore/facts.js';
import { EventLog } from '../../src/eventstore/log.js';
import { ChairTerms } from '../../src/governance/chairs/chairs.query.js';
import { groundOf } from '../../src/governance/chairs/chairs.rows.js';
import { inOffice, spansOf } from '../../src/governance/chairs/in-office.js';
import { readDate } from '../../src/language/dates.js';
import { type TestDatabase } from '../support/database.js';
import { nearDatabase } from '../support/near.js';
import { nearOn } from '../support/near-app.js';
import { dataOf, of } from './near.support.js';

const LAST = '2026-12-31';

describe('the chair of NEAR', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let association: string;
  let events: Recorded[];
  beforeAll(async () => {
    database = await nearDatabase();
    ({ app, association } = await nearOn(database.url));
    events = await app.get(EventLog).read(association, 0, 100_000);
  });
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  const asOf = (trueOn: string) => ({ association, trueOn, knownOn: Number.MAX_SAFE_INTEGER });
  const ask = (trueOn = LAST) => app.get(ChairTerms).read(asOf(trueOn));
  const chairOn = async (day: string) =>
    (await ask(day)).inOffice.map(({ member, term, holds, people }) => [
      member.code,
      term,
      holds,
      people.map(({ name }) => name['en']),
    ]);

  /**
   * Who held the chair on a day by the facts alone: of those whose term had begun, the last, but also each before it for which
   * the next may not have begun yet. Buryatia's beginning is that of the assembly with which Liaoning's term ended.
   */
  const plainly = () => {
    const starts = of(events, 'TermStarted')
      .map(dataOf)
      .map(({ term, on }) => ({ term: term as number, on }));
    const assembly = of(events, 'MeetingScheduled')
      .map(dataOf)
      .find(({ handle }) => handle === 'general-assembly-15');
    starts.push({ term: 16, on: assembly!.on });
    const bounds = starts.map(({ term, on }) => ({ term, ...readDate(on) }));
    return (day: string): string[] =>
      bounds.flatMap(({ term, earliest, latest }, n) => {
        const next = bounds[n + 1];
        if (earliest! > day || (next && next.latest! <= day)) return [];
        return [`${term} ${latest! <= day && !(next && next.earliest! <= day) ? 'surely' : 'perhaps'}`];
      });
  };

  it('is held on every day by whom the facts say', async () => {
    const { terms, meetings, versions } = await groundOf(app.get(DataSource), asOf(LAST));
    const spans = spansOf(terms, meetings, versions);
    const plain = plainly();
    const days = Array.from({ length: 11_115 }, (_, n) =>
      new Date(Date.UTC(1996, 7, 1 + n)).toISOString().slice(0, 10),
    );
    expect(days.at(-1)! >= LAST).toBe(true);
    const told = days.map((day) => [day, ...inOffice(spans, day).map(({ term, holds }) => `${term} ${holds}`)]);
    expect(told).toEqual(days.map((day) => [day, ...plain(day)]));
    const surely = told.filter((day) => day.filter((each) => each.endsWith('surely')).length > 1);
    expect(surely).toEqual([]);
  });

  it('is answered as it is held, around each day on which it changed', async () => {
    const plain = plainly();
    for (const day of [
      '1996-09-11',
      '1996-09-12',
      '2021-08-09',
      '2021-08-10',
      '2023-10-31',
      '2025-06-11',
      '2025-06-12',
    ])
      expect((await ask(day)).inOffice.map(({ term, holds }) => `${term} ${holds}`)).toEqual(plain(day));
  });

  it('stays with Ulsan while its mayor changes, and goes to Buryatia with the assembly', async () => {
    expect(await chairOn('2022-06-30')).toEqual([['KR-31', 14, 'surely', ['Song Cheol-ho']]]);
    expect(await chairOn('2022-07-31')).toEqual([['KR-31', 14, 'surely', ['Kim Doo-gyeom']]]);
    expect(await chairOn('2025-06-10')).toEqual([['CN-LN', 15, 'surely', ['Wang Xinwei']]]);
    expect(await chairOn('2025-06-12')).toEqual([['RU-BU', 16, 'surely', ['Alexey Tsydenov']]]);
  });

  it('has sixteen terms of uneven length, and candidates for the seventeenth', async () => {
    const { items } = await ask();
    expect(items.map(({ term }) => term)).toEqual(Array.from({ length: 17 }, (_, n) => n + 1));
    expect(items[12]).toMatchObject({
      member: { code: 'RU-SA' },
      months: { least: 33, most: 33 },
      named: '2019/2020',
      handedOver: { on: '2018-10-29', by: { code: 'CN-HN' } },
    });
    expect(items[13]).toMatchObject({ member: { code: 'KR-31' }, months: { least: 26, most: 26 } });
    expect(items[15]).toMatchObject({
      member: { code: 'RU-BU' },
      started: null,
      derived: { started: { on: '2025-06-11/2025-06-12' } },
      named: '2026/2027',
    });
    expect(items[16]).toMatchObject({ member: null, candidacies: [{ member: { code: 'KR-49' }, basis: 'proposal' }] });
    const changed = items.filter(({ officeHolders }) => officeHolders.length > 1).map(({ term }) => term);
    expect(changed).toEqual(expect.arrayContaining([7, 10, 11, 14, 15]));
    expect(items.flatMap(({ discrepancies }) => discrepancies)).toEqual([]);
  });
});
