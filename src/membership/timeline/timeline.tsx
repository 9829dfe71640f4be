import { formatDate } from '../../language/format-date.js';
import { type Ahead } from '../../timeline/timeline-ahead.query.js';
import { type TimelineEntry } from '../../timeline/member-timeline.query.js';
import { type TimelineMark } from '../../timeline/timeline-marks.query.js';
import { here, useView } from '../../web/view.js';
import { memberWords } from '../words.js';
import { Lane, Lanes } from './lanes.js';
import { type ToldEntry } from './entry.js';
import { bins, type FoldedMark, type Laid, type Zoom } from './sections.js';
import { Strip } from './strip.js';
import { ofTheme, type Theme, ThemeChoice } from './themes.js';

export interface HistoryParts {
  /** The marks of all entries, laid out by the zoom, and those entries that are shown. */
  marks: TimelineMark[];
  laid: Laid;
  entries: TimelineEntry[];
  ahead: Ahead;
  zoom: Zoom;
  /** What alone is shown. */
  theme?: Theme;
}

/** A member's history: a strip of years to zoom by, then its years, newest first. `member` is how addresses name it. */
export const History = ({
  marks: all,
  laid,
  entries,
  ahead,
  zoom,
  theme,
  member,
}: HistoryParts & { member: string }) => {
  const marks = ofTheme(all, theme);
  const { language } = useView();
  const { say } = memberWords(language);
  const { sections, undated, outside } = laid;
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const told = (of: FoldedMark[]): ToldEntry[] =>
    of.flatMap(({ id, reprints = [] }) => {
      const entry = byId.get(id);
      return entry ? [{ ...entry, reprints: told(reprints), reports: reportedBy(entry, entries) }] : [];
    });
  const year = oneYear(zoom);
  return (
    <section class="history" aria-labelledby="timeline">
      <h2 id="timeline">{say('timeline')}</h2>
      {all.length === 0 && ahead.count === 0 && <p class="none">{say('nothingAtAll')}</p>}
      <LiesAhead {...ahead} isAll={all.length === 0} />
      <ThemeChoice marks={all} chosen={theme} />
      {marks.length > 0 && <Strip bins={bins(marks)} label={say('strip')} zoomed={year} />}
      {year !== undefined && (
        <Strip
          bins={bins(marks, year)}
          label={say('stripMonths', { year: formatDate(year, language) })}
          zoomed={zoom.from}
        />
      )}
      <Zoomed zoom={zoom} outside={outside} />
      {sections.length === 0 && all.length > 0 && undated.length === 0 && <p class="none">{say('nothing')}</p>}
      {sections.map((section) => (
        <Lanes
          key={section.when}
          {...section}
          milestones={told(section.milestones)}
          coverage={told(section.coverage)}
          member={member}
        />
      ))}
      {undated.length > 0 && <Undated entries={told(undated)} />}
    </section>
  );
};

/** That something is of a day to come, as a slip of the year is; of who looks back the record knows more anyway. */
const LiesAhead = ({ count, last, isAll }: Ahead & { isAll: boolean }) => {
  const view = useView();
  const { say, tell } = memberWords(view.language);
  if (count === 0 || last === null || (!isAll && view.asOf.trueOn < view.today)) return null;
  const day = <a href={here(view, { trueOn: last })}>{formatDate(last, view.language)}</a>;
  return (
    <p class="note">
      {say('aheadN', { n: count })} {tell('aheadTo', { day })}
    </p>
  );
};

/** The milestone that an article reports: of the decision that it is about, else of the meeting. */
const reportedBy = (
  { lane, decision, meeting }: TimelineEntry,
  entries: TimelineEntry[],
): TimelineEntry | undefined => {
  if (lane === 'milestone') return undefined;
  const milestones = entries.filter((each) => each.lane === 'milestone');
  return (
    (decision && milestones.find((each) => each.decision?.id === decision.id)) ??
    (meeting && milestones.find((each) => each.meeting?.id === meeting.id))
  );
};

/** The year that the zoom does not leave. */
const oneYear = ({ from, to }: Zoom): string | undefined =>
  from !== undefined && from.slice(0, 4) === to?.slice(0, 4) ? from.slice(0, 4) : undefined;

const Zoomed = ({ zoom: { from, to }, outside }: { zoom: Zoom; outside: number }) => {
  const view = useView();
  const { say } = memberWords(view.language);
  if (from === undefined && to === undefined) return null;
  const word = (date: string | undefined) => (date === undefined ? '…' : formatDate(date, view.language));
  return (
    <p class="zoomed">
      {from === to ? say('zoomed', { from: word(from) }) : say('zoomedTo', { from: word(from), to: word(to) })}{' '}
      {outside > 0 && say('outside', { n: outside })}{' '}
      <a href={`${here(view, { from: undefined, to: undefined })}#timeline`}>{say('whole')}</a>
    </p>
  );
};

const Undated = ({ entries }: { entries: ToldEntry[] }) => {
  const { say } = memberWords(useView().language);
  return (
    <section class="lanes" aria-labelledby="undated">
      <h3 id="undated">{say('undated')}</h3>
      <Lane name="milestones" label={say('milestones')} entries={entries.filter(({ lane }) => lane === 'milestone')} />
      <div class="lane-right">
        <Lane name="coverage" label={say('coverage')} entries={entries.filter(({ lane }) => lane === 'coverage')} />
      </div>
    </section>
  );
};
