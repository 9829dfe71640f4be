import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { context } from '../../eventstore/context.js';
import { NotFound } from '../../eventstore/errors.js';
import { EventStore } from '../../eventstore/store.js';
import { isId } from '../../language/ids.js';
import { claim, homeOf } from '../claim.decider.js';
import { type About, aboutOf } from '../events.js';
import { question } from '../question.decider.js';
import { ClaimRow } from './claim.entity.js';
import { ClaimPlaceRow } from './question.entity.js';

/** Tells commands what a question is about, and with which question a claim came. */
@Injectable()
export class AskedQuestions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: EventStore,
  ) {}

  /** Throws `NotFound` where no claim is or was on such a question. */
  async about(association: string, question: string): Promise<About> {
    if (!isId(question)) throw new NotFound('question', question);
    const now = { association, knownOn: Number.MAX_SAFE_INTEGER };
    const claims = known(this.dataSource, ClaimRow, now).andWhere('not row.proposed').take(1);
    const came = await claims.clone().andWhere('row.question = :question', { question }).getOne();
    if (came) return aboutOf(came)!;
    const put = await known(this.dataSource, ClaimPlaceRow, now)
      .andWhere('row.into = :question', { question })
      .getOne();
    const moved = put && (await claims.andWhere('row.claim = :claim', { claim: put.claim }).getOne());
    if (!moved) throw new NotFound('question', question);
    return aboutOf({ ...moved, measure: put.measure ?? moved.measure, when: put.when ?? undefined })!;
  }

  /**
   * The question that a claim came with, where what is decided about it stands. Throws `NotFound` where the claim neither came with
   * the question that is looked at nor counts in it.
   */
  async home(id: string, seenIn: string): Promise<string> {
    const home = homeOf(context().association, await this.claimed(id));
    const { put } = await this.store.neighbours().fold(question, home);
    if (seenIn !== home && seenIn !== put[id]?.into) throw new NotFound('claim in this question', id);
    return home;
  }

  /** What a claim says. Throws `NotFound`. */
  async claimed(id: string) {
    const { claimed } = await this.store.neighbours().fold(claim, id);
    if (!claimed) throw new NotFound('claim', id);
    return claimed;
  }
}
