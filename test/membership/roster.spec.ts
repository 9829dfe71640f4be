import { membership } from '../../src/membership/membership.decider.js';
import { roster } from '../../src/membership/roster/roster.projection.js';
import { type RosterFilter, Roster, RosterHandler } from '../../src/membership/roster/roster.query.js';
import { rules } from '../../src/governance/rules.decider.js';
import { adopted, amended } from '../governance/facts.js';
import { idOf } from '../support/facts.js';
import { makeRecord, type TestRecord } from '../support/record.js';
import { applied, approved, irkutsk, liaoning, observing, registered, succeeded, ustOrda } from './facts.js';

const toyama = idOf('Toyama');
const selenge = idOf('Selenge');
const chuy = idOf('Chuy');

describe('the roster', () => {
  let record: TestRecord;
  let admission: number;
  beforeAll(async () => {
    record = await makeRecord();
    await record.tell(rules, record.association, adopted({}), amended({}));
    const founder = (government: string, code: string, en: string) =>
      record.tell(
        membership,
        government,
        registered({ government, code, country: code.slice(0, 2), names: { en } }),
        approved({ government, basis: 'founding', body: undefined, on: '1996-09' }),
      );
    await founder(toyama, 'JP-16', 'Toyama Prefecture');
    await founder(irkutsk, 'RU-IRK', 'Irkutsk Oblast');
    await founder(ustOrda, 'RU-UOB', 'Ust-Orda Buryat Autonomous Okrug');
    await record.tell(membership, ustOrda, succeeded({}));
    await record.tell(
      membership,
      selenge,
      registered({ government: selenge, code: 'MN-049', country: 'MN', names: { en: 'Selenge', mn: 'Сэлэнгэ' } }),
      applied({ government: selenge, on: '../2004' }),
      approved({ government: selenge, basis: 'reported', body: undefined, on: '1998-10/2004' }),
    );
    await record.tell(membership, liaoning, registered({ code: 'CN-LN' }), observing({}), applied({}));
    admission = await record.tell(membership, liaoning, approved({}));
    await record.tell(
      membership,
      chuy,
      registered({ government: chuy, code: 'KG-C', country: 'KG', names: { en: 'Chuy Region' } }),
      applied({ government: chuy, category: 'associate', on: '2024' }),
      approved({ government: chuy, category: 'associate', on: '2024-09-25', body: 'working-committee' }),
    );
  });
  afterAll(() => record.end());

  const ask = (times: Parameters<TestRecord['asOf']>[0] = {}, filter?: RosterFilter) =>
    new RosterHandler(record.dataSource).execute(new Roster(record.asOf(times), filter));
  const codes = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).items.map(({ code }) => code);

  it('counts full members where nothing else is said', async () => {
    expect(await ask()).toMatchObject({
      count: 4,
      perhaps: 0,
      byCategory: { full: 4, associate: 1 },
      byCountry: { CN: 1, JP: 1, MN: 1, RU: 1 },
    });
    expect(await codes()).toEqual(['CN-LN', 'JP-16', 'MN-049', 'RU-IRK']);
  });

  it('finds those who came without an application', async () => {
    expect(await codes({ trueOn: '2006-12-31' }, { applied: 'false' })).toEqual(['JP-16', 'RU-IRK', 'RU-UOB']);
    expect(await codes({}, { applied: 'true', category: 'all' })).toEqual(['CN-LN', 'KG-C', 'MN-049']);
    const { items } = await ask({}, { q: 'Selenge' });
    expect(items).toMatchObject([{ basis: 'reported', applied: '../2004' }]);
  });

  it.each([
    ['1996-08-31', 0, 0],
    ['1996-09-15', 0, 3],
    ['1996-09-30', 3, 0],
    ['2000-01-01', 3, 1],
    ['2005-01-01', 4, 0],
    ['2007-12-31', 4, 0],
    ['2008-01-01', 3, 0],
    ['2021-08-09', 3, 0],
    ['2021-08-10', 4, 0],
  ])('on %s counts %s, and %s more perhaps (invariant 10: no date is rounded up)', async (trueOn, count, perhaps) => {
    const answer = await ask({ trueOn });
    expect([answer.count, answer.perhaps]).toEqual([count, perhaps]);
    expect(answer.items.filter((item) => item.perhaps)).toHaveLength(perhaps);
  });

  it('knows a government in one category at a time (invariant 3)', async () => {
    expect(await codes({ trueOn: '2021-08-09' }, { category: 'observer' })).toEqual(['CN-LN']);
    expect(await codes({ trueOn: '2021-08-10' }, { category: 'observer' })).toEqual([]);
    expect((await ask({ trueOn: '2021-08-10' }, { category: 'all' })).items.map(({ category }) => category)).toEqual([
      'full',
      'full',
      'full',
      'full',
    ]);
  });

  it('says what it was before the very day changed it, and by what', async () => {
    expect(await ask({ trueOn: '2021-08-10' })).toMatchObject({
      before: 3,
      count: 4,
      changes: [{ id: liaoning, code: 'CN-LN', change: 'joined', category: 'full', position: admission }],
    });
    expect(await ask({ trueOn: '2008-01-01' })).toMatchObject({
      before: 4,
      count: 3,
      changes: [{ code: 'RU-UOB', change: 'left', ending: 'MemberSucceeded' }],
    });
    const { before, changes } = await ask({ trueOn: '2021-08-10' }, { category: 'all' });
    expect([before, changes?.map(({ change, category }) => `${change} ${category}`)]).toEqual([
      4,
      ['left observer', 'joined full'],
    ]);
  });

  it.each(['1996-09-30', '2004-12-31', '2021-08-11'])(
    'says nothing of that on %s, which is no day of a change',
    async (trueOn) => {
      expect(await ask({ trueOn })).not.toHaveProperty('before');
    },
  );

  it('counts who may vote by the rules of the day', async () => {
    const { voters, items } = await ask({ trueOn: '2024-12-31' }, { category: 'all' });
    expect([voters, items.map(({ code, votes }) => `${code} ${votes}`)]).toEqual([
      4,
      ['CN-LN surely', 'JP-16 surely', 'KG-C no', 'MN-049 surely', 'RU-IRK surely'],
    ]);
  });

  it('is asked by category, country and name', async () => {
    expect(await codes({}, { category: 'associate' })).toEqual(['KG-C']);
    expect(await codes({}, { category: 'all', country: 'KG' })).toEqual(['KG-C']);
    expect(await codes({}, { q: 'сэлэн' })).toEqual(['MN-049']);
    expect(await codes({}, { q: 'cn-ln' })).toEqual(['CN-LN']);
    expect(await codes({}, { q: 'nobody' })).toEqual([]);
  });

  it('is empty before anything was known', async () => {
    expect(await ask({ knownOn: -1 })).toMatchObject({ count: 0, items: [] });
  });

  it('does not know of an admission before it was recorded', async () => {
    expect(await codes({ knownOn: admission - 1 })).toEqual(['JP-16', 'MN-049', 'RU-IRK']);
  });

  describe('after a correction', () => {
    let correction: number;
    beforeAll(async () => {
      correction = await record.correct(admission, approved({ on: '2021-08-11' }).data);
    });

    it('shows the new day now, and the old one as known before', async () => {
      expect(await codes({ trueOn: '2021-08-10' })).not.toContain('CN-LN');
      expect(await codes({ trueOn: '2021-08-11' })).toContain('CN-LN');
      expect(await codes({ trueOn: '2021-08-10', knownOn: correction - 1 })).toContain('CN-LN');
    });

    it('moves the end of what was in force before with it', async () => {
      expect(await codes({ trueOn: '2021-08-10' }, { category: 'observer' })).toEqual(['CN-LN']);
      expect(await codes({ trueOn: '2021-08-10', knownOn: correction - 1 }, { category: 'observer' })).toEqual([]);
    });

    it('takes an admission back, and the observer is one again', async () => {
      const back = await record.correct(admission, null);
      expect(await codes({ trueOn: '2022-01-01' }, { category: 'all', country: 'CN' })).toEqual(['CN-LN']);
      expect(await codes({ trueOn: '2022-01-01' })).not.toContain('CN-LN');
      expect(await codes({ trueOn: '2022-01-01', knownOn: back - 1 })).toContain('CN-LN');
    });

    it('is the same when it is built anew', async () => {
      const live = await record.rows(roster);
      expect(await record.rebuilt(roster)).toEqual(live);
    });
  });
});
