import { claim } from '../../src/claims/claim.decider.js';
import { attendance } from '../../src/meetings/attendance/attendance.projection.js';
import { MeetingAttendance } from '../../src/meetings/attendance/attendance.query.js';
import { figures } from '../../src/meetings/figures/figures.projection.js';
import { meeting } from '../../src/meetings/meeting.decider.js';
import { membership } from '../../src/membership/membership.decider.js';
import { claimed } from '../claims/facts.js';
import { assembly13 } from '../governance/facts.js';
import { approved, irkutsk, liaoning, observing, registered, succeeded, ulsan, ustOrda } from '../membership/facts.js';
import { idOf } from '../support/facts.js';
import { makeRecord, type TestRecord } from '../support/record.js';
import { attendanceOf } from './attendance-of.js';
import { applicantCame, came, guest, scheduled } from './facts.js';

const toyama = idOf('Toyama');
const gansu = idOf('Gansu');
const selenge = idOf('Selenge');
const person = idOf('Song');

describe('the attendance of a meeting', () => {
  let record: TestRecord;
  let recorded: number;
  beforeAll(async () => {
    record = await makeRecord();
    const entered = (government: string, code: string, ...more: Parameters<typeof record.tell>[2][]) =>
      record.tell(
        membership,
        government,
        registered({ government, code, country: code.slice(0, 2), names: { en: code } }),
        ...(more as never[]),
      );
    const founder = (government: string, on = '1996-09') => approved({ government, on, basis: 'founding' });
    await entered(toyama, 'JP-16', founder(toyama));
    await entered(irkutsk, 'RU-IRK', founder(irkutsk));
    await entered(ustOrda, 'RU-UOB', founder(ustOrda), succeeded({}));
    await entered(ulsan, 'KR-31', founder(ulsan, '2008-09'));
    await entered(selenge, 'MN-049', founder(selenge, '2021-01/2021-12'));
    await entered(gansu, 'CN-GS', observing({ government: gansu, on: '../2019' }));
    await entered(liaoning, 'CN-LN', observing({}), approved({ basis: 'founding' }));
    await record.tell(meeting, assembly13, scheduled({ on: '2021-08-10' }));
    const people = [
      { person, names: { en: 'Song Cheol-ho' }, title: { en: 'Mayor' }, did: ['spoke' as const] },
      { person: idOf('aide'), names: { en: 'An aide' }, did: ['accompanied' as const], note: { en: 'Interpreter' } },
    ];
    const presence = [{ from: '2021-08-10T14:00', until: '2021-08-10T16:30' }];
    recorded = await record.tell(
      meeting,
      assembly13,
      came({ status: 'represented', representedBy: toyama, mode: 'online', presence, people }),
      applicantCame,
      came({ government: irkutsk, status: 'excused' }),
    );
    await record.tell(
      meeting,
      assembly13,
      guest({ names: { en: 'Rizhao' }, partOf: ulsan }),
      guest({ guest: idOf('Ban'), people: [{ person: idOf('Ban'), names: { en: 'Ban Ki-moon' }, did: ['spoke'] }] }),
    );
  });
  afterAll(() => record.end());

  const ask = (knownOn?: number, meeting = assembly13) =>
    attendanceOf(record).execute(new MeetingAttendance(record.asOf({ knownOn }), meeting));
  const shown = async (knownOn?: number) =>
    (await ask(knownOn)).items.map(({ member, status, capacity }) => [member.code, status, capacity]);

  it('is of who came, and of who could be expected on that day (invariant 7: unknown is not absent)', async () => {
    expect(await shown()).toEqual([
      ['CN-LN', 'present', 'applicant'],
      ['KR-31', 'represented', 'full'],
      ['RU-IRK', 'excused', 'full'],
      ['JP-16', 'unknown', 'full'],
      // Whether it belonged by then, its sources leave open.
      ['MN-049', 'unknown', 'full'],
    ]);
    expect((await ask()).items.filter(({ perhaps }) => perhaps).map(({ member }) => member.code)).toEqual(['MN-049']);
  });

  it('is answered in parts, with the counts of all and who is asked for beside', async () => {
    const { items, asked, counted } = await ask();
    const part = { from: 1, to: 3, of: liaoning };
    const some = await attendanceOf(record).execute(new MeetingAttendance(record.asOf(), assembly13, part));
    expect(asked).toBeUndefined();
    expect(some).toMatchObject({ items: items.slice(1, 3), asked: items[0], counted });
  });

  it('counts each status, and members, countries and people there', async () => {
    expect((await ask()).counted).toEqual({
      present: 1,
      represented: 1,
      excused: 1,
      absent: 0,
      unknown: 2,
      members: 1,
      countries: 2,
      people: 2,
      byCapacity: { full: 1, applicant: 1 },
      byCountry: { KR: 1, CN: 1 },
      byMode: { online: 1, unknown: 1 },
      guests: 2,
      guestPeople: 1,
    });
  });

  it('has the people of a delegation and what they did, without their ids', async () => {
    const item = (await ask()).items.find(({ member }) => member.code === 'KR-31');
    expect(item).toMatchObject({ country: 'KR', mode: 'online' });
    expect(item?.people).toEqual([
      { names: { en: 'Song Cheol-ho' }, title: { en: 'Mayor' }, did: ['spoke'] },
      { names: { en: 'An aide' }, did: ['accompanied'], note: { en: 'Interpreter' } },
    ]);
  });

  it('has who stood in, from when to when, and who was admitted there (invariant 7: it came as an applicant)', async () => {
    const { items } = await ask();
    expect(items.find(({ member }) => member.code === 'KR-31')).toMatchObject({
      representedBy: { code: 'JP-16' },
      presence: [{ from: '2021-08-10T14:00', until: '2021-08-10T16:30' }],
      admitted: false,
    });
    expect(items.filter(({ admitted }) => admitted).map(({ member, capacity }) => [member.code, capacity])).toEqual([
      ['CN-LN', 'applicant'],
    ]);
  });

  it('has guests apart, who are no delegations (invariant 7)', async () => {
    const { items, guests } = await ask();
    expect(guests).toMatchObject([{ names: { en: 'Rizhao' }, partOf: { code: 'KR-31' } }, { names: null }]);
    expect(items).toHaveLength(5);
    expect(JSON.stringify(guests)).not.toContain(idOf('Ban'));
  });

  it('knows of nobody before it was recorded', async () => {
    expect((await shown(recorded - 3)).map(([code, status]) => [code, status])).toEqual([
      ['CN-LN', 'unknown'],
      ['JP-16', 'unknown'],
      ['KR-31', 'unknown'],
      ['MN-049', 'unknown'],
      ['RU-IRK', 'unknown'],
    ]);
  });

  it('is of a meeting that is in the record', async () => {
    await expect(ask(undefined, idOf('no meeting'))).rejects.toMatchObject({ what: 'meeting' });
  });

  describe('beside published figures (invariant 8: they are claims)', () => {
    type Claim = Parameters<typeof claimed>[0];
    const verdictOn = async (said: Claim) => {
      const id = idOf(JSON.stringify(said));
      await record.tell(claim, id, claimed({ ...said, claim: id }));
      const { reported } = await ask();
      return reported.find((figure) => figure.id === id);
    };

    it.each([
      ['may be more while somebody is unknown', { value: 4 }, 2, 'compatible'],
      ['are not less than were seen', { value: 1 }, 2, 'contradictory'],
      ['have bounds', { comparator: 'at-most' as const, value: 2 }, 2, 'compatible'],
      ['of members are at most all members', { measure: 'members-present' as const, value: 3 }, 1, 'compatible'],
      ['of members are no more', { measure: 'members-present' as const, value: 4 }, 1, 'contradictory'],
      ['of countries may be more', { measure: 'countries-present' as const, value: 6 }, 2, 'compatible'],
      ['of people may always be more', { measure: 'people-present' as const, value: 240 }, 2, 'compatible'],
    ])('they %s', async (_, said, counted, verdict) => {
      expect(await verdictOn(said)).toMatchObject({ value: said.value, counted, verdict });
    });

    it('a figure of another thing is not judged here', async () => {
      expect(await verdictOn({ measure: 'members-total', value: 79 })).toMatchObject({ counted: null, verdict: null });
    });
  });

  it('changes after a correction, and is as it was known before', async () => {
    const correction = await record.correct(recorded, came({ government: irkutsk, status: 'absent' }).data);
    const ofIrkutsk = async (knownOn?: number) => (await shown(knownOn)).find(([code]) => code === 'RU-IRK')?.[1];
    expect([await ofIrkutsk(), await ofIrkutsk(correction - 1)]).toEqual(['absent', 'excused']);
    await record.correct(recorded, null);
    expect(await ofIrkutsk()).toBe('unknown');
  });

  it.each([attendance, figures])('is the same when it is built anew: $name', async (projection) => {
    const live = await record.rows(projection);
    expect(await record.rebuilt(projection)).toEqual(live);
  });

  it('expects nobody at a meeting that no body numbers', async () => {
    const talk = idOf('working-meeting');
    await record.tell(
      meeting,
      talk,
      scheduled({
        meeting: talk,
        handle: 'working-meeting',
        body: 'working-meeting',
        ordinal: undefined,
        on: '2021-04-12',
      }),
    );
    await record.tell(
      meeting,
      talk,
      came({ meeting: talk, government: idOf('Gansu'), capacity: 'applicant', on: '2021-04-12' }),
    );
    const { items, counted } = await ask(undefined, talk);
    expect(items).toMatchObject([{ status: 'present', capacity: 'applicant' }]);
    expect(counted.unknown).toBe(0);
  });

  it('does not know of who perhaps was a member then, rather than leave it out', async () => {
    const founding = { meeting: idOf('founding'), handle: 'founding', ordinal: 1, on: '1996-09-12' };
    await record.tell(meeting, founding.meeting, scheduled(founding));
    const { items, counted } = await ask(undefined, founding.meeting);
    expect(items.map(({ member, status, perhaps }) => [member.code, status, perhaps])).toEqual([
      ['JP-16', 'unknown', true],
      ['RU-IRK', 'unknown', true],
      ['RU-UOB', 'unknown', true],
    ]);
    expect(counted).toMatchObject({ present: 0, unknown: 3 });
  });
});
