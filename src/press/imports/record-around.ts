import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { fold } from '../../eventstore/decider.js';
import { effective } from '../../eventstore/facts.js';
import { EventLog } from '../../eventstore/log.js';
import { type ReadModel } from '../../eventstore/projection.js';
import { Registry } from '../../eventstore/registry.js';
import { type DecisionEvent, rulesOver } from '../../governance/events.js';
import { type AsOf } from '../../language/as-of.js';
import { type Names } from '../../language/names.js';
import { type MeetingEvent } from '../../meetings/events.js';
import { Labels } from '../../timeline/labels.js';
import { Times } from '../../web/as-of.js';
import { CoverageItem } from '../coverage/coverage.entity.js';
import { CoverageText } from '../families/families.entity.js';
import { fingerprintsOf, plainLettersOf } from '../families/shingles.js';
import { MemberName } from '../names/member-name.entity.js';
import { type DocumentRow, type ReadDocument } from './document.js';
import { type KnownDecision } from './match-decision.js';
import { bodyIn, type KnownMeeting } from './match-meeting.js';
import { type Surroundings } from './proposal.js';

/** So many streams are read at once. */
const AT_ONCE = 16;
/** A text shares its text with another where it shares so much of its sample. */
const SHARED = 0.5;

/** What the record holds that the rows of a document are compared with. */
@Injectable()
export class RecordAround {
  constructor(
    private readonly dataSource: DataSource,
    private readonly log: EventLog,
    private readonly registry: Registry,
    private readonly times: Times,
    private readonly labels: Labels,
  ) {}

  async of(association: string, document: string, { rows }: ReadDocument): Promise<Surroundings> {
    const asOf = await this.times.asOf(association, {});
    const members = await this.all(MemberName, asOf);
    const items = await this.all(CoverageItem, asOf);
    const alike = await this.alike(asOf, rows);
    const years = new Set(rows.map(({ published }) => published.slice(0, 4)).filter((year) => year !== ''));
    return {
      document,
      members: members.map(({ government, names, aliases, code }) => ({
        id: government,
        names,
        aliases,
        code: code ?? undefined,
      })),
      items,
      alike: items.filter(({ coverage }) => alike.has(coverage)),
      meetings: await this.meetings(asOf),
      decisions: await this.decisions(asOf),
      ...(years.size === 1 && { year: Number([...years][0]) }),
    };
  }

  /** The positions of the facts that an import recorded in a stream and that still stand, the last first. */
  async standing(association: string, stream: string, id: string): Promise<{ stream: string; position: number }[]> {
    const history = await this.log.stream(association, stream);
    const ours = new Set(history.filter(({ correlation }) => correlation === id).map(({ position }) => position));
    const origins = effective(history).map(({ origin }) => origin);
    return origins
      .filter((origin) => ours.has(origin))
      .toReversed()
      .map((position) => ({ stream, position }));
  }

  /** The streams of the items that an import brought or added to. */
  async streams(association: string, id: string): Promise<string[]> {
    const items = await this.all(CoverageItem, await this.times.asOf(association, {}));
    return items.filter(({ sources }) => sources.some(({ document }) => document === id)).map(({ stream }) => stream);
  }

  /** The items whose texts the index finds to be those of rows. */
  private async alike(asOf: AsOf, rows: DocumentRow[]): Promise<Set<string>> {
    const samples = rows.map(({ original }) => fingerprintsOf(plainLettersOf(original.text), asOf.association));
    const all = [...new Set(samples.flat())];
    if (all.length === 0) return new Set();
    const texts = await known(this.dataSource, CoverageText, asOf)
      .andWhere('row.fingerprints && cast(:all as integer[])', { all })
      .getMany();
    const isLike = ({ fingerprints }: CoverageText) => {
      const own = new Set(fingerprints);
      return samples.some(
        (sample) =>
          sample.length > 0 &&
          sample.filter((hash) => own.has(hash)).length >= SHARED * Math.min(sample.length, own.size),
      );
    };
    return new Set(texts.filter(isLike).map(({ coverage }) => coverage));
  }

  private async meetings(asOf: AsOf): Promise<KnownMeeting[]> {
    const bodies = await this.bodies(asOf);
    const labels = await this.labels.all(asOf, 'meeting');
    const facts = await this.facts<MeetingEvent>(asOf, 'meeting', labels.map(({ id }) => id)); // prettier-ignore
    return labels.flatMap(({ id, handle }, n) => {
      const scheduled = facts[n]!.find(({ type }) => type === 'MeetingScheduled');
      if (scheduled?.type !== 'MeetingScheduled') return [];
      const { body, names, on, ordinal } = scheduled.data;
      const own = Object.values(names as Names).map(bodyIn);
      const bodyNames = [...new Set([...own, ...(bodies.get(body) ?? [])])].filter((name) => name.length > 1);
      return [{ id, handle: handle ?? id, on, names, ordinal, bodyNames }];
    });
  }

  /** All that each body was ever called by the rules. */
  private async bodies({ association, knownOn }: AsOf): Promise<Map<string, string[]>> {
    const history = await this.log.stream(association, `rules-${association}`, knownOn);
    const names = new Map<string, string[]>();
    for (const { bodies } of fold(rulesOver, this.registry.believed(history)))
      for (const { body, names: own } of bodies) names.set(body, [...(names.get(body) ?? []), ...Object.values(own)]);
    return names;
  }

  private async decisions(asOf: AsOf): Promise<KnownDecision[]> {
    const labels = await this.labels.all(asOf, 'decision');
    const facts = await this.facts<DecisionEvent>(asOf, 'decision', labels.map(({ id }) => id)); // prettier-ignore
    return labels.flatMap(({ id, handle }, n) => {
      const taken = facts[n]!.find(({ type }) => type === 'DecisionTaken');
      if (taken?.type !== 'DecisionTaken') return [];
      const { meeting, admits = [], electsChair } = taken.data;
      return [
        {
          ...{ id, handle: handle ?? undefined, meeting },
          admits: admits.map(({ government }) => government),
          elects: electsChair?.government,
        },
      ];
    });
  }

  /** The facts of streams as they are believed now, in the order of the ids. */
  private async facts<Event>({ association, knownOn }: AsOf, category: string, ids: string[]): Promise<Event[][]> {
    const found: Event[][] = [];
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      const streams = ids
        .slice(at, at + AT_ONCE)
        .map((id) => this.log.stream(association, `${category}-${id}`, knownOn));
      for (const history of await Promise.all(streams)) found.push(this.registry.believed(history) as Event[]);
    }
    return found;
  }

  private all<T extends object>(table: ReadModel<T>, asOf: AsOf): Promise<T[]> {
    return known(this.dataSource, table, asOf).getMany();
  }
}
