import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { maybe, ref, Refs } from '../access/refs.js';
import { oneOf, optional } from '../language/nouns.js';
import { answered, AsOfQuery, Times } from '../web/as-of.js';
import { Fits } from '../web/fits.js';
import { period } from '../web/page-parameters.js';
import { Listed, type Walk, Walking } from '../web/paged.js';
import { CommitmentRecord, Commitments } from './register/commitments.query.js';
import { type State, states } from './register/state.js';
import { AsSheet, InFormats } from '../web/sheets/as-sheet.js';
import { commitmentsSheet } from './register/commitments.sheet.js';

export class CommitmentsParameters extends InFormats(Listed(AsOfQuery)) {
  @Fits(optional(ref))
  member?: string;

  @Fits(optional(oneOf(...states)))
  state?: State;

  @Fits(optional(period))
  due?: string;
}

/** What was promised by a day, and one promise or invitation. */
@Controller('api/:association/commitments')
export class CommitmentsRoute {
  constructor(
    private readonly queries: QueryBus,
    private readonly times: Times,
    private readonly refs: Refs,
  ) {}

  @Get()
  @AsSheet(commitmentsSheet)
  async list(@By() { association }: Caller, @Query() filter: CommitmentsParameters, @Walking() walk: Walk) {
    const asOf = await this.times.asOf(association, walk.times);
    const member = await maybe((name) => this.refs.member(name, association), filter.member);
    const answer = await this.queries.execute(new Commitments(asOf, { ...filter, member }));
    return walk.page({ asOf: answered(asOf), ...answer }, ({ id }) => id);
  }

  @Get(':commitment')
  async one(@By() { association }: Caller, @Param('commitment') name: string, @Query() times: AsOfQuery) {
    const asOf = await this.times.asOf(association, times);
    const commitment = await this.refs.commitment(name, association);
    return { asOf: answered(asOf), ...(await this.queries.execute(new CommitmentRecord(asOf, commitment))) };
  }
}
