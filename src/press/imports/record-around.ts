import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { fold } from '../../eventstore/decider.js';
import { EventLog } from '../../eventstore/log.js';
import { type ReadModel } from '../../eventstore/projection.js';
import { Registry } from '../../eventstore/registry.js';
import { rulesOver } from '../../governance/events.js';
import { type AsOf } from '../../language/as-of.js';
import { Times } from '../../web/as-of.js';
import { CoverageItem } from '../coverage/coverage.entity.js';
import { CoverageText } from '../families/families.entity.js';
import { fingerprintsOf, plainLettersOf } from '../families/shingles.js';
import { MemberName } from '../names/member-name.entity.js';
import { pageOf } from '../page-of.js';
import { foldName, type Names } from '../../language/names.js';
import { sharingWith, someOf } from './alike.js';
import { alsoCalled } from './body-words.js';
import { type Choices } from './choices.js';
import { type DocumentRow, type ReadDocument } from './document.js';
import { dayByYear } from './left-unsaid.js';
import { OccasionDecision, OccasionMeeting } from './occasion.entity.js';
import { type KnownDecision } from './match-decision.js';
import { bodyIn, type KnownMeeting } from './match-meeting.js';
import { type Surroundings } from './proposal.js';

/** What the record holds that the rows of a document are compared with. */
@Injectable()
export class RecordAround {
  constructor(
    private readonly dataSource: DataSource,
    private readonly log: EventLog,
    private readonly registry: Registry,
    private readonly times: Times,
  ) {}

  async of(association: string, document: string, { rows }: ReadDocument, choices: Choices): Promise<Surroundings> {
    const asOf = await this.times.asOf(association, {});
    const members = await this.all(MemberName, asOf);
    const alike = await this.alike(asOf, rows);
    const years = new Set(rows.map(({ published }) => published.slice(0, 4)).filter((year) => year !== ''));
    const year = years.size === 1 ? Number([...years][0]) : undefined;
    const said = rows.map((row) => ({
      day: choices[row.n]?.published ?? dayByYear(row, year) ?? row.published,
      outlet: choices[row.n]?.outlet ?? row.outlet,
    }));
    const pages = rows.flatMap(({ address }) => (address === undefined ? [] : [pageOf(address)]));
    const items = await known(this.dataSource, CoverageItem, asOf)
      .andWhere(
        // Whatever may be the item of a row: one of this document, of its address, or of its outlet and day or its text.
        `(row.page = any(:pages) or row.coverage = any(:found) or row.sources @> :own)`,
        { pages, found: [...new Set([...alike, ...(await this.ofDays(asOf, said))])], own: sourceOf(document) },
      )
      .orderBy('row.position')
      .getMany();
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
      bodies: [...(await this.bodies(asOf))].map(([body, names]) => ({ body, names })),
      ...(year !== undefined && { year }),
    };
  }

  /** The items whose texts the index finds to be those of rows. */
  private async alike(asOf: AsOf, rows: DocumentRow[]): Promise<Set<string>> {
    const samples = rows.map(({ original }) => fingerprintsOf(plainLettersOf(original.text), asOf.association));
    const all = [...new Set(samples.flatMap(someOf))];
    if (all.length === 0) return new Set();
    const texts = await known(this.dataSource, CoverageText, asOf)
      // By a query, so that PostgreSQL plans without looking into it and takes the index (see `candidatesOf`).
      .andWhere('row.fingerprints && (select cast(:all as integer[]))', { all })
      .select('row.coverage', 'coverage')
      // As one text each: to read so many arrays takes longer than all the rest.
      .addSelect(`array_to_string(row.fingerprints, ' ')`, 'sample')
      .getRawMany<{ coverage: string; sample: string }>();
    const isLike = sharingWith(samples);
    return new Set(texts.filter(({ sample }) => isLike(sample.split(' '))).map(({ coverage }) => coverage));
  }

  /** The items of an outlet and a day that rows are of. */
  private async ofDays(asOf: AsOf, rows: { day: string; outlet: string }[]): Promise<string[]> {
    const items = await known(this.dataSource, CoverageItem, asOf)
      .andWhere('row.published = any(:days)', { days: [...new Set(rows.map(({ day }) => day))] })
      .select(['row.coverage as coverage', 'row.published as day', 'row.outlet as outlet'])
      .getRawMany<{ coverage: string; day: string; outlet: Names }>();
    const wanted = new Set(rows.map(({ day, outlet }) => `${day} ${foldName(outlet)}`));
    const isWanted = ({ day, outlet }: (typeof items)[number]) =>
      Object.values(outlet).some((name) => wanted.has(`${day} ${foldName(name)}`));
    return items.filter(isWanted).map(({ coverage }) => coverage);
  }

  private async meetings(asOf: AsOf): Promise<KnownMeeting[]> {
    const bodies = await this.bodies(asOf);
    const meetings = await this.all(OccasionMeeting, asOf);
    return meetings.map(({ meeting, handle, body, names, on, ordinal }) => {
      const own = Object.values(names).map(bodyIn);
      const called = [...own, ...(bodies.get(body) ?? [])].flatMap((name) => [name, ...alsoCalled(name)]);
      const bodyNames = [...new Set(called)].filter((name) => name.length > 1);
      return { id: meeting, handle, on, names, ordinal: ordinal ?? undefined, bodyNames };
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
    const decisions = await this.all(OccasionDecision, asOf);
    return decisions.map(({ decision, handle, meeting, admits, elects }) => ({
      ...{ id: decision, handle: handle ?? undefined, meeting: meeting ?? undefined },
      ...{ admits, elects: elects ?? undefined },
    }));
  }

  private all<T extends object>(table: ReadModel<T>, asOf: AsOf): Promise<T[]> {
    return known(this.dataSource, table, asOf).getMany();
  }
}

/** A source that is this document, as a list of sources holds it. */
const sourceOf = (document: string): string => JSON.stringify([{ document }]);
