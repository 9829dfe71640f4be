import { type Status } from '../events.js';
import { type SaidTimes } from '../figures/figures.query.js';
import { type Bounds, boundsOf, verdict } from '../figures/verdict.js';
import { type MeetingRow } from '../meetings/meeting.entity.js';
import {
  type Absentee,
  type MatrixAnswer,
  type MatrixFilter,
  type MatrixItem,
  type MatrixMeeting,
  type MatrixPart,
} from './matrix.answer.js';
import { type Line } from './matrix.cells.js';
import { Count, isThere } from './rate.js';

type Meeting = Pick<MeetingRow, 'meeting' | 'handle' | 'body' | 'names' | 'on'>;

/** Counts lines both ways. */
export class Lines {
  constructor(
    private readonly meetings: Meeting[],
    private readonly all: readonly Line[],
    /** What was published of the meetings, by their ids. */
    private readonly reported: Map<string, SaidTimes[]>,
    /** Whether the record may be taken to hold all members; else what is counted is the least that it can be, and a share of nothing known. */
    private readonly isWhole: boolean,
  ) {}

  /** The matrix without the names of its members. */
  answer({ country, member, came }: MatrixFilter, part?: MatrixPart): MatrixAnswer {
    const lines = this.all.filter(
      (line) =>
        (country === undefined || line.country === country) && (member === undefined || line.government === member),
    );
    const isWhole = country === undefined && member === undefined;
    const counted = this.counted(lines);
    const meetings = this.meetings.map((each, place) =>
      this.meeting(each, counted[place]!, isWhole ? (this.reported.get(each.meeting) ?? []) : [], part),
    );
    const wanted = lines.filter(({ cells }) => came === undefined || this.doesCome(cells, came));
    const absent = lines.filter(({ cells, called }) =>
      cells.some((status, place) => called[place] === 'surely' && isAbsent(status)),
    );
    const shown = part?.lines(wanted.length, recordedIn(wanted), meetings);
    return {
      count: wanted.length,
      meetings,
      ...(shown && { from: shown.from, ofAbsentees: absent.length }),
      items: wanted.slice(shown?.from, shown?.to).map((line) => this.item(line)),
      absentees: absent.slice(0, part?.absentees).map((line) => this.absentee(line)),
      countries: [...new Set(this.all.map((line) => line.country))].filter((code) => code !== null),
    };
  }

  private doesCome(cells: Line['cells'], wanted: 'all' | 'none'): boolean {
    const came = cells.filter(isThere).length;
    return wanted === 'all' ? came > 0 && came === this.meetings.length : came === 0;
  }

  /** Government by government, whose cells lie together in memory, rather than meeting by meeting. */
  private counted(lines: readonly Line[]): Count[] {
    const counted = this.meetings.map(() => new Count());
    for (const { cells, called } of lines)
      for (const [place, status] of cells.entries())
        if (status !== undefined) counted[place]!.add(status, called[place]);
    return counted;
  }

  private meeting(
    { meeting, handle, body, names, on }: Meeting,
    count: Count,
    reported: SaidTimes[],
    part?: MatrixPart,
  ): MatrixMeeting {
    const { came, unknown, recorded } = count;
    const bounds: Bounds = [came, unknown > 0 || !this.isWhole ? Infinity : came];
    return {
      ...{ id: meeting, handle, body, names, on, came },
      rate: this.isWhole ? count.rate('members-on-that-day') : null,
      reported: reported.map(({ comparator, value, upTo, times, texts }) => ({
        ...{ comparator, value, upTo, times, texts },
        verdict: recorded > 0 ? verdict(boundsOf({ comparator, value, upTo }), bounds) : null,
      })),
      ...(part && { ofReported: reported[0]?.of ?? 0 }),
    };
  }

  private item({ government, country, code, cells, online, called }: Line): MatrixItem {
    const count = new Count();
    const told: Record<string, Status> = {};
    let uncalled = 0;
    for (const [place, status] of cells.entries()) {
      if (status === undefined) continue;
      told[this.meetings[place]!.meeting] = status;
      count.add(status, called[place]);
      if (called[place] === undefined && isThere(status)) uncalled += 1;
    }
    const { came, unknown, expected, perhaps } = count;
    return {
      member: { id: government, code, names: {} },
      ...{ country, cells: told, came, expected: expected.of, unknown },
      ...(perhaps.of > 0 && { perhaps: perhaps.of }),
      ...(uncalled > 0 && { uncalled }),
      online: online.map((place) => this.meetings[place]!.meeting),
      rate: this.isWhole ? count.rate('meetings-while-it-belonged') : null,
    };
  }

  private absentee({ government, country, code, cells, called }: Line): Absentee {
    const meetings: Absentee['meetings'] = [];
    for (const [place, status] of cells.entries()) {
      if (called[place] !== 'surely' || !isAbsent(status)) continue;
      const { meeting, handle, on } = this.meetings[place]!;
      meetings.push({ id: meeting, handle, on, status });
    }
    const absent = meetings.filter(({ status }) => status === 'absent').length;
    return {
      member: { id: government, code, names: {} },
      ...{ country, absent, excused: meetings.length - absent, meetings },
    };
  }
}

const recordedIn = (lines: readonly Line[]): number => {
  let count = 0;
  for (const { cells } of lines)
    for (const status of cells) if (status !== undefined && status !== 'unknown') count += 1;
  return count;
};
const isAbsent = (status: Status | undefined): status is 'absent' | 'excused' =>
  status === 'absent' || status === 'excused';
