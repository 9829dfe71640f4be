import { type PageLanguage } from '../../web/page-language.js';
import { cellsIn } from '../../web/sheets/cells.js';
import { type Column } from '../../web/sheets/sheet.js';
import { type ProposalsOf } from './proposals.query.js';
import { proposalText } from './proposals.section.js';
import { proposalWords } from './proposal.words.js';

type Row = ProposalsOf['items'][number] & Pick<ProposalsOf, 'coverage'>;

/** What originals say that may be claimed, a row each. */
export const rowsOfProposals = ({ items }: { items: ProposalsOf[] }): Row[] =>
  items.flatMap(({ coverage, items: found }) => found.map((each) => ({ ...each, coverage })));

/** The table of what originals say that may be claimed, each with its words and what became of it. */
export const proposalsSheet = (language: PageLanguage, _: unknown, at: string): Column<Row>[] => {
  const { head, named } = cellsIn(language);
  return [
    [head('published'), ({ coverage }) => coverage.published],
    [head('title'), ({ coverage }) => named(coverage.title)],
    [head('said'), (item) => proposalText(item, language)],
    [head('found'), ({ places }) => places[0]!.quote],
    [head('meeting'), ({ meeting }) => named(meeting?.names)],
    [head('member'), ({ member }) => named(member?.names)],
    [head('status'), ({ state }) => proposalWords(language).say(state)],
    [head('reason'), ({ reason }) => reason],
    [head('sources'), ({ coverage }) => `${at}/coverage/${coverage.id}`],
  ];
};
