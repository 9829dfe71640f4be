import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { NotFound } from '../../eventstore/errors.js';
import { FoundByName } from '../../exchange/found-by-name.js';
import { type AsOf } from '../../language/as-of.js';
import { foldName, type Names } from '../../language/names.js';
import { Labels, type Member, memberOf } from '../../timeline/labels.js';
import { type LabelRow } from '../../timeline/timeline.entities.js';
import { type PressItem, type PressText, PressTexts } from '../../web/press-texts.js';
import { extractClaims } from '../extract/extract.js';
import { Claims } from '../questions/claims.query.js';
import { type Proposal, proposalsOf } from './proposal.js';

export type { Proposal } from './proposal.js';

type Named = { id: string; handle: string | null; names: Names };

/** A proposal with what it is about called by name. */
export interface ProposalItem extends Omit<Proposal, 'meeting' | 'member'> {
  meeting: Named | null;
  member: Member | null;
}

/** What the original of an item of coverage says that may be claimed, and what became of each. */
export interface ProposalsAnswer {
  coverage: Pick<PressItem, 'id' | 'title' | 'published'>;
  /** Null where no original is at hand. */
  original: PressText | null;
  /** How many are still to be decided. */
  open: number;
  items: ProposalItem[];
}

/** What lists say of an item: all but the original itself. */
export type ProposalsOf = Omit<ProposalsAnswer, 'original'>;

export class Proposals extends Query<ProposalsAnswer> {
  constructor(
    readonly asOf: AsOf,
    readonly coverage: string,
  ) {
    super();
  }
}

@QueryHandler(Proposals)
export class ProposalsHandler implements IQueryHandler<Proposals> {
  constructor(
    private readonly texts: PressTexts,
    private readonly labels: Labels,
    private readonly queries: QueryBus,
  ) {}

  async execute({ asOf, coverage }: Proposals): Promise<ProposalsAnswer> {
    const [item] = await this.texts.read(asOf, [coverage]);
    if (!item) throw new NotFound('coverage', coverage);
    const { id, title, published, original } = item;
    const found = original?.text ? extractClaims(original.text, original.language, { published }) : [];
    const decided = await this.queries.execute(new Claims(asOf, { coverage }));
    // There may be thousands, and most items say nothing that is about one.
    const members = found.length === 0 ? [] : await this.labels.all(asOf, 'government');
    const known = {
      meeting: item.meeting,
      member: memberMeant(members, item.member),
      claims: decided.items,
      setAside: decided.setAside,
    };
    const proposals = proposalsOf(found, known);
    const labels = await this.labels.of(asOf, [
      ...(item.meeting === null ? [] : [item.meeting]),
      ...proposals.flatMap(({ member }) => (member === null ? [] : [member])),
    ]);
    const items = proposals.map((each) => ({
      ...each,
      meeting: each.meeting === null ? null : named(each.meeting, labels),
      member: each.member === null ? null : memberOf(labels, each.member),
    }));
    const open = items.filter(({ state }) => state === 'proposed').length;
    return { coverage: { id, title, published }, original, open, items };
  }
}

const named = (id: string, labels: Map<string, LabelRow>): Named => ({
  id,
  handle: labels.get(id)?.handle ?? null,
  names: labels.get(id)?.names ?? {},
});

/** «Our province», as the press of a member writes of it. */
const OURS = /^[我本][省市区州县]$/u;

/** Finds the one member that is called so, in whole, by the beginning of its name or behind its country's, or the item's own. */
const memberMeant = (members: LabelRow[], own: string) => {
  const byName = new FoundByName<LabelRow>();
  for (const each of members) byName.put(each.id, each, Object.values(each.names));
  return (written: string): string | undefined => {
    if (OURS.test(written)) return own;
    const whole = byName.find(written);
    if (whole.length > 0) return whole.length === 1 ? whole[0]!.id : undefined;
    const key = foldName(written);
    const like = (fits: (name: string) => boolean) => {
      const found = members.filter(({ names }) => Object.values(names).some((name) => fits(foldName(name))));
      return found.length === 1 ? found[0]!.id : undefined;
    };
    if (key.length < 2) return undefined;
    // 辽宁 is 辽宁省; before a name the country may stand, 俄罗斯萨哈共和国.
    return like((name) => name.startsWith(key)) ?? like((name) => name.length >= 3 && key.endsWith(name));
  };
};
