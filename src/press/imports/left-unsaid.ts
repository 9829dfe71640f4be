import { type DocumentRow, edtfDay } from './document.js';
import { type Known, type Match, mayBe } from './match-member.js';
import { namesIn } from './mentioned-members.js';

/**
 * Whom an item is filed under that does not say so: a member that its title names alone, where the text names no other either. Where
 * the text names one alone, or the title one of several, a person confirms it: who is named need not be whose news it is.
 */
export const byText = (row: DocumentRow, members: Known[]): Match => {
  const title = `${row.title.text}\n${row.headline?.text ?? ''}`;
  const text = `${title}\n${row.original.text}`;
  const titled = namesIn(title, text, members);
  const all = namesIn(text, text, members);
  const alone = titled.length === 1 ? titled[0] : all.length === 1 ? all[0] : undefined;
  const [first, second] = alone?.members ?? [];
  if (all.length === 0) return { kind: 'none', why: 'Neither the title nor the text names a member' };
  if (alone && second) return { kind: 'many', members: alone.members, name: alone.name, why: mayBe(alone) };
  if (first && titled.length === 1 && all.length === 1)
    return { kind: 'one', member: first, why: 'The title names this member, and the text names no other' };
  const why = first
    ? 'It does not say whom it is filed under; the text speaks for one'
    : 'The text names several members';
  const named = [...new Set(all.flatMap((each) => each.members))];
  return { kind: 'many', members: named, why, ...(first && { likely: first }) };
};

/** The day that a row says without its year, in the year of its neighbours. */
export const dayByYear = (row: DocumentRow, year: number | undefined): string | undefined => {
  const said = row.problems.find(({ code }) => code === 'date-without-year')?.detail ?? '';
  const [, month, day] = /(\d{1,2})(?:-|월 |\. ?)(\d{1,2})/u.exec(said) ?? [];
  return year === undefined || day === undefined ? undefined : edtfDay(year, Number(month), Number(day));
};
