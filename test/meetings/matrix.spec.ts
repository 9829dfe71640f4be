import { type QueryBus } from '@nestjs/cqrs';
import { type AsOf } from '../../src/language/as-of.js';
import { AttendanceTable, AttendanceTableHandler } from '../../src/meetings/attendance/matrix.csv.js';
import {
  AttendanceMatrix,
  AttendanceMatrixHandler,
  type MatrixFilter,
} from '../../src/meetings/attendance/matrix.query.js';
import { claim } from '../../src/claims/claim.decider.js';
import { Expectations } from '../../src/meetings/attendance/expectation.js';
import { ReportedFigures } from '../../src/meetings/figures/figures.query.js';
import { PressTexts } from '../../src/web/press-texts.js';
import { meeting } from '../../src/meetings/meeting.decider.js';
import { membership } from '../../src/membership/membership.decider.js';
import { OwnAnswers } from '../../src/web/own-answers.js';
import { type InAll } from '../../src/web/phrases.js';
import { claimed } from '../claims/facts.js';
import { approved, irkutsk, liaoning, observing, registered, succeeded, ulsan, ustOrda } from '../membership/facts.js';
import { idOf } from '../support/facts.js';
import { makeRecord, type TestRecord } from '../support/record.js';
import { came, scheduled } from './facts.js';
import { csvOf } from '../../src/web/csv.js';

