import { memberOf } from '../../timeline/labels.js';
import { type LabelRow } from '../../timeline/timeline.entities.js';
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
} from './matrix.answer.js';
import { Tally } from './rate.js';

interface Line {
  government: string;
  country: string | null;
  code: string;
  cells: Map<string, Status>;
  online: Set<string>;
  /** The meetings to which it was called. */
  called: Set<string>;
}
type Meeting = Pick<MeetingRow, 'meeting' | 'handle' | 'names' | 'on'>;

/** Gathers what was expected and what is recorded, government by government, and counts it both ways. */
export class Lines {
  private readonly lines = new Map<string, Line>();

  constructor(
    private readonly meetings: Meeting[],
    private readonly labels: Map<string, LabelRow>,
    /** What was published of the meetings, by their ids. */
    private readonly reported: Map<string, SaidTimes[]>,
    /** The meetings of whose members the record may not hold all: what is counted is the least that it can be. */
    private readonly partial: ReadonlySet<string>,
  ) {}

  /** A member was called; whether it came is unknown until something is recorded. */
  expect(meeting: string, government: string): void {
    const line = this.of(government);
    line.called.add(meeting);
    line.cells.set(meeting, 'unknown');
  }

  record(meeting: string, government: string, status: Status, online: boolean): void {
    const line = this.of(government);
    line.cells.set(meeting, status);
    if (online && status === 'present') line.online.add(meeting);
  }

  answer({ country, member, came }: MatrixFilter): MatrixAnswer {
    const all = [...this.lines.values()].toSorted(
      (a, b) => compare(a.country, b.country) || compare(a.code, b.code) || compare(a.government, b.government),
    );
    const lines = all.filter(
      (line) =>
        (country === undefined || line.country === country) && (member === undefined || line.government === member),
    );
    const isWhole = country === undefined && member === undefined;
    const meetings = this.meetings.map((meeting) =>
      this.meeting(meeting, lines, isWhole ? (this.reported.get(meeting.meeting) ?? []) : []),
    );
    const wanted = lines.filter(({ cells }) => came === undefined || this.doesCome(cells, came));
    return {
      count: wanted.length,
      meetings,
      items: wanted.map((line) => this.item(line)),
      absentees: lines.flatMap((line) => this.absentee(line) ?? []),
      countries: [...new Set(all.map((line) => line.country))].filter((code) => code !== null),
    };
  }

  private of(government: string): Line {
    const known = this.lines.get(government);
    if (known) return known;
    const { country = null, handle } = this.labels.get(government) ?? {};
    const line = {
      government,
      country,
      code: handle ?? government,
      cells: new Map(),
      online: new Set<string>(),
      called: new Set<string>(),
    };
    this.lines.set(government, line);
    return line;
  }

  private doesCome(cells: Map<string, Status>, wanted: 'all' | 'none'): boolean {
    const came = [...cells.values()].filter(isThere).length;
    return wanted === 'all' ? came > 0 && came === this.meetings.length : came === 0;
  }

  private meeting({ meeting, handle, names, on }: Meeting, lines: Line[], reported: SaidTimes[]): MatrixMeeting {
    const tally = new Tally();
    let came = 0;
    let unknown = 0;
    for (const { cells, called } of lines) {
      const status = cells.get(meeting);
      if (status !== undefined && isThere(status)) came += 1;
      if (status === 'unknown') unknown += 1;
      if (status !== undefined && called.has(meeting)) tally.count(status);
    }
    const bounds: Bounds = [came, unknown > 0 || this.partial.has(meeting) ? Infinity : came];
    const isKnown = lines.some(({ cells }) => (cells.get(meeting) ?? 'unknown') !== 'unknown');
    return {
      ...{ id: meeting, handle, names, on, came },
      rate: this.partial.has(meeting) ? null : tally.rate('members-on-that-day'),
      reported: reported.map(({ comparator, value, upTo, times }) => ({
        ...{ comparator, value, upTo, times },
        verdict: isKnown ? verdict(boundsOf({ comparator, value, upTo }), bounds) : null,
      })),
    };
  }

  private item({ government, country, cells, online, called }: Line): MatrixItem {
    const tally = new Tally();
    for (const meeting of called) tally.count(cells.get(meeting)!);
    const statuses = [...cells.values()];
    return {
      member: memberOf(this.labels, government),
      country,
      cells: Object.fromEntries(cells),
      online: [...online],
      came: statuses.filter(isThere).length,
      expected: called.size,
      unknown: statuses.filter((status) => status === 'unknown').length,
      rate: tally.rate('meetings-while-it-belonged'),
    };
  }

  private absentee({ government, country, cells, called }: Line): Absentee | undefined {
    const meetings = this.meetings.flatMap(({ meeting, handle, on }) => {
      const status = called.has(meeting) ? cells.get(meeting) : undefined;
      return status === 'absent' || status === 'excused' ? [{ id: meeting, handle, on, status }] : [];
    });
    if (meetings.length === 0) return undefined;
    const absent = meetings.filter(({ status }) => status === 'absent').length;
    return { member: memberOf(this.labels, government), country, absent, excused: meetings.length - absent, meetings };
  }
}

const isThere = (status: Status): boolean => status === 'present' || status === 'represented';
const compare = (a: string | null, b: string | null): number => (a ?? '').localeCompare(b ?? '');
