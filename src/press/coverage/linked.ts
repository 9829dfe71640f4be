import { idOf, inLanguages, type Linked } from '../../web/linked-data.js';
import { type View } from '../../web/view.js';
import { type CoverageAnswer } from './coverage.query.js';

/** An item in the terms of schema.org: what it is and where it stands, and none of its text. */
export const linkedOf = (view: View, item: CoverageAnswer): Linked => {
  const { id, title, outlet, published, language, url, filedUnder, mentions, meeting } = item;
  const members = [filedUnder, ...mentions].map((each) => ({
    '@type': 'GovernmentOrganization',
    '@id': idOf(view, `/members/${each.code ?? each.id}`),
    name: inLanguages(each.names),
  }));
  const event = meeting && {
    '@type': 'Event',
    '@id': idOf(view, `/meetings/${meeting.handle ?? meeting.id}`),
    name: inLanguages(meeting.names),
  };
  return {
    '@type': 'NewsArticle',
    '@id': idOf(view, `/coverage/${id}`),
    headline: inLanguages(title),
    publisher: { '@type': 'Organization', name: inLanguages(outlet) },
    // schema.org has whole days alone.
    ...(/^\d{4}-\d\d-\d\d$/.test(published) && { datePublished: published }),
    inLanguage: language,
    ...(url !== null && { url }),
    about: [...members, ...(event ? [event] : [])],
  };
};
