import { Injectable } from '@nestjs/common';
import { compact } from '../../access/refs.js';
import { type Recorded } from '../../eventstore/facts.js';
import { EventLog } from '../../eventstore/log.js';
import { Registry } from '../../eventstore/registry.js';
import { KeptLabels } from '../../exchange/kept-labels.js';
import { moreExactly } from '../../exchange/more-exactly.js';
import { type Cells, type Propose, type Row, type RowReader, type Step } from '../../exchange/reader.js';
import { namingOf } from '../../membership/events.js';
import { ScheduleMeeting } from '../schedule-meeting.js';
import { TakeRole } from '../take-role.js';
import { meetingFields } from './meeting-fields.js';
import { meetingUnit, type MeetingUnit } from './meeting-unit.js';

/** Reads tables of meetings: each is called once, however many rows name it, and who presided is recorded with it. */
@Injectable()
export class MeetingRows implements RowReader {
  readonly kind = 'meetings';
  readonly fields = meetingFields;

  constructor(
    private readonly labels: KeptLabels,
    private readonly log: EventLog,
    private readonly registry: Registry,
  ) {}

  unit = ({ meeting = '' }: Cells): string => meeting;

  async open(association: string, source: string): Promise<Propose> {
    const meetingsNow = this.labels.keep(association, 'meeting');
    const membersNow = this.labels.keep(association, 'government', { stream: 'membership', told: namingOf });
    return async (units) => {
      const [meetings, governments] = [await meetingsNow(), await membersNow()];
      const member = (name: string) => {
        const [one, ...others] = governments.find(name);
        return others.length === 0 ? one?.id : undefined;
      };
      return Promise.all(
        units.map(async ({ rows }) => {
          const { unit, findings } = meetingUnit(rows);
          if (!unit) return { findings, steps: [] };
          const id = meetings.find(unit.handle).find(({ handle }) => handle === unit.handle)?.id;
          // One that this import called itself may still lack the steps that followed.
          const history = id === undefined ? [] : await this.log.stream(association, `meeting-${id}`);
          if (history[0] && history[0].correlation !== source)
            return { findings, steps: isText(rows) ? exactSteps(unit, this.registry.believed(history)) : [] };
          return { findings, steps: stepsOf(unit, member) };
        }),
      );
    };
  }
}

/** Rows of tables have no words of their own behind them. */
const isText = (rows: Row[]): boolean => rows[0]?.evidence !== undefined;

/** Its day, where a text says it more exactly. */
const exactSteps = ({ on, evidence }: MeetingUnit, believed: Recorded[]): Step[] => {
  const said = believed.findLast(({ type }) => type === 'MeetingScheduled' || type === 'MeetingRescheduled');
  return moreExactly(said, 'on', on, evidence);
};

const stepsOf = (
  { chairs, language, evidence, ...called }: MeetingUnit,
  member: (name: string) => string | undefined,
): Step[] => [
  { name: 'schedule', command: () => Object.assign(new ScheduleMeeting(), compact({ ...called, evidence })) },
  ...chairs.map(({ name, title, on }, index): Step => ({
    name: `presiding-${index + 1}`,
    command: () =>
      Object.assign(
        new TakeRole(),
        compact({
          meeting: called.handle,
          role: 'presiding' as const,
          by: compact({
            member: member(name),
            names: { [language]: name },
            title: title === undefined ? undefined : { [language]: title },
          }),
          on,
          evidence,
        }),
      ),
  })),
];
