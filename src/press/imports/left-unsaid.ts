import { type DocumentRow, edtfDay } from './document.js';
import { type Known, type Match, mentionedMembers } from './match-member.js';

/**
 * Whom an item is filed under that does not say so: a member that its title names alone, where the text names no other either. Where
 * the text names one alone, or the title one of several, a person confirms it: who is named need not be whose news it is.
 */
export const byText = (row: DocumentRow, members: Known[]): Match => {
  const titled = mentionedMembers(`${row.title.text}\n${row.headline?.text ?? ''}`, members);
  const all = mentionedMembers(`${row.title.text}\n${row.headline?.text ?? ''}\n${row.original.text}`, members);
  const [first] = titled.length === 1 ? titled : all;
  if (!first) return { kind: 'none', why: 'Neither the title nor the text names a member' };
  if (titled.length === 1 && all.length === 1)
    return { kind: 'one', member: first, why: 'The title names this member, and the text names no other' };
  const alone = titled.length === 1 || all.length === 1;
  const why = alone
    ? 'It does not say whom it is filed under; the text speaks for one'
    : 'The text names several members';
  return { kind: 'many', members: all, why, ...(alone && { likely: first }) };
};

/** The day that a row says without its year, in the year of its neighbours. */
export const dayByYear = (row: DocumentRow, year: number | undefined): string | undefined => {
  const said = row.problems.find(({ code }) => code === 'date-without-year')?.detail ?? '';
  const [, month, day] = /(\d{1,2})(?:-|월 |\. ?)(\d{1,2})/u.exec(said) ?? [];
  return year === undefined || day === undefined ? undefined : edtfDay(year, Number(month), Number(day));
};
