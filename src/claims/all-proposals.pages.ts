import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Response } from 'express';
import { By, type CalledRequest, type Caller } from '../access/caller.js';
import { Keyless, ReadsForm } from '../access/caller.guard.js';
import { Door } from '../access/door.js';
import { Views } from '../access/views.js';
import { compact, maybe, Refs } from '../access/refs.js';
import { Works } from '../exchange/works.js';
import { id } from '../language/nouns.js';
import { Rejected } from '../eventstore/errors.js';
import { answer } from '../web/answer.js';
import { ApiExcludeController } from '../web/described.js';
import { TakesLong } from '../web/in-time.js';
import { May, PageParameters } from '../web/page-parameters.js';
import { PressTexts } from '../web/press-texts.js';
import { formIn } from '../web/read-form.js';
import { soon } from '../web/soon.js';
import { checkPage, pageNumber } from '../web/turn.js';
import { here, link } from '../web/view.js';
import { AllProposalsPage } from './proposals/all-proposals.page.js';
import { proposalWords } from './proposals/proposal.words.js';
import { type ProposalItem, Proposals, type ProposalsAnswer } from './proposals/proposals.query.js';
import { RecordClaim } from './record-claim.js';

const PER_PAGE = 20;
const MOST_BYTES = 1_000_000;

export class AllProposalsParameters extends PageParameters {
  @May(pageNumber)
  page?: string;

  /** Items that were read from this document alone. */
  @May(id)
  document?: string;
}

/** The page on which what was found in the originals of many items is accepted in one go. */
@ApiExcludeController()
@Controller(':association/proposals')
export class AllProposalsPages {
  constructor(
    private readonly views: Views,
    private readonly queries: QueryBus,
    private readonly texts: PressTexts,
    private readonly refs: Refs,
    private readonly door: Door,
    private readonly works: Works,
  ) {}

  @Get()
  async all(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() { page: asked = '1', document, ...times }: AllProposalsParameters,
  ) {
    const view = await this.views.open(request, times);
    const { association } = view.asOf;
    const from = await maybe((name) => this.refs.document(name, association), document);
    const ids = await this.texts.originals(view.asOf, from);
    const page = Number(asked);
    const first = Math.min((page - 1) * PER_PAGE, ids.length);
    const items: ProposalsAnswer[] = [];
    for (const each of ids.slice(first, first + PER_PAGE))
      items.push(await this.queries.execute(new Proposals(view.asOf, each)));
    checkPage(page, items);
    const shown = { all: ids.length, page, from: first, to: first + items.length, items };
    return answer(response, view, AllProposalsPage(view, shown));
  }

  /** Records a claim of each that was marked and is still proposed, and comes back to the same items. */
  @Post()
  @Keyless()
  @ReadsForm()
  @TakesLong()
  async accept(
    @By() caller: Caller,
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() { page, document, ...times }: AllProposalsParameters,
  ) {
    const view = await this.views.open(request, times);
    const marked = (await formIn(request, MOST_BYTES)).getAll('accept').map((each) => each.split(' '));
    const name = proposalWords(view.language).say('all');
    const told = {
      at: 'committing' as const,
      all: marked.length,
      of: { association: caller.association, name, path: '/proposals' },
    };
    const work = this.works.during(
      `proposals/${caller.association}`,
      told,
      () => undefined,
      async (heard) => {
        for (const coverage of new Set(marked.map(([of]) => of!))) {
          const { items } = await this.queries.execute(new Proposals(view.asOf, coverage));
          const own = new Set(marked.filter(([of]) => of === coverage).map(([, n]) => Number(n)));
          for (const item of items.filter(
            ({ n, state, asks }) => own.has(n) && state === 'proposed' && asks.length === 0,
          ))
            await this.door.give({ ...caller, key: undefined }, claimOf(item, coverage)).catch(unlessRecorded);
          heard(own.size);
        }
      },
    );
    const isDone = (await soon(work.then(() => true))) === true;
    response.redirect(303, isDone ? here(view, { page, document }) : link(view, '/work'));
  }
}

/** The claim that a finding becomes, as it is. */
const claimOf = (item: ProposalItem, coverage: string): RecordClaim => {
  const { measure, comparator, value, upTo, said, meeting, member, asOf, when, counting, places, language } = item;
  return Object.assign(
    new RecordClaim(),
    compact({
      ...{ measure, value, upTo, said, asOf, when, counting },
      comparator: value === undefined ? undefined : comparator,
      meeting: meeting?.id,
      member: member?.id,
      evidence: [{ coverage, quote: places[0]!.quote, language }],
    }),
  );
};

/** Somebody else may have accepted it meanwhile. */
const unlessRecorded = (error: unknown): void => {
  if (!(error instanceof Rejected)) throw error;
};
