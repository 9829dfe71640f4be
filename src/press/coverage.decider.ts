import { type Decider, type Neighbours } from '../eventstore/decider.js';
import { Rejected } from '../eventstore/errors.js';
import { pressFacts } from './events.js';
import { type Item, itemView } from './item.state.js';
import { isBeginningOf } from './original-text.js';

/** What marks are judged by: the other item, and the items that one leads to, as far as its original. */
interface Judgement {
  other?: Item;
  chain: string[];
}

/** One item of press coverage; it is never altered, only added to. */
export const coverage: Decider<Item, typeof pressFacts, Judgement> = {
  ...itemView,
  facts: pressFacts,
  check: {
    PressCoverageLogged: ({ logged }, { title }) => {
      if (logged) throw new Rejected('LoggedOnce', 'This item is already in the record');
      if (Object.keys(title).length === 0) throw new Rejected('CoverageHasATitle', 'An item has a title', 'title');
    },
    CoverageTextAdded: (item, { original }) => {
      isLogged(item);
      // Who means to shorten it corrects the fact that told it, with a reason.
      if (original?.text && isBeginningOf(original.text, item.original ?? ''))
        throw new Rejected(
          'OriginalStaysWhole',
          'The record has more of this original than its beginning; correct that instead',
          'original',
        );
    },
    CoverageLinked: (item, { mentions = [], meeting, decision }) => {
      isLogged(item);
      if (mentions.length === 0 && meeting === undefined && decision === undefined)
        throw new Rejected('LinksSomething', 'A link names a member, a meeting or a decision');
      if (mentions.some((member) => item.members.includes(member)))
        throw new Rejected('MentionedOnce', 'It is filed under this member, or mentions it, already', 'mentions');
      tellsOfOne('meeting', item.meeting, meeting);
      tellsOfOne('decision', item.decision, decision);
    },
    SnapshotTaken: isLogged,
    LinkChecked: isLogged,
    CoverageRightsSet: isLogged,
    MarkedReprintOf: (item, { coverage, of }, { other, chain }) => {
      areTwoItems(item, coverage, of, other);
      if (item.of !== undefined)
        throw new Rejected('ReprintOfOne', 'It is marked as the reprint of an item already; correct that', 'of');
      if (item.apart.includes(of) || other!.apart.includes(coverage))
        throw new Rejected('MarkedOneWay', 'These two are said to share no text; correct that first', 'of');
      if (chain.includes(coverage))
        throw new Rejected('ReprintsEndInAnOriginal', 'The other item is a reprint of this one already', 'of');
    },
    MarkedNoReprintOf: (item, { coverage, of }, { other }) => {
      areTwoItems(item, coverage, of, other);
      if (item.of === of || other!.of === coverage)
        throw new Rejected('MarkedOneWay', 'One is marked as the reprint of the other; correct that first', 'of');
    },
  },
  neighbours: async (read, { type, data }) =>
    type === 'MarkedReprintOf' || type === 'MarkedNoReprintOf'
      ? { other: await read.fold(itemView, data.of), chain: await chainFrom(read, data.of) }
      : { chain: [] },
};

function isLogged({ logged }: Item): void {
  if (!logged) throw new Rejected('CoverageIsLogged', 'This item is not in the record');
}

/** An item is about one meeting and one decision; that it was about another is corrected where it was said. */
const tellsOfOne = (what: 'meeting' | 'decision', now?: string, linked?: string): void => {
  if (now !== undefined && linked !== undefined)
    throw new Rejected('LinkedToOne', `It is linked to a ${what} already; correct that`, what);
};

const areTwoItems = (item: Item, coverage: string, of: string, other?: Item): void => {
  isLogged(item);
  if (of === coverage) throw new Rejected('ReprintOfAnother', 'An item is no reprint of itself', 'of');
  isLogged(other!);
};

/** The items that one leads to, each marked as a reprint of the next; it stops where they would go round. */
const chainFrom = async (read: Neighbours, item: string): Promise<string[]> => {
  const chain: string[] = [];
  for (let at: string | undefined = item; at !== undefined && !chain.includes(at);) {
    chain.push(at);
    at = (await read.fold(itemView, at)).of;
  }
  return chain;
};
