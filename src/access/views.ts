import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Follower } from '../eventstore/follower.js';
import { copyRead } from '../eventstore/lag.js';
import { EventLog } from '../eventstore/log.js';
import { selfApproved } from '../eventstore/self-approved.js';
import { isVeiled } from '../eventstore/veil.js';
import { EventStore } from '../eventstore/store.js';
import { Labels } from '../timeline/labels.js';
import { rowsCitedIn } from '../web/cited-rows.js';
import { Times, today } from '../web/as-of.js';
import { type CalledThing } from '../web/data.js';
import { type Action } from '../web/needs.js';
import { pageLanguageOf } from '../web/page-language.js';
import { type PageParameters } from '../web/page-parameters.js';
import { positionsIn } from '../web/positions-in.js';
import { PressTexts } from '../web/press-texts.js';
import { citedIn } from '../web/sources.js';
import { plainName } from '../web/text.js';
import { pathOf } from '../web/thing-link.js';
import { type View } from '../web/view.js';
import { Associations } from './associations.js';
import { type CalledRequest } from './caller.js';
import { idsIn } from './ids-in.js';
import { People } from './people/people.js';
import { ActorNames, actorsIn } from './people/actor-names.js';
import { boundTo } from './policy/own-bodies.js';
import { roleFor } from './policy/policy.js';

/** Works out by what view a page is read: of which association, as of when, in which language. */
@Injectable()
export class Views {
  constructor(
    private readonly associations: Associations,
    private readonly times: Times,
    private readonly log: EventLog,
    private readonly store: EventStore,
    private readonly follower: Follower,
    private readonly labels: Labels,
    private readonly people: People,
    private readonly names: ActorNames,
    private readonly press: PressTexts,
    private readonly dataSource: DataSource,
  ) {}

  /** Throws `NotFound` for an association that nobody opened and `Invalid` for times that are none. */
  async open(request: CalledRequest, { trueOn, knownOn }: PageParameters): Promise<View> {
    const { id, handle, names } = await this.associations.find(String(request.params['association']));
    const asOf = await this.times.asOf(id, { trueOn, knownOn });
    const [recordedAt, stopped, last, who] = await Promise.all([
      this.log.recordedAt(id, asOf.knownOn),
      this.follower.stopped(id),
      knownOn ? this.log.size(id).then((size) => size - 1) : asOf.knownOn,
      this.who(request),
    ]);
    return {
      language: pageLanguageOf(request),
      association: { handle, names },
      asOf,
      today: today(),
      last,
      mayLag: copyRead() !== undefined,
      recordedAt,
      path: request.path,
      asked: asked(request),
      stopped,
      halted: this.store.halted.has(id),
      who,
      veiled: isVeiled(),
      may: (action) => mayIn(request, action),
      bodies: request.caller && boundTo(request.caller),
      people: new Map(),
      titles: new Map(),
      items: new Map(),
      selfApproved: new Set(),
    };
  }

  /** Whom a page is shown to, as they are called here. */
  private async who({ principal }: CalledRequest): Promise<View['who']> {
    if (!principal) return undefined;
    if (principal.method === 'none') return { name: null };
    const [person] = await this.people.of([principal.person]);
    return { name: person?.name ?? principal.id };
  }

  /** What things are called in the reader's language, by the ids, codes and handles that stand in data. */
  async called({ asOf, language }: View, data: unknown): Promise<Map<string, CalledThing>> {
    const ids = await idsIn(this.log, asOf.association, data);
    const labels = await this.labels.of(asOf, ids.values());
    return new Map(
      [...ids].flatMap(([written, id]): [string, CalledThing][] => {
        const label = labels.get(id);
        return label ? [[written, { text: plainName(label.names, language), path: pathOf(label) }]] : [];
      }),
    );
  }

  /** The view of a page that cites press items and says what was recorded by whom: it knows what they are called, and what one person alone approved. */
  async citing(view: View, answer: unknown): Promise<View> {
    const [items, people, alone] = await Promise.all([
      this.press.at(view.asOf, rowsCitedIn(answer)),
      view.may('see-requests') ? this.names.of(actorsIn(answer)) : view.people,
      selfApproved(this.dataSource, view.asOf.association, positionsIn(answer)),
    ]);
    const labels = await this.labels.of(view.asOf, [...citedIn(answer), ...items.values()]);
    return {
      ...view,
      people,
      items,
      selfApproved: alone,
      titles: new Map([...labels].map(([id, { names }]) => [id, names])),
    };
  }
}

/** Before anybody signs in, whoever is here may do everything. */
const mayIn = ({ caller }: CalledRequest, action: Action): boolean =>
  action === 'open' || caller?.roles === undefined || roleFor(action, caller.roles) !== undefined;

/** The parameters that were given a value. */
const asked = ({ query }: CalledRequest): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''),
  );
