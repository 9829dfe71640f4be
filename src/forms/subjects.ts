import { Injectable } from '@nestjs/common';
import { isRef } from '../access/refs.js';
import { NotFound } from '../eventstore/errors.js';
import { EventLog } from '../eventstore/log.js';
import { type AsOf } from '../language/as-of.js';
import { isId } from '../language/ids.js';
import { Labels } from '../timeline/labels.js';
import { type Texts } from '../web/view.js';
import { type About, categoryAbout, type Form } from './form.js';

/** What forms are about, and how far its record has come. */
@Injectable()
export class Subjects {
  constructor(
    private readonly log: EventLog,
    private readonly labels: Labels,
  ) {}

  /** What a thing is called that an address names; nothing where it names none. Throws `NotFound`. */
  async names({ association, ...times }: AsOf, about: Record<string, string>): Promise<Texts | undefined> {
    const [named] = Object.entries(about) as [About, string][];
    if (!named) return undefined;
    const id = await this.find(association, named[0], named[1]);
    return (await this.labels.of({ association, ...times }, [id])).get(id)?.names ?? {};
  }

  /** What a form carries along of the thing that it is about: its id, and the version of its record as it is now. */
  async seen(
    { association }: AsOf,
    { about, apart }: Form,
    values: Record<string, unknown>,
  ): Promise<string | undefined> {
    const name = about && values[about];
    if (typeof name !== 'string' || apart) return undefined;
    const id = await this.found(association, about!, name);
    if (id === undefined) return undefined;
    return `${id} ${(await this.log.stream(association, `${categoryAbout(about!)}-${id}`)).length}`;
  }

  /** The version that the sender of a form saw, where it is still about the same thing. */
  async versionSeen(
    { association }: AsOf,
    { about, apart }: Form,
    values: Record<string, unknown>,
    seen = '',
  ): Promise<number | undefined> {
    const [of, version = ''] = seen.split(' ');
    const name = about && values[about];
    if (typeof name !== 'string' || apart || !/^\d{1,9}$/.test(version)) return undefined;
    return (await this.found(association, about!, name)) === of ? Number(version) : undefined;
  }

  private async found(association: string, about: About, name: string): Promise<string | undefined> {
    // What can name nothing is not looked for.
    if (!(about === 'question' ? isId(name) : isRef(name))) return undefined;
    try {
      return await this.find(association, about, name);
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  }

  /** A question is there as soon as something is said of it, before anybody decides anything. */
  private async find(association: string, about: About, name: string): Promise<string> {
    return about === 'question' ? name : this.log.find(association, categoryAbout(about), name);
  }
}
