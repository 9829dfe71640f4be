import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { compact } from '../../access/refs.js';
import { known } from '../../eventstore/belief.js';
import { handleOf, membersMeant } from '../../exchange/find-named.js';
import { KeptLabels } from '../../exchange/kept-labels.js';
import {
  type Cells,
  type Proposal,
  type Propose,
  type RowReader,
  type Step,
  type Unit,
} from '../../exchange/reader.js';
import { type AsOf } from '../../language/as-of.js';
import { foldName } from '../../language/names.js';
import { namingOf } from '../../membership/events.js';
import { type LabelRow } from '../../timeline/timeline.entities.js';
import { Times } from '../../web/as-of.js';
import { Attendance, Guest } from '../attendance/attendance.entity.js';
import { RecordAttendance } from '../record-attendance.js';
import { RecordGuests } from '../record-guests.js';
import { attendanceFields } from './attendance-fields.js';
import { type Delegation, delegationUnit } from './delegation-unit.js';
import { type Seen } from './people.js';

/** What the record holds of the meetings that rows name. */
interface Around {
  source: string;
  meetings(name: string): LabelRow[];
  members(cells: Cells): LabelRow[];
  recorded: Map<string, string>;
  guests: Set<string>;
  seen: Map<string, Seen>;
}

/** Reads tables of attendance: rows of one member at one meeting are its delegation; an organisation is a guest. */
@Injectable()
export class AttendanceRows implements RowReader {
  readonly kind = 'attendance';
  readonly fields = attendanceFields;

  constructor(
    private readonly dataSource: DataSource,
    private readonly labels: KeptLabels,
    private readonly times: Times,
  ) {}

  part = ({ meeting = '' }: Cells): string => meeting;
  unit = ({ state, member = '' }: Cells): string => `${member} ${state ?? ''}`;

  async open(association: string, source: string): Promise<Propose> {
    const meetingsNow = this.labels.keep(association, 'meeting');
    const membersNow = this.labels.keep(association, 'government', { stream: 'membership', told: namingOf });
    return async (units) => {
      const asOf = await this.times.asOf(association, {});
      const [known, governments] = [await meetingsNow(), await membersNow()];
      const meetings = (name: string) => {
        const found = known.find(name);
        return found.length > 0 ? found : known.find(handleOf(name));
      };
      const members = (cells: Cells) => membersMeant(governments, cells);
      const named = new Set(units.map(({ rows }) => rows[0]!.cells['meeting'] ?? ''));
      const ids = [...named].flatMap((name) => meetings(name).map(({ id }) => id));
      const around = { source, meetings, members, ...(await this.held(asOf, ids)), seen: new Map<string, Seen>() };
      return units.map((unit) => proposalOf(unit, around));
    };
  }

  private async held(asOf: AsOf, ids: string[]): Promise<Pick<Around, 'recorded' | 'guests'>> {
    if (ids.length === 0) return { recorded: new Map(), guests: new Set() };
    const of = { meeting: In(ids) };
    const rows = await known(this.dataSource, Attendance, asOf)
      .andWhere(of)
      .select(['row.meeting', 'row.government', 'row.status', 'row.associationId', 'row.knownFrom'])
      .getMany();
    const guests = await known(this.dataSource, Guest, asOf).andWhere(of).getMany();
    return {
      recorded: new Map(rows.map(({ meeting, government, status }) => [`${meeting} ${government}`, status])),
      guests: new Set(
        guests.flatMap(({ meeting, names }) =>
          Object.values(names ?? {}).map((name) => `${meeting} ${foldName(name)}`),
        ),
      ),
    };
  }
}

const proposalOf = ({ rows }: Unit, around: Around): Proposal => {
  const { cells } = rows[0]!;
  const [meeting, ...meetings] = around.meetings(cells['meeting'] ?? '');
  const seen: Seen = around.seen.get(meeting?.id ?? '') ?? new Map();
  around.seen.set(meeting?.id ?? '', seen);
  const { delegation, findings } = delegationUnit(rows, {
    source: around.source,
    seen,
    meetings: meeting ? [meeting, ...meetings] : [],
    members: around.members(cells),
    recorded: (government) => around.recorded.get(`${meeting?.id} ${government}`),
  });
  if (!delegation || !meeting) return { findings, steps: [] };
  const isKnown =
    'guest' in delegation
      ? around.guests.has(`${meeting.id} ${foldName(delegation.guest)}`)
      : around.recorded.has(`${meeting.id} ${delegation.member}`);
  return { findings, steps: isKnown ? [] : [stepOf(meeting.id, delegation)] };
};

const stepOf = (meeting: string, delegation: Delegation): Step => {
  if ('guest' in delegation) {
    const { guest, language, status: _, capacity: __, ...said } = delegation;
    const item = compact({ ...said, names: { [language]: guest } });
    const command = (items: unknown[]) => Object.assign(new RecordGuests(), { meeting, guests: items });
    return { name: 'guests', command: () => command([item]), joined: { into: `guests ${meeting}`, item, command } };
  }
  const item = compact(delegation);
  const command = (items: unknown[]) => Object.assign(new RecordAttendance(), { meeting, delegations: items });
  return {
    name: 'attendance',
    command: () => command([item]),
    joined: { into: `attendance ${meeting}`, item, command },
  };
};
