import { type PageLanguage } from '../../web/page-language.js';
import { cellsIn, sourcesIn } from '../../web/sheets/cells.js';
import { type Column } from '../../web/sheets/sheet.js';
import { commitmentWords } from '../words.js';
import { type CommitmentItem, type Side } from './answers.js';

/** Promises and invitations as a table. */
export const commitmentsSheet = (language: PageLanguage, _: unknown, at: string): Column<CommitmentItem>[] => {
  const { head, named } = cellsIn(language);
  const { say } = commitmentWords(language);
  const side = ({ member, association, name }: Side) =>
    member ? named(member.names) : association ? say('association') : (name ?? '');
  return [
    [head('kind'), ({ kind }) => say(kind)],
    [head('by'), ({ by }) => side(by)],
    [head('to'), ({ to }) => to.map(side).join('; ')],
    [head('text'), ({ text }) => named(text)],
    [head('on'), ({ on }) => on],
    [head('due'), ({ standing }) => standing.due],
    [head('status'), ({ standing }) => say(standing.state)],
    [head('ended'), ({ ended }) => ended],
    [head('meeting'), ({ meeting }) => named(meeting?.names)],
    [head('sources'), ({ evidence }) => sourcesIn(evidence, at)],
    [head('id'), ({ id }) => id],
  ];
};
