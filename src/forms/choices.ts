import { Injectable } from '@nestjs/common';
import { type AsOf } from '../language/as-of.js';
import { Labels } from '../timeline/labels.js';
import { type LabelRow } from '../timeline/timeline.entities.js';
import { type PageLanguage, sortedBy } from '../web/page-language.js';
import { plainName } from '../web/text.js';
import { type Choice } from './read.js';
import { kindOf, type Place, placesIn, rowOf, type Thing, thingAt } from './schema.js';

/** Things to choose from, by their kind. */
export type Choices = ReadonlyMap<Thing, Choice[]>;

/** All things of a kind, as labels have them. */
type Offer = (asOf: AsOf) => Promise<Pick<LabelRow, 'id' | 'handle' | 'names'>[]>;

/** So many are offered; where there are more, one names what is meant by its code, its name or its page's address. */
const MOST = 2500;
const LONGEST = 80;

/** Finds what the fields of a form may name. */
@Injectable()
export class ChoicesFor {
  private readonly offered = new Map<Thing, Offer>();

  constructor(private readonly labels: Labels) {}

  /** Takes who knows all things of a kind that have no labels. */
  offer(kind: Thing, offer: Offer): void {
    this.offered.set(kind, offer);
  }

  async of(place: Place, asOf: AsOf, language: PageLanguage): Promise<Choices> {
    const kinds = [...new Set(thingsIn(place))];
    const found = await Promise.all(kinds.map((kind) => this.all(asOf, kind, language)));
    return new Map(kinds.map((kind, n) => [kind, found[n]!]));
  }

  private async all(asOf: AsOf, kind: Thing, language: PageLanguage): Promise<Choice[]> {
    const offer = this.offered.get(kind);
    const labels = offer ? await offer(asOf) : await this.labels.all(asOf, kind, MOST + 1);
    if (labels.length > MOST) return [];
    const choices = labels.map(({ id, handle, names }) => {
      const text = plainName(names, language);
      const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
      return { id, value: handle ?? id, text: short };
    });
    return sortedBy(choices, language, ({ text }) => text);
  }
}

const thingsIn = (place: Place): Thing[] => {
  const kind = kindOf(place);
  if (kind === 'group') return placesIn(place).flatMap(thingsIn);
  if (kind === 'rows') return thingsIn(rowOf(place, 0));
  const thing = kind === 'thing' || kind === 'things' ? thingAt(place) : undefined;
  return thing ? [thing] : [];
};
