import { type Kinds } from '../web/kinds.js';
import { type PageLanguage, pageLanguages } from '../web/page-language.js';
import { type Change, type ChangeKind } from './changes.query.js';

/** One change as the contract has it; `called` is what its kind of event is called. */
export const itemOf = (
  kind: ChangeKind,
  { event, type, on, says, about, meeting, corrects, correctedBy, ahead }: Change,
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
  ...(correctedBy && { correctedBy }),
  ...(ahead && { ahead }),
  ...(event.reason !== undefined && { reason: event.reason }),
  recordedAt: event.recordedAt,
  actor: event.actor,
});
export type ChangeItem = ReturnType<typeof itemOf>;
