import { Body, Controller, Post } from '@nestjs/common';
import { By, type Caller } from '../../access/caller.js';
import { Keyless } from '../../access/caller.guard.js';
import { maybe, ref, Refs } from '../../access/refs.js';
import { list, optional } from '../../language/nouns.js';
import { day } from '../../web/day.js';
import { Fits } from '../../web/fits.js';
import { TakesLong } from '../../web/in-time.js';
import { LinkChecks, MOST_CHECKED } from './link-checks.js';

/** Which items' addresses are called: those that are named, or those of a member and a period; where nothing is said, all. */
export class CheckLinks {
  @Fits(optional(list(ref, MOST_CHECKED)))
  coverage?: string[];

  @Fits(optional(ref))
  member?: string;

  @Fits(optional(day))
  from?: string;

  @Fits(optional(day))
  to?: string;
}

/** Looks which links still answer. A repeat looks again, so it needs no key. */
@Controller('api/:association/coverage/link-checks')
export class LinksRoute {
  constructor(
    private readonly checks: LinkChecks,
    private readonly refs: Refs,
  ) {}

  @Post()
  @Keyless()
  @TakesLong()
  async check(@By() caller: Caller, @Body() { coverage, member, from, to }: CheckLinks) {
    const { association } = caller;
    const ids = coverage && (await Promise.all(coverage.map((name) => this.refs.coverage(name, association))));
    const of = await maybe((name) => this.refs.member(name, association), member);
    return this.checks.check(caller, { ids, member: of, from, to });
  }
}
