import { Feed } from 'feed';
import { type FoundAssociation } from '../access/associations.js';
import { CORRECTED } from '../eventstore/facts.js';
import { formatDate } from '../language/format-date.js';
import { type Sentence } from '../timeline/sentences.js';
import { type Kinds } from '../web/kinds.js';
import { type PageLanguage } from '../web/page-language.js';
import { plainName } from '../web/text.js';
import { address } from '../web/view.js';
import { beyondKind } from './afterwards.js';
import { changeWords } from './words.js';

interface Where {
  /** Scheme and host by which it was asked for; a feed holds whole addresses. */
  host: string;
  language: PageLanguage;
  kinds: Kinds;
}

/** Changes as a feed. An entry's id is that of its event, so that a reader knows it again whatever its words are by then. */
export const feedOf = (
  { id, handle, names }: FoundAssociation,
  told: Sentence[],
  { host, language, kinds }: Where,
): Feed => {
  const { say } = changeWords(language);
  const page = host + address(`/${handle}/changes`, { lang: language });
  const here = (format: string) => host + address(`/api/${handle}/changes.${format}`, { lang: language });
  const feed = new Feed({
    id: `urn:uuid:${id}`,
    title: written(say('feedTitle', { association: plainName(names, language) })),
    description: say('intro'),
    link: page,
    language,
    updated: new Date(told[0]?.event.recordedAt ?? 0),
    generator: 'Annals',
    feedLinks: { atom: here('atom'), rss: here('rss') },
    author: { name: written(plainName(names, language)) },
  });
  for (const sentence of told) {
    const { event, type, on, corrects } = sentence;
    feed.addItem({
      id: `urn:uuid:${event.id}`,
      title: written(titleOf(sentence, kinds.say(type, language), language)),
      link: host + address(`/${handle}/audit/${event.position}`, { lang: language }),
      date: new Date(event.recordedAt),
      description: written(
        [corrects && say('correction'), on && formatDate(on, language), event.reason].filter(Boolean).join(' · '),
      ),
      category: [{ name: kinds.say(type, language), term: corrects ? CORRECTED : type }],
    });
  }
  return feed;
};

const titleOf = ({ says: [first], words, about, meeting }: Sentence, kind: string, language: PageLanguage): string => {
  if (first) {
    const said = beyondKind(first.text[language], kind);
    return [kind, plainName(first.member.names, language), said].filter(Boolean).join(': ');
  }
  if (words) return `${kind}: ${words.text[language]}`;
  const thing = Object.keys(about.names).length > 0 ? about : meeting;
  return thing ? `${kind}: ${plainName(thing.names, language)}` : kind;
};

/** What XML cannot hold is left out; feeds hold HTML, so that what a text says must not be read as such. */
const written = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