describe('the matrix of members and meetings', () => {
  let record: TestRecord;
  let absence: number;
  beforeAll(async () => {
    record = await makeRecord();
    for (const [government, code, on] of [
      [irkutsk, 'RU-IRK', '1996-09'],
      [ustOrda, 'RU-UOB', '1996-09'],
      [ulsan, 'KR-31', '2008-09'],
    ] as const)
      await record.tell(
        membership,
        government,
        registered({ government, code, country: code.slice(0, 2) }),
        approved({ government, on, basis: 'founding' }),
      );
    await record.tell(membership, ustOrda, succeeded({}));
    await record.tell(membership, liaoning, registered({ code: 'CN-LN' }), observing({}));
    for (const [handle, on, body] of [
      ['general-assembly-13', '2021-08-10', 'general-assembly'],
      ['general-assembly-6', '2006-09-12/2006-09-15', 'general-assembly'],
      ['working-committee-12', '2019', 'working-committee'],
      ['general-assembly-99', '2090', 'general-assembly'],
    ] as const)
      await record.tell(
        meeting,
        idOf(handle),
        scheduled({ meeting: idOf(handle), handle, body, ordinal: Number(handle.split('-').at(-1)), on }),
      );
    const evidence = [{ url: 'https://example.org/1' }];
    const at = (handle: string, said: Parameters<typeof came>[0]) =>
      record.tell(meeting, idOf(handle), came({ ...said, meeting: idOf(handle) }));
    await at('general-assembly-6', { government: ustOrda });
    await at('general-assembly-13', { government: liaoning, capacity: 'observer', evidence });
    await at('general-assembly-13', { government: ulsan, status: 'represented' });
    const published = [70, 73, 1, 73].entries();
    for (const [n, value] of [...published, [4, 30]] as const)
      await record.tell(
        claim,
        idOf(`claim ${n}`),
        claimed({
          claim: idOf(`claim ${n}`),
          meeting: idOf(n === 4 ? 'general-assembly-6' : 'general-assembly-13'),
          value,
          evidence: [{ coverage: idOf(`item ${n}`) }],
        }),
      );
    absence = await at('working-committee-12', { government: irkutsk, status: 'absent' });
  });
  afterAll(() => record.end());

  /** One item prints the text of another again. */
  const reprints = async () => new Map([[idOf('item 3'), idOf('item 1')]]);
  const press = Object.assign(new PressTexts(), { reprints });
  const handler = () => {
    const { dataSource, labels } = record;
    const [figures, expectations] = [new ReportedFigures(dataSource, press), new Expectations(dataSource)];
    return new AttendanceMatrixHandler(dataSource, labels, figures, expectations);
  };
  /** The same of a record that does not take itself for whole. */
  const begun = (filter: MatrixFilter) => {
    const { dataSource, labels } = record;
    const [figures, expectations, owns] = [
      new ReportedFigures(dataSource, new PressTexts()),
      new Expectations(dataSource),
      new OwnAnswers(),
    ];
    owns.add(['members-total'], () => async () => ({ value: 1, bounds: [1, Infinity], why: {} as InAll, path: '' }));
    const asked = new AttendanceMatrix(record.asOf(), filter);
    return new AttendanceMatrixHandler(dataSource, labels, figures, expectations, owns).execute(asked);
  };
  const matrix = (asOf: AsOf, filter: MatrixFilter) => handler().execute(new AttendanceMatrix(asOf, filter));
  const ask = (filter: MatrixFilter = {}, times?: Parameters<TestRecord['asOf']>[0]) =>
    matrix(record.asOf(times), filter);
  const table = async (...asked: Parameters<typeof ask>) => {
    const { meetings, items } = await ask(...asked);
    return items.map(({ member, cells }) => [member.code, ...meetings.map(({ id }) => cells[id] ?? '')]);
  };

  it('has a line for whom a meeting could expect, or who came; unknown is not absent (invariant 7)', async () => {
    expect((await ask()).meetings.map(({ handle }) => handle)).toEqual([
      'general-assembly-6',
      'working-committee-12',
      'general-assembly-13',
    ]);
    expect(await table()).toEqual([
      ['CN-LN', '', '', 'present'],
      ['KR-31', '', 'unknown', 'represented'],
      ['RU-IRK', 'unknown', 'absent', 'unknown'],
      ['RU-UOB', 'present', '', ''],
    ]);
  });

  it('is told in parts, by how much is recorded, and with the counts of all', async () => {
    const { items, absentees, ...whole } = await ask();
    const parts = handler();
    const part = (from: number, builds?: number) =>
      parts.execute(
        new AttendanceMatrix(
          { ...record.asOf(), builds },
          {},
          {
            ...{ absentees: 0, figures: 1 },
            lines: (governments, recorded) => {
              expect([governments, recorded]).toEqual([4, 4]);
              return { from, to: from + 2 };
            },
          },
        ),
      );
    const meetings = whole.meetings.map(({ reported, ...each }) => ({
      ...each,
      reported: reported.slice(0, 1),
      ofReported: reported.length,
    }));
    const told = { ...whole, meetings, absentees: [], ofAbsentees: absentees.length };
    for (const builds of [undefined, 1, 1])
      for (const from of [0, 2])
        expect(await part(from, builds)).toEqual({ ...told, from, items: items.slice(from, from + 2) });
  });

  it('has what was published of a meeting, what most say first, in how many texts, with the verdict of the count', async () => {
    const { meetings } = await ask();
    expect(
      meetings.map(({ reported }) =>
        reported.map(({ value, times, texts, verdict }) => [value, times, texts, verdict]),
      ),
    ).toEqual([
      [[30, 1, 1, 'compatible']],
      [],
      [
        [73, 2, 1, 'compatible'],
        [1, 1, 1, 'contradictory'],
        [70, 1, 1, 'compatible'],
      ],
    ]);
  });

  it('counts who came against the meetings that fell into its membership', async () => {
    expect((await ask()).items.map(({ came, expected, unknown }) => [came, expected, unknown])).toEqual([
      [1, 0, 0],
      [1, 2, 1],
      [0, 3, 2],
      [1, 1, 0],
    ]);
  });

  it('divides by the members of that day, and by the meetings held while one belonged; unknown widens, never lowers', async () => {
    const { meetings, items } = await ask();
    expect(meetings.map(({ handle, came, rate }) => [handle, came, rate])).toEqual([
      ['general-assembly-6', 1, { came: 1, of: 2, unknown: 1, dividedBy: 'members-on-that-day', least: 0.5, most: 1 }],
      [
        'working-committee-12',
        0,
        { came: 0, of: 2, unknown: 1, dividedBy: 'members-on-that-day', least: 0, most: 0.5 },
      ],
      ['general-assembly-13', 2, { came: 1, of: 2, unknown: 1, dividedBy: 'members-on-that-day', least: 0.5, most: 1 }],
    ]);
    expect(items.map(({ member, rate }) => [member.code, rate && [rate.came, rate.of, rate.least, rate.most]])).toEqual(
      [
        ['CN-LN', null],
        ['KR-31', [1, 2, 0.5, 1]],
        ['RU-IRK', [0, 3, 0, 0.6667]],
        ['RU-UOB', [1, 1, 1, 1]],
      ],
    );
    expect(items[1]?.rate?.dividedBy).toBe('meetings-while-it-belonged');
  });

  it('says of one member who came for it, and who of them came again', async () => {
    const of = (handle: string) => ({ meeting: idOf(handle), government: ulsan });
    const kim = { person: idOf('Kim'), names: { en: 'Kim' } };
    const first = { ...kim, title: { en: 'Director' }, rank: 'director' as const, did: ['spoke' as const] };
    const again = { ...kim, title: { en: 'Mayor' }, rank: 'head' as const, leads: true, did: ['presided' as const] };
    const namesake = { person: idOf('another Kim'), names: { en: 'Kim' }, did: ['attended' as const] };
    const told = await record.tell(
      meeting,
      idOf('general-assembly-6'),
      came({ ...of('general-assembly-6'), people: [first] }),
    );
    const later = came({ ...of('working-committee-12'), mode: 'online', people: [again, namesake] });
    const last = await record.tell(meeting, idOf('working-committee-12'), later);
    const { delegations, people } = await ask({ member: ulsan });
    expect(delegations).toMatchObject([
      {
        meeting: { handle: 'general-assembly-6' },
        status: 'present',
        people: [{ names: { en: 'Kim' }, rank: 'director' }],
      },
      { meeting: { handle: 'working-committee-12' }, mode: 'online', people: [{ leads: true }, {}], position: last },
      { meeting: { handle: 'general-assembly-13' }, status: 'represented', people: [] },
    ]);
    expect(people).toMatchObject([
      {
        names: { en: 'Kim' },
        came: [
          { meeting: 'general-assembly-6', title: { en: 'Director' }, rank: 'director', did: ['spoke'] },
          { meeting: 'working-committee-12', title: { en: 'Mayor' }, rank: 'head', leads: true, did: ['presided'] },
        ],
      },
      { names: { en: 'Kim' }, came: [{ meeting: 'working-committee-12', did: ['attended'] }] },
    ]);
    expect(JSON.stringify({ delegations, people })).not.toContain(kim.person);
    expect((await ask({ member: ulsan, body: 'working-committee' })).delegations).toHaveLength(1);
    expect((await ask({ member: ulsan }, { knownOn: last - 1 })).people).toHaveLength(1);
    expect(await ask({})).not.toHaveProperty('people');
    for (const position of [last, told]) await record.correct(position, null);
  });

  it('gives no rate where all is unknown', async () => {
    const { meetings } = await ask({ from: '2090-01-01' }, { trueOn: '2100-01-01' });
    expect(meetings).toMatchObject([{ handle: 'general-assembly-99', came: 0, rate: null }]);
  });

  it('lists who belonged and is recorded absent or excused, apart from unknown', async () =>
    expect((await ask()).absentees).toMatchObject([
      {
        member: { code: 'RU-IRK' },
        absent: 1,
        excused: 0,
        meetings: [{ handle: 'working-committee-12', status: 'absent' }],
      },
    ]));

  it('finds who came to all of the first meetings, and who is not known to have come', async () => {
    const codes = async (filter: MatrixFilter) => (await ask(filter)).items.map(({ member }) => member.code);
    expect(await codes({ first: 1, came: 'all' })).toEqual(['RU-UOB']);
    expect(await codes({ first: 2, came: 'all' })).toEqual([]);
    expect(await codes({ from: '2021-01-01', came: 'all' })).toEqual(['CN-LN', 'KR-31']);
    expect(await codes({ came: 'none' })).toEqual(['RU-IRK']);
    expect((await ask({ first: 2 })).meetings).toHaveLength(2);
  });

  it('leaves out what was called off', async () => {
    const off = scheduled({ meeting: idOf('off'), handle: 'off', body: 'forum', ordinal: 1, on: '2020' });
    await record.tell(meeting, idOf('off'), off, { type: 'MeetingCancelled', data: { meeting: idOf('off') } });
    expect((await ask()).meetings).toHaveLength(3);
    expect((await ask({ series: 'sports' })).meetings).toEqual([]);
  });

  it('is a table with a line for each cell and its sources', async () => {
    const queries = { execute: ({ asOf, filter }: AttendanceMatrix) => matrix(asOf, filter) } as unknown as QueryBus;
    const table = await new AttendanceTableHandler(record.dataSource, queries).execute(
      new AttendanceTable(record.asOf(), { member: liaoning }, 'https://annals.example/near'),
    );
    expect(csvOf(table).split('\r\n')).toEqual([
      'member,name,country,meeting,on,status,capacity,mode,position,sources',
      expect.stringMatching(
        /^CN-LN,.+,CN,general-assembly-13,2021-08-10,present,observer,,\d+,https:\/\/example.org\/1$/,
      ),
      '',
    ]);
  });

  it('is told in words beside the matrix in a workbook, each cell with its sources', async () => {
    const queries = { execute: ({ asOf, filter }: AttendanceMatrix) => matrix(asOf, filter) } as unknown as QueryBus;
    const at = 'https://annals.example/near';
    const rows = await new AttendanceTableHandler(record.dataSource, queries).execute(
      new AttendanceTable(record.asOf(), { member: liaoning }, at, 'ko'),
    );
    expect(rows[0]).toContain('출처');
    expect(rows[1]).toEqual(expect.arrayContaining(['CN-LN', '중국', '제13차 총회', '참석', 'https://example.org/1']));
  });

  it('is asked by body, day, country and member', async () => {
    expect((await ask({ body: 'working-committee' })).meetings).toHaveLength(1);
    expect((await ask({ from: '2019-12-31' })).meetings).toHaveLength(2);
    expect((await ask({ to: '2019-01-01' })).meetings).toHaveLength(2);
    expect((await ask({ from: '2006-09-16', to: '2018-12-31' })).meetings).toHaveLength(0);
    expect((await table({ country: 'RU' })).map(([code]) => code)).toEqual(['RU-IRK', 'RU-UOB']);
    expect((await table({ member: ulsan })).map(([code]) => code)).toEqual(['KR-31']);
  });

  it('has no meeting that lies after the day asked for', async () => {
    expect((await ask({}, { trueOn: '2018-12-31' })).meetings).toHaveLength(1);
    expect((await ask({}, { trueOn: '2100-01-01' })).meetings).toHaveLength(4);
  });

  it('is as known at a position', async () => {
    expect((await table({ member: irkutsk }, { knownOn: absence - 1 }))[0]).toEqual([
      'RU-IRK',
      'unknown',
      'unknown',
      'unknown',
    ]);
    const correction = await record.correct(
      absence,
      came({ meeting: idOf('working-committee-12'), government: irkutsk, status: 'excused' }).data,
    );
    expect((await table({ member: irkutsk }))[0]).toEqual(['RU-IRK', 'unknown', 'excused', 'unknown']);
    expect((await table({ member: irkutsk }, { knownOn: correction - 1 }))[0]?.[2]).toBe('absent');
  });

  it('expects all members at a meeting without a number if its roll tells of each, and else nobody', async () => {
    const sit = async (handle: string, ...roll: [string, 'present' | 'excused'][]) => {
      const at = { meeting: idOf(handle), on: '2022' };
      await record.tell(meeting, at.meeting, scheduled({ ...at, handle, body: 'council', ordinal: undefined }));
      for (const [government, status] of roll)
        await record.tell(meeting, at.meeting, came({ ...at, government, status }));
    };
    await sit('sitting', [irkutsk, 'excused'], [ulsan, 'present'], [liaoning, 'present']);
    await sit('talks', [ulsan, 'present'], [liaoning, 'present']);
    const { meetings, items, absentees } = await ask({ body: 'council' });
    expect(meetings.map(({ handle, came, rate }) => [handle, came, rate && [rate.came, rate.of]])).toEqual([
      ['sitting', 2, [1, 2]],
      ['talks', 2, null],
    ]);
    expect(items.map(({ member, expected }) => [member.code, expected])).toEqual([
      ['CN-LN', 0],
      ['KR-31', 1],
      ['RU-IRK', 1],
    ]);
    expect(absentees).toMatchObject([{ member: { code: 'RU-IRK' }, excused: 1 }]);
  });

  it('says of no founder that it did not belong where the day of the founding is told by its month', async () => {
    const founding = { meeting: idOf('founding'), on: '1996-09-12' };
    await record.tell(meeting, founding.meeting, scheduled({ ...founding, handle: 'founding', ordinal: 1 }));
    expect(await table({ to: '1996' })).toEqual([
      ['RU-IRK', 'unknown'],
      ['RU-UOB', 'unknown'],
    ]);
    const item = async () => (await ask({ to: '1996' })).items[0];
    expect(await item()).toMatchObject({ came: 0, expected: 0, perhaps: 1, unknown: 1, rate: null });
    await record.tell(meeting, founding.meeting, came({ ...founding, government: irkutsk }));
    expect((await ask({ to: '1996' })).meetings).toMatchObject([{ came: 1, rate: null }]);
    // Who perhaps belonged counts perhaps: Irkutsk came to none of four, or to three of them.
    expect((await ask({ to: '2021' })).items.find(({ member }) => member.code === 'RU-IRK')).toMatchObject({
      ...{ came: 1, expected: 3, perhaps: 1 },
      rate: { came: 0, of: 3, unknown: 2, perhaps: 1, least: 0, most: 0.75 },
    });
  });

  it('gives no rate where the record may not hold all members, and counts who came perhaps as expected', async () => {
    const at = { meeting: idOf('held early'), on: '2004' };
    await record.tell(meeting, at.meeting, scheduled({ ...at, handle: 'held-early', body: 'forum', ordinal: 5 }));
    await record.tell(meeting, at.meeting, came({ ...at, government: ulsan }), came({ ...at, government: irkutsk }));
    const { items, meetings } = await begun({ body: 'forum' });
    expect(
      items.map(({ member, came, expected, perhaps, rate }) => [member.code, came, expected, perhaps, rate]),
    ).toEqual([
      ['KR-31', 1, 0, 1, null],
      ['RU-IRK', 1, 1, undefined, null],
      ['RU-UOB', 0, 1, undefined, null],
    ]);
    expect(meetings).toMatchObject([{ came: 2, rate: null }]);
    // In a whole record, who did not belong came unexpected.
    expect((await ask({ body: 'forum' })).items[0]).toMatchObject({ came: 1, expected: 0, uncalled: 1 });
  });
});
