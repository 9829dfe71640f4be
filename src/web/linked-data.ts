import { inOrder } from '../language/names.js';
import { type Texts, type View } from './view.js';

/** A thing in the terms of schema.org, for programs that read the page; what has no value is left out. */
export type Linked = { '@type': string } & Record<string, unknown>;

/** The text of a script of type `application/ld+json`: what it holds can end no element. */
export const linkedText = (thing: Linked): string =>
  JSON.stringify({ '@context': 'https://schema.org', ...thing }).replaceAll('<', String.raw`\u003c`);

/** A name or title in all its languages. */
export const inLanguages = (names: Texts): object[] =>
  inOrder(Object.entries(names))
    .filter(([, name]) => name !== null && name !== '')
    .map(([language, name]) => ({ '@value': name, '@language': language }));

/** The address of a thing here, by which others point to it, whenever it is read. */
export const idOf = ({ association: { handle } }: View, path: string): string => `/${handle}${path}`;

/** The association itself. */
export const associationIn = (view: View): Linked => ({
  '@type': 'Organization',
  '@id': idOf(view, ''),
  name: inLanguages(view.association.names),
});
