import { type Sentence } from '../timeline/sentences.js';
import { type Kinds } from '../web/kinds.js';
import { type PageLanguage, pageLanguages } from '../web/page-language.js';
import { type ChangeKind } from './changes.query.js';

/** One change as the contract has it; `called` is what its kind of event is called. */
export const itemOf = (
  kind: ChangeKind,
  { event, type, on, says, about, meeting, corrects }: Sentence,
  kinds: Kinds,
) => ({
  kind,
  id: event.id,
  position: event.position,
  type,
  called: Object.fromEntries(pageLanguages.map((each) => [each, kinds.say(type, each)])) as Record<
    PageLanguage,
    string
  >,
  on,
  says,
  about,
  ...(meeting && { meeting }),
  ...(corrects && { corrects }),
  ...(event.reason !== undefined && { reason: event.reason }),
  recordedAt: event.recordedAt,
  actor: event.actor,
});
export type ChangeItem = ReturnType<typeof itemOf>;
