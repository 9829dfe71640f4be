import { type Reprints } from '../../press/events.js';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { Labels } from '../../timeline/labels.js';
import { type LabelRow } from '../../timeline/timeline.entities.js';
import { type OwnAnswer, OwnAnswers } from '../../web/own-answers.js';
import { type QuestionItem, type Told } from './answers.js';
import { ClaimRow } from './claim.entity.js';
import { gather, type Gathered, verdictsOf } from './gather.js';
import { ClaimPlaceRow, CoverageReprintRow, QuestionAnswerRow } from './question.entity.js';
import { aboutShown, answerShown, called, ownSaying, ownShown, saidSo } from './shown.js';
import { verdictOf } from './verdicts.js';

/** Questions with what is needed to tell of them. */
export interface Read {
  gathered: Gathered[];
  reprints: Reprints;
  labels: Map<string, LabelRow>;
  answers: Map<string, QuestionAnswerRow>;
  claims: Map<string, ClaimRow>;
  own: (question: Gathered) => Promise<OwnAnswer | null>;
}

/** Reads claims and gathers them into the questions that they are on. */
@Injectable()
export class QuestionReading {
  constructor(
    private readonly dataSource: DataSource,
    private readonly labels: Labels,
    private readonly owns: OwnAnswers,
  ) {}

  /** All questions, or those on one meeting, which moved claims stay about. */
  async all(asOf: AsOf, meeting?: string): Promise<Read> {
    const rows = known(this.dataSource, ClaimRow, asOf).andWhere('not row.proposed');
    if (meeting !== undefined) rows.andWhere('row.meeting = :meeting', { meeting });
    return this.read(asOf, await rows.getMany(), await known(this.dataSource, ClaimPlaceRow, asOf).getMany());
  }

  /** The questions that share claims with one, itself among them. */
  async one(asOf: AsOf, question: string): Promise<Read> {
    const came = known(this.dataSource, ClaimPlaceRow, asOf).andWhere('row.into = :question', { question });
    const ids = (await came.getMany()).map(({ claim }) => claim);
    const rows = await known(this.dataSource, ClaimRow, asOf)
      .andWhere('not row.proposed and (row.question = :question or row.claim = any(:ids))', { question, ids })
      .getMany();
    const homes = [...new Set(rows.map((row) => row.question))];
    return this.read(
      asOf,
      rows,
      await known(this.dataSource, ClaimPlaceRow, asOf)
        .andWhere({ question: In(homes) })
        .getMany(),
    );
  }

  private async read(asOf: AsOf, rows: ClaimRow[], places: ClaimPlaceRow[]): Promise<Read> {
    const of = await known(this.dataSource, CoverageReprintRow, asOf).getMany();
    const reprints = new Map(of.map((row) => [row.coverage, row.of]));
    const inOrder = rows.toSorted((a, b) => a.position - b.position);
    const gathered = gather(inOrder, places, reprints);
    const labels = await this.labels.of(
      asOf,
      gathered.flatMap(({ about }) => called(about)),
    );
    const answers = await known(this.dataSource, QuestionAnswerRow, asOf).getMany();
    const reading = this.owns.reading(asOf);
    return {
      gathered,
      reprints,
      labels,
      answers: new Map(answers.map((row) => [row.question, row])),
      claims: new Map(rows.map((row) => [row.claim, row])),
      own: ({ about }) => reading(about),
    };
  }
}

/** A question as a list shows it. */
export const itemOf = async (read: Read, question: Gathered): Promise<QuestionItem> => {
  const { labels, answers, claims } = read;
  const own = await read.own(question);
  const said = question.groups.map(({ saying, claims: [first, ...others], origins }): Told => ({
    ...saidSo(first!),
    count: others.length + 1,
    origins,
    besideOwn: own && verdictOf(ownSaying(own), saying),
  }));
  const answer = answerShown(answers.get(question.id), question, claims);
  const contradicts = said.some(({ besideOwn }) => besideOwn === 'contradictory');
  return {
    id: question.id,
    about: aboutShown(question.about, labels),
    state: answer?.state ?? 'open',
    contradictory: contradicts || verdictsOf(question.groups).some(({ verdict }) => verdict === 'contradictory'),
    said,
    origins: question.origins,
    own: ownShown(own),
    answer,
  };
};
