import { type INestApplicationContext } from '@nestjs/common';
import { type Query, QueryBus } from '@nestjs/cqrs';
import { Refs } from '../../src/access/refs.js';
import { type QuestionItem } from '../../src/claims/questions/answers.js';
import { Questions } from '../../src/claims/questions/questions.query.js';
import { Committees } from '../../src/committees/register/committees.query.js';
import { DecisionRecord } from '../../src/governance/decisions/decision.query.js';
import { Decisions } from '../../src/governance/decisions/decisions.query.js';
import { MemberRecord } from '../../src/membership/member/member.query.js';
import { Roster } from '../../src/membership/roster/roster.query.js';
import { type TestDatabase } from '../support/database.js';
import { nearDatabase } from '../support/near.js';
import { nearOn } from '../support/near-app.js';

describe('the NEAR sample answers', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let association: string;
  beforeAll(async () => {
    database = await nearDatabase();
    ({ app, association } = await nearOn(database.url));
  });
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  const asOf = (trueOn = '2025-12-31') => ({ association, trueOn, knownOn: Number.MAX_SAFE_INTEGER });
  const ask = <T>(query: Query<T>): Promise<T> => app.get(QueryBus).execute(query);
  const member = async (name: string, day?: string) =>
    ask(new MemberRecord(asOf(day), await app.get(Refs).member(name, association)));
  const roster = (day: string, category: 'full' | 'all' = 'all') => ask(new Roster(asOf(day), { category }));

  it('who belongs in which category, and who may vote', async () => {
    const { byCategory, voters, items } = await roster('2025-12-31');
    expect(byCategory).toEqual({ associate: 3, full: 82, observer: 3, special: 1 });
    expect(voters).toBe(82);
    const codes = (category: string) => items.filter((each) => each.category === category).map(({ code }) => code);
    expect(codes('associate')).toEqual(['KG-C', 'KZ-61', 'VN-SG']);
    expect(items.filter(({ category, votes }) => (category === 'full') !== (votes === 'surely'))).toEqual([]);
    const { rights } = await member('KG-C');
    expect([rights.vote.has, rights['stand-for-chair'].has]).toEqual(['no', 'no']);
  });

  it('what its sources say of the 13th assembly, each figure in its question', async () => {
    const meeting = await app.get(Refs).meeting('general-assembly-13', association);
    const { items } = await ask(new Questions(asOf(), {}));
    const said = (measure: string, of: (about: QuestionItem['about']) => boolean) =>
      items
        .find(({ about }) => about.measure === measure && of(about))!
        .said.map(({ comparator, value, said: words, count }) =>
          `${comparator === 'exactly' ? '' : (comparator ?? '')} ${value ?? words} ×${count}`.trim(),
        );
    const there = (measure: string) => said(measure, (about) => about.meeting?.id === meeting);
    expect(there('governments-present')).toEqual(['73 ×3', '76 ×12', '79 ×1', 'more-than 80 ×1']);
    const governments = items.find(
      ({ about }) => about.measure === 'governments-present' && about.meeting?.id === meeting,
    )!;
    // Of the twelve that say 76 some print one text, or what was made of one.
    expect(governments.said.map(({ origins }) => origins)).toEqual([3, 8, 1, 1]);
    expect(there('countries-present')).toEqual(['5 ×5', '6 ×11']);
    expect(there('members-present')).toEqual(['58 ×1', '70 ×1']);
    expect(there('people-present')).toEqual([
      'more-than 200 ×13',
      'more-than 240 ×1',
      'about 300 ×1',
      'more-than 300 ×1',
    ]);
    expect(there('theme')).toEqual(['同行25年，共创东北亚未来 ×10']);
    const onDay = (measure: string) => said(measure, ({ asOf: day }) => day === '2021-08-10');
    expect([onDay('members-total'), onDay('member-countries')]).toEqual([['79 ×10', '80 ×1'], ['6 ×10']]);
    expect(said('member-ordinal', ({ member: of }) => of?.code === 'CN-LN')).toEqual(['79 ×3']);
    expect(said('chair-ordinal', ({ member: of }) => of?.code === 'KR-31')).toEqual(['14 ×2']);
    expect(said('founding-governments', () => true)).toEqual(['29 ×3']);
    const contradictory = items.filter((item) => item.contradictory && item.about.meeting?.id === meeting);
    expect(contradictory.map(({ about }) => about.measure)).toEqual([
      'countries-present',
      'governments-present',
      'members-present',
    ]);
    const total = items.find(({ about }) => about.measure === 'members-total' && about.asOf === '2021-08-10')!;
    expect(total.said.map(({ value, besideOwn }) => [value, besideOwn])).toEqual([
      [79, 'compatible'],
      [80, 'contradictory'],
    ]);
    expect(total.own).toMatchObject({ value: 79, bounds: { least: 78, most: 79 } });
  });

  it('79 on the day of the 13th assembly, 78 before', async () => {
    const { count, before, changes } = await roster('2021-08-10', 'full');
    expect([count, before, changes?.map(({ code, change }) => `${code} ${change}`)]).toEqual([
      79,
      78,
      ['CN-LN joined'],
    ]);
  });

  it('that Liaoning was observer from 1998, became the 79th member in 2021 and could hold the chair of 2023', async () => {
    const { spells, ordinal, rights } = await member('CN-LN');
    expect(spells.map(({ category, since, until }) => [category, since, until])).toEqual([
      ['observer', '1998', '2021-08-10'],
      ['full', '2021-08-10', null],
    ]);
    expect(ordinal).toMatchObject({ from: 79, to: 79, ever: { from: 80, to: 80 } });
    expect(rights['stand-for-chair'].has).toBe('surely');
    expect((await member('CN-LN', '2021-08-09')).rights['stand-for-chair'].has).toBe('no');
  });

  it('that Ust-Orda went into Irkutsk, which was a member already', async () => {
    const { items } = await roster('2000-01-01', 'full');
    const { id } = items.find(({ names }) => names['en']?.startsWith('Ust-Orda'))!;
    expect(await member(id)).toMatchObject({
      standing: { as: 'former', since: '2007' },
      spells: [{ category: 'full', until: '2007', ending: 'MemberSucceeded', successor: { code: 'RU-IRK' } }],
    });
    expect((await member('RU-IRK')).spells).toHaveLength(1);
    expect((await roster('2008-01-01', 'full')).items.filter((each) => each.id === id)).toEqual([]);
  });

  it('that 강원도 is called otherwise since 2023, under the same code', async () => {
    const called = async (day: string) => (await member('KR-42', day)).names['ko'];
    expect([await called('2022-12-31'), await called('2023-12-31')]).toEqual(['강원도', '강원특별자치도']);
    const { code, spells } = await member('KR-42');
    expect([code, spells.length]).toEqual(['KR-42', 1]);
  });

  it('which body decided under which rules', async () => {
    const decisions = await ask(new Decisions(asOf(), {}));
    const judged = await Promise.all(
      decisions
        .filter(({ on }) => /^20(17|18|21|22|23|24)/.test(on))
        .map(async ({ id, body, on }) => {
          const { rules } = await ask(new DecisionRecord(asOf(), id));
          return `${on.slice(0, 4)} ${body} by ${rules?.version} ${rules?.allowed ? 'may' : 'may not'}`;
        }),
    );
    expect([...new Set(judged)].toSorted()).toEqual([
      '2017 working-committee by practice-2017 may',
      '2018 general-assembly by practice-2017 may',
      '2021 general-assembly by fees-2019 may',
      // Of the votes in writing of which one report tells, the rules of that day knew nothing.
      '2021 general-assembly by fees-2019 may not',
      '2022 working-committee by written-procedure-2022 may',
      '2023 general-assembly by written-procedure-2022 may',
      '2024 working-committee by high-level-2024 may',
    ]);
  });

  it('nineteen committees, each with its coordinators', async () => {
    const { count, items } = await ask(new Committees(asOf()));
    expect([count, items.length]).toEqual([19, 19]);
    const led = (name: string) =>
      items
        .find(({ names }) => names['en'] === `Subcommittee on ${name}`)
        ?.coordinators.map((each) => each.member.code)
        .toSorted();
    expect(items.filter(({ coordinators }) => coordinators.length === 0)).toEqual([]);
    expect([led('Tourism'), led('Digital Economy'), led('Sports')]).toEqual([['CN-HA', 'CN-NX'], ['CN-LN'], ['RU-SA']]);
  });
});
