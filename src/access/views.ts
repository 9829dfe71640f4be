import { Injectable } from '@nestjs/common';
import { Follower } from '../eventstore/follower.js';
import { copyRead } from '../eventstore/lag.js';
import { EventLog } from '../eventstore/log.js';
import { Labels } from '../timeline/labels.js';
import { Times, today } from '../web/as-of.js';
import { pageLanguageOf } from '../web/page-language.js';
import { type PageParameters } from '../web/page-parameters.js';
import { citedIn } from '../web/sources.js';
import { type View } from '../web/view.js';
import { Associations } from './associations.js';
import { type CalledRequest } from './caller.js';

/** Works out by what view a page is read: of which association, as of when, in which language. */
@Injectable()
export class Views {
  constructor(
    private readonly associations: Associations,
    private readonly times: Times,
    private readonly log: EventLog,
    private readonly follower: Follower,
    private readonly labels: Labels,
  ) {}

  /** Throws `NotFound` for an association that nobody opened and `Invalid` for times that are none. */
  async open(request: CalledRequest, { trueOn, knownOn }: PageParameters): Promise<View> {
    const { id, handle, names } = await this.associations.find(String(request.params['association']));
    const asOf = await this.times.asOf(id, { trueOn, knownOn });
    const [event] = await this.log.read(id, asOf.knownOn, 1);
    return {
      language: pageLanguageOf(request),
      association: { handle, names },
      asOf,
      today: today(),
      last: (await this.log.size(id)) - 1,
      mayLag: copyRead() !== undefined,
      recordedAt: event?.recordedAt ?? null,
      path: request.path,
      asked: asked(request),
      stopped: (await this.follower.states(id)).filter(({ failure }) => failure !== null),
      titles: new Map(),
    };
  }

  /** The view of a page that cites press items: it knows what they are called. */
  async citing(view: View, answer: unknown): Promise<View> {
    const labels = await this.labels.of(view.asOf, citedIn(answer));
    return { ...view, titles: new Map([...labels].map(([id, { names }]) => [id, names])) };
  }
}

/** The parameters that were given a value. */
const asked = ({ query }: CalledRequest): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''),
  );
