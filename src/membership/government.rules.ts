import { Rejected } from '../eventstore/errors.js';
import { mayPrecede } from '../language/dates.js';
import { isRegionCode } from '../language/nouns.js';
import { type Data, isRegistered, type Membership } from './membership.state.js';

/** Whether a government may be entered into the record. */
export const register = (state: Membership, { names }: Data<'GovernmentRegistered'>): void => {
  if (state.registered) throw new Rejected('RegisteredOnce', 'This government is already in the record');
  if (Object.keys(names).length === 0)
    throw new Rejected('GovernmentHasAName', 'A government has at least one name', 'names');
};

/** Whether it may have a name. */
export const rename = (state: Membership, { names, kind, from, until }: Data<'MemberRenamed'>): void => {
  isRegistered(state);
  if (Object.keys(names).length === 0)
    throw new Rejected('GovernmentHasAName', 'Say the name in at least one language', 'names');
  if (kind === 'official' && from === undefined)
    throw new Rejected('RenamingHasADay', 'An official name takes the place of another from a day on', 'from');
  if (from !== undefined && until !== undefined && !mayPrecede(from, until))
    throw new Rejected('NameEndsAfterItStarts', 'The name would end before it began', 'until');
};

const forms: Record<string, (value: string) => boolean> = {
  'iso-3166-2': isRegionCode,
  wikidata: (value) => /^Q[1-9][0-9]*$/.test(value),
};

/** Whether it may be known elsewhere by an id. */
export const identify = (state: Membership, { scheme, value }: Data<'ExternalIdAssigned'>): void => {
  isRegistered(state);
  if (forms[scheme]?.(value) === false)
    throw new Rejected('IdFitsItsScheme', `${value} is not written as an id of ${scheme} is`, 'value');
  if (state.schemes.includes(scheme))
    throw new Rejected('OneIdPerScheme', 'It has an id of this scheme already', 'scheme');
};

/** Whether somebody may hold its highest office. */
export const takeOffice = (state: Membership, { from, until }: Data<'OfficeHolderChanged'>): void => {
  isRegistered(state);
  if (until !== undefined && !mayPrecede(from, until))
    throw new Rejected('TermEndsAfterItStarts', 'The office would end before it began', 'until');
};

/** The keys that belong to it alone: its code, by which it is addressed, and its ids elsewhere. */
export const keysOf = ({ scheme, value }: { scheme: string; value: string }): string[] => [
  scheme === 'iso-3166-2' ? `membership:${value}` : `external-id:${scheme}:${value}`,
];
