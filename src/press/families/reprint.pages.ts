import { Controller, Param, Post, Redirect, Req } from '@nestjs/common';
import { By, type CalledRequest, type Caller } from '../../access/caller.js';
import { Keyless, ReadsForm } from '../../access/caller.guard.js';
import { Door } from '../../access/door.js';
import { ref } from '../../access/refs.js';
import { isId } from '../../language/ids.js';
import { object, optional } from '../../language/nouns.js';
import { type Infer } from '../../language/shape.js';
import { backTo } from '../../web/back-to.js';
import { ApiExcludeController } from '../../web/described.js';
import { formIn } from '../../web/read-form.js';
import { sameness, share } from '../events.js';
import { MarkNoReprint } from '../mark-no-reprint.js';
import { MarkReprint } from '../mark-reprint.js';

const MOST_BYTES = 4096;
const saying = object({ of: ref, kind: optional(sameness), score: optional(share) });

/** The forms of an item's page: what a person says of two items. Saying the same again adds nothing. */
@ApiExcludeController()
@Controller(':association/coverage/:coverage')
export class ReprintPages {
  constructor(private readonly door: Door) {}

  @Post('reprint')
  @Keyless()
  @ReadsForm()
  @Redirect()
  async reprint(@By() caller: Caller, @Req() request: CalledRequest, @Param('coverage') coverage: string) {
    const { back, ...said } = await saidIn(request);
    await this.door.give(caller, Object.assign(new MarkReprint(), { ...said, coverage }));
    return backTo(request, `/coverage/${back ?? coverage}`);
  }

  @Post('no-reprint')
  @Keyless()
  @ReadsForm()
  @Redirect()
  async noReprint(@By() caller: Caller, @Req() request: CalledRequest, @Param('coverage') coverage: string) {
    const { back, of, score } = await saidIn(request);
    await this.door.give(caller, Object.assign(new MarkNoReprint(), { of, score, coverage }));
    return backTo(request, `/coverage/${back ?? coverage}`);
  }
}

/** What the form says, and the item to whose page its reader returns. Throws `BadShape`. */
const saidIn = async (request: CalledRequest): Promise<Infer<typeof saying> & { back?: string }> => {
  const { back, score, ...fields } = Object.fromEntries(await formIn(request, MOST_BYTES));
  const said = saying.check({ ...fields, ...(score !== undefined && { score: Number(score) }) }, '');
  return { ...said, ...(isId(back) && { back }) };
};
