import { Injectable } from '@nestjs/common';
import { EventLog } from '../eventstore/log.js';
import { Sentences } from '../timeline/sentences.js';
import { Kinds } from '../web/kinds.js';
import { Panels } from '../web/panels.js';
import { When } from '../web/text.js';
import { type View } from '../web/view.js';
import { InWords } from './change-line.js';

/** Says on the page of one entry of the log in words what it tells, and leads to what it tells of. */
@Injectable()
export class EntryPanels {
  constructor(
    panels: Panels,
    private readonly log: EventLog,
    private readonly sentences: Sentences,
    private readonly kinds: Kinds,
  ) {
    panels.hang('entry', 1, (view, position) => this.panel(view, Number(position)));
  }

  private async panel({ asOf, language }: View, position: number) {
    const [told] = await this.sentences.of(asOf, await this.log.read(asOf.association, position, 1));
    if (!told) return null;
    return (
      <p key="told" class="told">
        {told.on !== null && (
          <>
            <When on={told.on} />
            {': '}
          </>
        )}
        <InWords {...told} kind={this.kinds.say(told.type, language)} />
      </p>
    );
  }
}
