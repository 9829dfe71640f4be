import { type SearchText } from './search-text.entity.js';

type Faceted = Pick<SearchText, 'type' | 'languages' | 'governments'>;

/** What hits are counted by, but for the year, as one text: thousands of hits are grouped by one text sooner than by three lists. */
export const facetIn = ({ type, languages, governments }: Faceted): string =>
  `${type} ${languages.join(',')} ${governments.join(',')}`;

/** The same read. */
export const facetOf = (facet: string): { type: string; languages: string[]; governments: string[] } => {
  const [type = '', languages = '', governments = ''] = facet.split(' ');
  const listed = (text: string): string[] => (text === '' ? [] : text.split(','));
  return { type, languages: listed(languages), governments: listed(governments) };
};
