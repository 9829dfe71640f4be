import { type Kinds } from '../web/kinds.js';
import { type PageLanguage, pageLanguages } from '../web/page-language.js';
import { type Sentence } from '../timeline/sentences.js';
import { type Change, type ChangeKind } from './changes.query.js';

/** An entry of the log as the contract has it; `called` is what its kind of event is called. */
export const entryOf = ({ event, type, on, says, words, about, meeting, corrects }: Sentence, kinds: Kinds) => ({
  id: event.id,
  position: event.position,
  type,
  called: Object.fromEntries(pageLanguages.map((each) => [each, kinds.say(type, each)])) as Record<
    PageLanguage,
    string
  >,
  on,
  says,
  ...(words && { words }),
  about,
  ...(meeting && { meeting }),
  ...(corrects && { corrects }),
  ...(event.reason !== undefined && { reason: event.reason }),
  recordedAt: event.recordedAt,
  actor: event.actor,
});
export type EntryItem = ReturnType<typeof entryOf>;

/** One change: an entry, and what became of it. */
export const itemOf = (kind: ChangeKind, change: Change, kinds: Kinds) => ({
  kind,
  ...entryOf(change, kinds),
  ...(change.correctedBy && { correctedBy: change.correctedBy }),
  ...(change.ahead && { ahead: change.ahead }),
});
export type ChangeItem = ReturnType<typeof itemOf>;
