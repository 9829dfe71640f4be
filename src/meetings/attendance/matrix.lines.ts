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
  type MatrixPart,
} from './matrix.answer.js';
import { isThere, Tally } from './rate.js';

/** What is known of one government, by the place of each meeting among those that are asked about. */
interface Line {
  government: string;
  country: string | null;
  code: string;
  cells: (Status | undefined)[];
  online: string[];
  called: boolean[];
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

  /** Members were called to a meeting, told by its place: whether they came is unknown until something is recorded. */
  expect(place: number, governments: readonly string[]): void {
    for (const government of governments) {
      const line = this.of(government);
      line.called[place] = true;
      line.cells[place] = 'unknown';
    }
  }

  record(place: number, governments: string[], status: Status, online: boolean): void {
    for (const government of governments) {
      const line = this.of(government);
      line.cells[place] = status;
      if (online && status === 'present') line.online.push(this.meetings[place]!.meeting);
    }
  }

  answer({ country, member, came }: MatrixFilter, part?: MatrixPart): MatrixAnswer {
    const all = [...this.lines.values()].toSorted(
      (a, b) => compare(a.country, b.country) || compare(a.code, b.code) || compare(a.government, b.government),
    );
    const lines = all.filter(
      (line) =>
        (country === undefined || line.country === country) && (member === undefined || line.government === member),
    );
    const isWhole = country === undefined && member === undefined;
    const meetings = this.meetings.map(({ meeting }, place) =>
      this.meeting(place, lines, isWhole ? (this.reported.get(meeting) ?? []) : []),
    );
    const wanted = lines.filter(({ cells }) => came === undefined || this.doesCome(cells, came));
    const recorded = wanted.flatMap(({ cells }) => cells.filter(isRecorded)).length;
    const shown = part?.(wanted.length, recorded, meetings);
    return {
      count: wanted.length,
      meetings,
      ...(shown && { from: shown.from }),
      items: wanted.slice(shown?.from, shown?.to).map((line) => this.item(line)),
      absentees: lines.flatMap((line) => this.absentee(line) ?? []),
      countries: [...new Set(all.map((line) => line.country))].filter((code) => code !== null),
    };
  }

  private of(government: string): Line {
    const known = this.lines.get(government);
    if (known) return known;
    const { country = null, handle } = this.labels.get(government) ?? {};
    const line: Line = {
      ...{ government, country, code: handle ?? government, online: [] },
      cells: this.meetings.map(() => undefined),
      called: this.meetings.map(() => false),
    };
    this.lines.set(government, line);
    return line;
  }

  private doesCome(cells: Line['cells'], wanted: 'all' | 'none'): boolean {
    const came = cells.filter(isThere).length;
    return wanted === 'all' ? came > 0 && came === this.meetings.length : came === 0;
  }

  private meeting(place: number, lines: Line[], reported: SaidTimes[]): MatrixMeeting {
    const { meeting, handle, names, on } = this.meetings[place]!;
    const tally = new Tally();
    let came = 0;
    let unknown = 0;
    let isKnown = false;
    for (const { cells, called } of lines) {
      const status = cells[place];
      if (status === undefined) continue;
      if (isThere(status)) came += 1;
      if (status === 'unknown') unknown += 1;
      else isKnown = true;
      if (called[place]) tally.count(status);
    }
    const bounds: Bounds = [came, unknown > 0 || this.partial.has(meeting) ? Infinity : came];
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
    const told: Record<string, Status> = {};
    let came = 0;
    let unknown = 0;
    for (const [place, status] of cells.entries()) {
      if (status === undefined) continue;
      told[this.meetings[place]!.meeting] = status;
      if (isThere(status)) came += 1;
      if (status === 'unknown') unknown += 1;
      if (called[place]) tally.count(status);
    }
    return {
      member: memberOf(this.labels, government),
      ...{ country, cells: told, online, came, expected: tally.of, unknown },
      rate: tally.rate('meetings-while-it-belonged'),
    };
  }

  private absentee({ government, country, cells, called }: Line): Absentee | undefined {
    const meetings: Absentee['meetings'] = [];
    for (const [place, status] of cells.entries()) {
      if (!called[place] || (status !== 'absent' && status !== 'excused')) continue;
      const { meeting, handle, on } = this.meetings[place]!;
      meetings.push({ id: meeting, handle, on, status });
    }
    if (meetings.length === 0) return undefined;
    const absent = meetings.filter(({ status }) => status === 'absent').length;
    return { member: memberOf(this.labels, government), country, absent, excused: meetings.length - absent, meetings };
  }
}

const isRecorded = (status: Status | undefined): boolean => status !== undefined && status !== 'unknown';
const compare = (a: string | null, b: string | null): number => (a ?? '').localeCompare(b ?? '');
