import { type Right } from '../language/nouns.js';
import { type LineText, type Tellings } from '../timeline/telling.js';
import { inARow } from '../web/phrases.js';
import { type MembershipEvent } from './events.js';
import { tellWords } from './tell.words.js';
import { as, atMeeting, milestone } from './tell-words.js';

type Standing = Extract<
  MembershipEvent,
  {
    type:
      | 'CategoryChanged'
      | 'RightsRestricted'
      | 'RightsRestored'
      | 'MembershipWithdrawn'
      | 'MemberExpelled'
      | 'MemberSucceeded';
  }
>;

const listed = (rights: Right[]): LineText =>
  inARow(
    rights.map((right) => tellWords.inAll(right)),
    (one, other) => tellWords.inAll('and', { one, other }),
  );

/** How a member's timeline tells what became of it while it belonged, and how that ended. */
export const tellStanding: Tellings<Standing> = {
  CategoryChanged: ({ data }) =>
    milestone('category-changed', data, atMeeting(data, tellWords.inAll('changed', { as: as(data.category) }))),
  RightsRestricted: ({ data }) =>
    milestone('rights-restricted', data, tellWords.inAll('rest', { rights: listed(data.rights) })),
  RightsRestored: ({ data }) =>
    milestone('rights-restored', data, tellWords.inAll('again', { rights: listed(data.rights) })),
  MembershipWithdrawn: ({ data }) => milestone('membership-withdrawn', data, tellWords.inAll('withdrew')),
  MemberExpelled: ({ data }) => milestone('member-expelled', data, atMeeting(data, tellWords.inAll('expelled'))),
  MemberSucceeded: ({ data: { government, successor, kind, on, evidence } }) => ({
    lines: [
      ...milestone('member-succeeded', { government, on, evidence }, tellWords.inAll(`ended-${kind ?? 'succession'}`), {
        successor,
      })!.lines!,
      ...milestone('member-succeeded', { government: successor, on, evidence }, tellWords.inAll('tookPlace'), {
        predecessor: government,
      })!.lines!,
    ],
  }),
};
