import { coverage } from '../../src/press/coverage.decider.js';
import { Coverage, CoverageHandler } from '../../src/press/coverage/coverage.query.js';
import { membership } from '../../src/membership/membership.decider.js';
import { MemberTimeline, MemberTimelineHandler } from '../../src/timeline/member-timeline.query.js';
import { TimelineMarks, TimelineMarksHandler } from '../../src/timeline/timeline-marks.query.js';
import { applied, liaoning, observing, registered } from '../membership/facts.js';
import { logged, marked } from '../press/facts.js';
import { idOf } from '../support/facts.js';
import { makeRecord, type TestRecord } from '../support/record.js';

describe('the marks of a timeline', () => {
  let record: TestRecord;
  beforeAll(async () => {
    record = await makeRecord();
    await record.tell(membership, liaoning, registered({ government: liaoning }), observing({}), applied({}));
    for (const day of ['10', '12', '11'])
      await record.tell(coverage, idOf(day), logged({ coverage: idOf(day), published: `2021-08-${day}` }));
  });
  afterAll(() => record.end());

  const marks = (times?: Parameters<TestRecord['asOf']>[0]) =>
    new TimelineMarksHandler(record.dataSource).execute(new TimelineMarks(record.asOf(times), liaoning));
  const timeline = async (only?: string[]) =>
    (
      await new MemberTimelineHandler(record.dataSource, record.labels).execute(
        new MemberTimeline(record.asOf(), liaoning, only),
      )
    ).items;

  it('stand where the entries stand, in their order', async () => {
    const entries = await timeline();
    expect((await marks()).map(({ id, lane }) => [id, lane])).toEqual(entries.map(({ id, lane }) => [id, lane]));
    expect((await marks()).map(({ first, last }) => [first, last])).toEqual([
      ['1998-10-01', '1998-10-31'],
      ['2021-03-29', '2021-03-29'],
      ['2021-08-10', '2021-08-10'],
      ['2021-08-11', '2021-08-11'],
      ['2021-08-12', '2021-08-12'],
    ]);
    expect(await marks({ trueOn: '2021-08-10' })).toHaveLength(3);
    expect(await marks({ knownOn: 1 })).toHaveLength(1);
  });

  it('know the lines of one text, until that is taken back', async () => {
    const [first, second, third] = ['10', '11', '12'].map(idOf) as [string, string, string];
    const of = async () => (await marks()).slice(2).map(({ family }) => family);
    expect(await of()).toEqual([first, second, third]);
    const said = await record.tell(coverage, second, marked({ coverage: second, of: first }));
    const later = await record.tell(coverage, third, marked({ coverage: third, of: second }));
    expect(await of()).toEqual([first, first, first]);
    await record.correct(said, null);
    expect(await of()).toEqual([first, second, second]);
    await record.correct(later, null);
    expect(await of()).toEqual([first, second, third]);
  });

  it('pick the entries to read', async () => {
    const [, second, , fourth] = await timeline();
    expect(await timeline([fourth!.id, second!.id])).toEqual([second, fourth]);
    expect(await timeline([])).toEqual([]);
  });

  it('need no more of the press than its newest items', async () => {
    const newest = await new CoverageHandler(record.dataSource, record.labels).execute(
      new Coverage(record.asOf(), { newest: 2 }),
    );
    expect(newest.map(({ published }) => published)).toEqual(['2021-08-11', '2021-08-12']);
  });
});
