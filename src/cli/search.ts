import { Option } from 'commander';
import { nameIn } from '../language/names.js';
import { type Passage } from '../search/passages.js';
import { layerName, typeName } from '../search/names-of.js';
import { type FoundItem, type SearchAnswer } from '../search/search.query.js';
import { type Type, types } from '../search/types.js';
import { searchWords } from '../search/words.js';
import { piecesOf } from '../web/marked.js';
import { type Answered, read } from './answer.js';
import { paint, paragraph } from './page.js';
import { type CliLanguage, reading, type ReadingOptions } from './verb.js';
import { times } from './words.js';

type SearchOptions = ReadingOptions & { type?: Type; member?: string; limit: string };
const MOST = 100;

/** `annals search`: looks for words in all that the record holds, in whatever script they are asked for. */
export const search = () =>
  reading(
    'search',
    'Finds members, people, meetings, decisions, coverage, claims and entries of the log by their words.',
    'search 遼寧',
    'search "\\"Working Committee\\"" --type coverage --member CN-LN',
  )
    .argument('<words...>', 'words, or words in quotation marks as they stand')
    .addOption(new Option('--type <type>', 'one kind alone').choices(types))
    .option('--member <member>', 'what is about one member, by its code or its id')
    .option('--limit <n>', `so many at most, up to ${MOST}`, '20')
    .action(async (words: string[], { type, member: name, limit, ...options }: SearchOptions) =>
      read(options, searchText, async ({ ask, asOf, refs }) => {
        const { Search } = await import('../search/search.query.js');
        const member = name === undefined ? undefined : await refs.member(name, asOf.association);
        const most = Math.min(Math.max(1, Math.trunc(Number(limit)) || 1), MOST);
        return ask(new Search(asOf, words.join(' ').slice(0, 300), { type, member }, { limit: most }));
      }),
    );

const searchText = (answer: Answered<SearchAnswer>, language: CliLanguage): string[] => {
  const { asOf, read: terms, choices, count, exact, items } = answer;
  const { say } = searchWords(language);
  const nameOf = (names: Record<string, string>) => nameIn(names, language).text;
  const readings = terms.flatMap(({ asked, by, also, member }) => {
    const others = also.map(({ text }) => text).join(' · ');
    if (by === 'initials') return [say('isInitials', { asked, also: others })];
    if (by !== 'name' || others === '') return [];
    return [
      member
        ? say('isName', { asked, member: nameOf(member.names), also: others })
        : say('isPerson', { asked, also: others }),
    ];
  });
  const asked = [...new Set(choices.map((choice) => choice.asked))].map((name) => say('choose', { asked: name }));
  return [
    paint('bold', terms.length === 0 ? say('nothingAsked') : say(exact.count ? 'hits' : 'moreHits', { n: count })),
    ...paragraph(times(asOf, language), 0, 0, 'dim'),
    ...readings.flatMap((line) => paragraph(line)),
    ...asked,
    ...choices.map(({ member, q }) => `  ${nameOf(member.names)}: ${q}`),
    ...items.flatMap((item) => ['', ...itemText(item, language)]),
  ];
};

const itemText = ({ type, on, title, passages }: FoundItem, language: CliLanguage): string[] => [
  ...paragraph(
    [nameIn(title, language).text, typeName(type, language), on ?? ''].filter((each) => each !== '').join(' · '),
  ),
  ...passages.flatMap((passage) => paragraph(passageText(passage, language), 2, 2)),
];

const passageText = ({ layer, text, marks, cutBefore, cutBehind }: Passage, language: CliLanguage): string => {
  const pieces = piecesOf(text, marks).map(({ text: piece, in: within }) => (within.length > 0 ? `[${piece}]` : piece));
  return `${layerName(layer, language)}: ${cutBefore ? '…' : ''}${pieces.join('')}${cutBehind ? '…' : ''}`;
};
