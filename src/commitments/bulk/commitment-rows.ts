import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { compact } from '../../access/refs.js';
import { known } from '../../eventstore/belief.js';
import { fold, type View } from '../../eventstore/decider.js';
import { EventLog } from '../../eventstore/log.js';
import { Registry } from '../../eventstore/registry.js';
import { byLanguage } from '../../exchange/by-language.js';
import { KeptLabels } from '../../exchange/kept-labels.js';
import { type Propose, type RowReader, type Step } from '../../exchange/reader.js';
import { saying } from '../../exchange/saying.js';
import { type meetingFacts } from '../../meetings/events.js';
import { readDate } from '../../language/dates.js';
import { Times } from '../../web/as-of.js';
import { type Side } from '../parties.js';
import { namingOf } from '../../membership/events.js';
import { kinds } from '../events.js';
import { FulfilCommitment } from '../fulfil-commitment.js';
import { CommitmentRow } from '../register/commitment.entity.js';
import { RecordCommitment } from '../record-commitment.js';

/** When a meeting was, and who came. */
const cameTo: View<{ on?: string; there: string[] }, typeof meetingFacts> = {
  category: 'meeting',
  initial: { there: [] },
  evolve: {
    MeetingScheduled: (state, { on }) => ({ ...state, on }),
    MeetingRescheduled: (state, { on }) => ({ ...state, on }),
    AttendanceRecorded: ({ there, ...state }, { government, status }) => ({
      ...state,
      there: status === 'present' || status === 'represented' ? [...there, government] : there,
    }),
  },
};
/** How an invitation was kept. */
type Kept = Pick<FulfilCommitment, 'on' | 'meeting' | 'member'>;

/** Reads what a text tells of a promise or an invitation; one whose meeting the invited came to is kept by that. */
@Injectable()
export class CommitmentRows implements RowReader {
  readonly kind = 'commitments';
  readonly fields = [];

  constructor(
    private readonly dataSource: DataSource,
    private readonly times: Times,
    private readonly labels: KeptLabels,
    private readonly log: EventLog,
    private readonly registry: Registry,
  ) {}

  async open(association: string): Promise<Propose> {
    const meetingsNow = this.labels.keep(association, 'meeting');
    const membersNow = this.labels.keep(association, 'government', { stream: 'membership', told: namingOf });
    return async (units) => {
      const members = await membersNow();
      const asOf = await this.times.asOf(association, {});
      const commitments = await known(this.dataSource, CommitmentRow, asOf).getMany();
      const meetings = await meetingsNow();
      const keptBy = async (occasion: string | undefined, invited: string | undefined): Promise<Kept | undefined> => {
        const [meeting] = occasion === undefined ? [] : meetings.find(occasion);
        if (!meeting || invited === undefined) return undefined;
        const history = this.registry.believed(await this.log.stream(association, `meeting-${meeting.id}`));
        const { on, there } = fold(cameTo, history);
        return there.includes(invited) ? { on: on!, meeting: meeting.id, member: invited } : undefined;
      };
      return Promise.all(
        units.map(async ({ rows }) => {
          const { findings, said, dayOf, only, source } = saying(rows);
          const { cells } = rows[0]!;
          const [handle, kind] = [said('handle')!, kinds.find((each) => each === said('kind'))];
          const [on, due] = [dayOf('on'), dayOf('due')];
          const side = (field: string) => {
            const called = cells[field];
            if (called === undefined) return { name: cells[`${field}.name`] };
            if (called === 'association') return { association: true };
            return { member: only('member', called, members.find(called))?.id };
          };
          const [by, to] = [side('by'), side('to')];
          if (findings.length > 0) return { findings, steps: [] };
          const found = commitments.find((each) => each.handle === handle || isLike(each, { kind, by, to, on }));
          const kept = await keptBy(cells['occasion'], 'member' in to ? to.member : undefined);
          const evidence = source();
          const fields = { handle, kind, by, to: [to], text: byLanguage(cells, 'text'), on, due, evidence };
          const steps: Step[] = [];
          if (!found)
            steps.push({ name: 'record', command: () => Object.assign(new RecordCommitment(), compact(fields)) });
          if (kept && (found === undefined || found.ended === null))
            steps.push({
              name: 'keep',
              command: () =>
                Object.assign(new FulfilCommitment(), { commitment: found?.commitment ?? handle, ...kept, evidence }),
            });
          return { findings, steps };
        }),
      );
    };
  }
}

const ABOUT = 31 * 86_400_000;

/** Whether the record has a commitment by another handle: of the same kind and sides, of about that day. */
const isLike = (row: CommitmentRow, told: { kind?: string; by: Side; to: Side; on?: string }): boolean => {
  const day = (on: string | undefined) => Date.parse((on !== undefined && readDate(on).earliest) || '');
  const isBy = told.by.association ? row.by.association === true : row.by.government === told.by.member;
  const isTo = told.to.member === undefined || row.to.some(({ government }) => government === told.to.member);
  return row.kind === told.kind && isBy && isTo && Math.abs(day(row.on) - day(told.on)) <= ABOUT;
};
