import { type Reprints } from '../../press/events.js';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { Labels } from '../../timeline/labels.js';
import { type LabelRow } from '../../timeline/timeline.entities.js';
import { Kept } from '../../web/kept.js';
import { type OwnAnswer, OwnAnswers } from '../../web/own-answers.js';
import { type QuestionItem } from './answers.js';
import { type About, aboutOf } from '../events.js';
import { ClaimRow } from './claim.entity.js';
import { type Counted, type Evident, gather, type Gathered, SAID } from './gather.js';
import { ClaimPlaceRow, CoverageReprintRow, QuestionAnswerRow } from './question.entity.js';
import { aboutShown, called } from './shown.js';

/** Questions with what is needed to tell of them. */
export interface Read<C extends Counted = Counted> {
  gathered: Gathered<C>[];
  reprints: Reprints;
  labels: Map<string, LabelRow>;
  answers: Map<string, QuestionAnswerRow>;
  /** Those that an answer stands by. */
  claims: Map<string, C>;
  own: (question: Gathered) => Promise<OwnAnswer | null>;
}

/** The language of the words that a claim rests on; a figure is the same in all. */
const LANGUAGE = `case when row.value is null then jsonb_path_query_first(row.evidence, '$[*].language') #>> '{}' end`;
/** The page, document or table that a claim goes back to where no item of coverage says it. */
const SOURCE =
  "case when row.coverage is null then coalesce(row.evidence->0->>'url', row.evidence->0->>'document', row.evidence->0->>'table') end";

/** A question as lists are made of it. */
export type Asked = Pick<QuestionItem, 'id' | 'about' | 'state'>;

const hasAbout = (entry: readonly [string, About | undefined]): entry is [string, About] => entry[1] !== undefined;

/** Reads claims and gathers them into the questions that they are on. */
@Injectable()
export class QuestionReading {
  private readonly kept = new Kept<Map<string, About>>(20);

  constructor(
    private readonly dataSource: DataSource,
    private readonly labels: Labels,
    private readonly owns: OwnAnswers,
  ) {}

  /** All questions, or those on one meeting, which moved claims stay about. */
  async all(asOf: AsOf, meeting?: string): Promise<Read> {
    const rows = this.claims(asOf);
    if (meeting !== undefined) rows.andWhere('row.meeting = :meeting', { meeting });
    return this.read(
      asOf,
      await rows.getRawMany<Counted>(),
      await known(this.dataSource, ClaimPlaceRow, asOf).getMany(),
    );
  }

  /** What is asked, without what is said of it: all questions, or those on one meeting. */
  async asked(asOf: AsOf, meeting?: string): Promise<Asked[]> {
    const all = await this.kept.of(asOf, meeting, () => this.abouts(asOf, meeting));
    const ids = [...all.values()].flatMap((about) => called(about));
    const [labels, answers] = await Promise.all([this.labels.of(asOf, ids), this.answers(asOf)]);
    return [...all].map(([id, about]) => ({
      id,
      about: aboutShown(about, labels),
      state: answers.get(id)?.state ?? ('open' as const),
    }));
  }

  /** Each question by the claims that came with it, and those into which claims were put. */
  private async abouts(asOf: AsOf, meeting?: string): Promise<Map<string, About>> {
    const claims = () => known(this.dataSource, ClaimRow, asOf).andWhere('not row.proposed');
    const of = claims();
    if (meeting !== undefined) of.andWhere('row.meeting = :meeting', { meeting });
    const rows = await of.distinctOn(['row.question']).orderBy('row.question').getMany();
    const moved = (await known(this.dataSource, ClaimPlaceRow, asOf).getMany()).filter(({ into }) => into !== null);
    const ids = moved.map(({ claim }) => claim);
    const placed = await claims().andWhere('row.claim = any(:ids)', { ids }).getMany();
    const into = moved.flatMap(({ claim, into, measure, when }) => {
      const row = placed.find((each) => each.claim === claim);
      const isMeant = row && (meeting === undefined || row.meeting === meeting);
      return isMeant ? [[into!, { ...row, measure: measure!, when }] as const] : [];
    });
    const all = [...rows.map((row) => [row.question, row] as const), ...into];
    return new Map(all.flatMap(([id, row]) => [[id, aboutOf(row)] as const].filter(hasAbout)));
  }

  /** The questions that share claims with one, itself among them, with the evidence of each claim. */
  one(asOf: AsOf, question: string): Promise<Read<Evident>> {
    return this.some<Evident>(asOf, [question], this.claims(asOf).addSelect(['row.evidence', 'row.counting']));
  }

  /** The questions that share claims with some, these among them. */
  async some<C extends Counted>(asOf: AsOf, questions: string[], claims = this.claims(asOf)): Promise<Read<C>> {
    const came = known(this.dataSource, ClaimPlaceRow, asOf).andWhere('row.into = any(:questions)', { questions });
    const ids = (await came.getMany()).map(({ claim }) => claim);
    const rows = await claims
      .andWhere('(row.question = any(:questions) or row.claim = any(:ids))', { questions, ids })
      .getRawMany<C>();
    const homes = [...new Set(rows.map((row) => row.question))];
    return this.read(
      asOf,
      rows,
      await known(this.dataSource, ClaimPlaceRow, asOf)
        .andWhere({ question: In(homes) })
        .getMany(),
    );
  }

  /** Claims that count or did, of their evidence what they are counted by. */
  private claims(asOf: AsOf) {
    return known(this.dataSource, ClaimRow, asOf)
      .select(SAID.map((column) => `row.${column}`))
      .addSelect(LANGUAGE, 'language')
      .addSelect(SOURCE, 'source')
      .andWhere('not row.proposed');
  }

  private async answers(asOf: AsOf): Promise<Map<string, QuestionAnswerRow>> {
    const rows = await known(this.dataSource, QuestionAnswerRow, asOf).getMany();
    return new Map(rows.map((row) => [row.question, row]));
  }

  private async read<C extends Counted>(asOf: AsOf, rows: C[], places: ClaimPlaceRow[]): Promise<Read<C>> {
    const [of, answers] = await Promise.all([
      known(this.dataSource, CoverageReprintRow, asOf).getMany(),
      this.answers(asOf),
    ]);
    const reprints = new Map(of.map((row) => [row.coverage, row.of]));
    const inOrder = rows.toSorted((a, b) => a.position - b.position);
    const gathered = gather(inOrder, places, reprints);
    const labels = await this.labels.of(
      asOf,
      gathered.flatMap(({ about }) => called(about)),
    );
    const reading = this.owns.reading(asOf);
    const stoodBy = new Set([...answers.values()].map(({ claim }) => claim));
    return {
      gathered,
      reprints,
      labels,
      answers,
      claims: new Map(rows.filter(({ claim }) => stoodBy.has(claim)).map((row) => [row.claim, row])),
      own: ({ about }) => reading(about),
    };
  }
}
