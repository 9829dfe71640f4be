import { associationIn, idOf, inLanguages, type Linked } from '../../web/linked-data.js';
import { type View } from '../../web/view.js';
import { type MemberAnswer } from './member.answer.js';

/** A government in the terms of schema.org; of the association where it stands in a category of it on the day. */
export const linkedOf = (view: View, { id, code, names, country, standing }: MemberAnswer): Linked => ({
  '@type': 'GovernmentOrganization',
  '@id': idOf(view, `/members/${code ?? id}`),
  name: inLanguages(names),
  ...(code !== null && { identifier: { '@type': 'PropertyValue', propertyID: 'ISO 3166-2', value: code } }),
  address: { '@type': 'PostalAddress', addressCountry: country },
  ...(!['applicant', 'former', 'none'].includes(standing.as) && { memberOf: associationIn(view) }),
});
