import { type TimelineMark } from '../../timeline/timeline-marks.query.js';
import { common } from '../../web/common.js';
import { groupBy } from '../../web/group-by.js';
import { here, useView } from '../../web/view.js';
import { memberWords } from '../words.js';

/** What a line of a timeline is about, named as the parts of the record are. */
export const themes = ['members', 'meetings', 'chairs', 'committees', 'commitments', 'coverage'] as const;
export type Theme = (typeof themes)[number];

const byKind: [Theme, RegExp][] = [
  ['meetings', /^(attendance$|meeting-|report)/],
  ['chairs', /^(candidacy|chair|term)-/],
  ['committees', /^(coordinator|committee)-/],
  ['commitments', /^commitment-/],
];

/** What is neither of the press nor of any other theme is between the member and the association. */
export const themeOf = ({ lane, kind }: Pick<TimelineMark, 'lane' | 'kind'>): Theme =>
  lane === 'coverage' ? 'coverage' : (byKind.find(([, kinds]) => kinds.test(kind))?.[0] ?? 'members');

/** Those lines that are about a theme; all where none is named. */
export const ofTheme = (marks: TimelineMark[], theme?: Theme): TimelineMark[] =>
  theme === undefined ? marks : marks.filter((mark) => themeOf(mark) === theme);

/** Narrows a timeline to one theme; `marks` are all its lines. */
export const ThemeChoice = ({ marks, chosen }: { marks: TimelineMark[]; chosen?: Theme }) => {
  const view = useView();
  const { say } = common(view.language);
  const counts = groupBy(marks, themeOf);
  if (counts.size < 2) return null;
  const choice = (theme: Theme | undefined, text: string, n: number) => (
    <li key={text}>
      <a href={`${here(view, { theme })}#timeline`} aria-current={theme === chosen ? 'true' : undefined}>
        {text}
      </a>{' '}
      <span class="amount">{n}</span>
    </li>
  );
  return (
    <ul class="inline themes" aria-label={memberWords(view.language).say('themes')}>
      {choice(undefined, memberWords(view.language).say('allThemes'), marks.length)}
      {themes.flatMap((theme) => {
        const of = counts.get(theme);
        return of ? [choice(theme, say(theme), of.length)] : [];
      })}
    </ul>
  );
};
