import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { NotFound } from '../../eventstore/errors.js';
import { rulesOfDay } from '../../governance/events.js';
import { type AsOf } from '../../language/as-of.js';
import { type Category } from '../../language/nouns.js';
import { Labels, type Member, memberOf, type Place } from '../../timeline/labels.js';
import { Attendance, Restriction } from '../attendance/attendance.entity.js';
import { type Expectation, Expectations } from '../attendance/expectation.js';
import { BodyNames } from '../bodies.js';
import { MeetingDecision, MeetingRow } from '../meetings/meeting.entity.js';
import { entitledIn } from './entitled.js';
import { explain } from './explain.js';
import { judge, type Judged, type Reached, together, type Voter } from './reached.js';
import { type Held, type Told, wasThere, wasThereIfItStayed, type Window, windowOf, within } from './room.js';
import { type InAll } from '../../web/phrases.js';

/** Who was in the room when a vote was taken, and whether they were enough by the rules of that day. */
export interface QuorumAnswer {
  meeting: { id: string; handle: string };
  body: string;
  /** The first and last minute at which the vote may have been. */
  moment: Window;
  /** The version of the rules. */
  rules: string | null;
  reached: Reached;
  /** The same if all who came, and of whom no times are recorded, stayed throughout. */
  ifAllStayed: Reached;
  thresholds: Judged[];
  counted: { entitled: number; perhapsEntitled: number; there: number; perhapsThere: number; notThere: number };
  explanation: InAll;
  voters: { member: Member; entitled: 'surely' | 'perhaps'; there: Held }[];
}

/** At which moment, or at that of which decision. In `brief` nobody is named, nor counted where the rules name no quorum. */
interface Asked {
  at?: string;
  decision?: string;
  brief?: boolean;
}

/** Asks on the days of the meeting where neither a moment nor a decision is named. */
export class Quorum extends Query<QuorumAnswer> {
  constructor(
    readonly asOf: AsOf,
    readonly meeting: string,
    readonly asked: Asked = {},
  ) {
    super();
  }
}

@QueryHandler(Quorum)
export class QuorumHandler implements IQueryHandler<Quorum> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly labels: Labels,
    private readonly bodies: BodyNames,
    private readonly expectations: Expectations,
  ) {}

  async execute({ asOf, meeting, asked: { at, decision, brief } }: Quorum): Promise<QuorumAnswer> {
    const row = await this.known(MeetingRow, asOf, meeting).getOne();
    if (!row) throw new NotFound('meeting', meeting);
    const sitting = sittingOf(row);
    const [day, versions] = await Promise.all([this.dayOf(asOf, meeting, decision), this.bodies.versions(asOf)]);
    const moment = within(windowOf(at ?? day ?? row.on), sitting);
    const rules = rulesOfDay(versions, moment.to.slice(0, 10));
    const quorum = rules?.bodies.find(({ body }) => body === row.body)?.quorum ?? [];
    const votes = (category: Category): boolean =>
      rules?.categories?.find((each) => each.category === category)?.votes ?? category === 'full';
    const [{ spells }, restrictions, recorded, places] =
      brief && quorum.length === 0 ? NOTHING : await this.recordedOf(asOf, meeting);
    const entitled = entitledIn(spells, restrictions, votes, moment);
    const told = new Map(recorded.map((record) => [record.government, record]));
    const votersIf = (there: typeof wasThere): (Voter & { id: string })[] =>
      [...entitled].map(([id, may]) => ({
        id,
        country: places.get(id)?.country ?? null,
        entitled: may,
        there: there(told.get(id), moment, sitting),
      }));
    const voters = votersIf(wasThere);
    const thresholds = quorum.map((threshold) => judge(threshold, voters));
    const stayed = votersIf(wasThereIfItStayed);
    const reached = together(thresholds);
    const count = (wanted: Held) => voters.filter(({ there }) => there === wanted).length;
    const certain = voters.filter((voter) => voter.entitled === 'surely').length;
    return {
      meeting: { id: meeting, handle: row.handle },
      body: row.body,
      moment,
      rules: rules?.version ?? null,
      reached,
      ifAllStayed: together(quorum.map((threshold) => judge(threshold, stayed))),
      thresholds,
      counted: {
        entitled: certain,
        perhapsEntitled: voters.length - certain,
        there: count('surely'),
        perhapsThere: count('perhaps'),
        notThere: count('no'),
      },
      explanation: explain(reached, thresholds, {
        noTimes: stayed.filter(({ there }, n) => there === 'surely' && voters[n]!.there === 'perhaps').length,
        nothingKnown: voters.filter(({ id }) => (told.get(id)?.status ?? 'unknown') === 'unknown').length,
      }),
      voters: brief ? [] : await this.named(asOf, voters),
    };
  }

  private recordedOf(asOf: AsOf, meeting: string): Promise<Recorded> {
    return Promise.all([
      this.expectations.of(asOf),
      known(this.dataSource, Restriction, asOf).getMany(),
      this.known(Attendance, asOf, meeting)
        .select(['row.government', 'row.status', 'row.on', 'row.presence'])
        .getMany(),
      this.labels.places(asOf),
    ]);
  }

  private async named(asOf: AsOf, voters: (Voter & { id: string })[]): Promise<QuorumAnswer['voters']> {
    const labels = await this.labels.of(
      asOf,
      voters.map(({ id }) => id),
    );
    return voters.map(({ id, entitled, there }) => ({ member: memberOf(labels, id), entitled, there }));
  }

  private async dayOf(asOf: AsOf, meeting: string, decision?: string): Promise<string | undefined> {
    if (decision === undefined) return undefined;
    const row = await this.known(MeetingDecision, asOf, meeting)
      .andWhere('row.decision = :decision', { decision })
      .getOne();
    if (!row) throw new NotFound('decision', decision);
    return row.on;
  }

  private known<T extends object>(table: new () => T, asOf: AsOf, meeting: string) {
    return known(this.dataSource, table, asOf).andWhere('row.meeting = :meeting', { meeting });
  }
}

/** Who belonged, whose vote rested, who came, and where each is. */
type Recorded = [Pick<Expectation, 'spells'>, Restriction[], (Told & { government: string })[], Map<string, Place>];
const NOTHING: Recorded = [{ spells: [] }, [], [], new Map()];

/** From when to when a meeting sat, as far as its opening and closing have a day, with a time or without. */
const sittingOf = ({ life }: MeetingRow): Partial<Window> => {
  const moment = (wanted: 'opened' | 'closed') => {
    const step = life.findLast((each) => each.step === wanted);
    return step?.on === undefined ? undefined : windowOf(step.at === undefined ? step.on : `${step.on}T${step.at}`);
  };
  const [opened, closed] = [moment('opened'), moment('closed')];
  return { ...(opened && { from: opened.from }), ...(closed && { to: closed.to }) };
};
