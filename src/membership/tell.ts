import { RENAMED, type Tellings } from '../timeline/telling.js';
import { type MembershipEvent } from './events.js';
import { tellAdmission } from './tell-admission.js';
import { tellStanding } from './tell-standing.js';
import { tellWords } from './tell.words.js';
import { milestone } from './tell-words.js';

/** How a member's timeline tells what happened to it. */
export const tellMembership: Tellings<MembershipEvent> = {
  ...tellAdmission,
  ...tellStanding,
  GovernmentRegistered: ({ data: { government, names, code, country } }) => ({
    label: { id: government, kind: 'government', names, handle: code, country },
  }),
  MemberRenamed: ({ data: { government, names, kind, from, until, evidence } }) =>
    kind === 'official' || (kind === 'former' && (from ?? until) !== undefined)
      ? {
          ...milestone(
            RENAMED,
            { government, on: from, evidence },
            tellWords.inAll(kind === 'official' ? 'renamed' : 'wasCalled'),
            { name: names },
            { end: until },
          ),
          relabel: { id: government },
        }
      : null,
  ExternalIdAssigned: ({ data: { government, scheme, value } }) =>
    scheme === 'iso-3166-2' ? { relabel: { id: government, handle: value } } : null,
  OfficeHolderChanged: ({ data: { government, name, office, from, until, evidence } }) =>
    milestone(
      'office-holder-changed',
      { government, on: from, evidence },
      tellWords.inAll(from.startsWith('..') ? 'inOffice' : 'tookOffice'),
      { person: name, office },
      { end: until },
    ),
};
