import { isDate, readDate } from '../../language/dates.js';
import { languageOf } from '../../language/names.js';
import { type TimelineEntry } from '../../timeline/member-timeline.query.js';
import { common } from '../../web/common.js';
import { Fact, Facts } from '../../web/facts.js';
import { Sources } from '../../web/sources.js';
import { MeetingLink } from '../../web/meeting-link.js';
import { A, In, Instant, Name, Position, SelfApproved, Told, When } from '../../web/text.js';
import { here, useView } from '../../web/view.js';
import { memberWords } from '../words.js';

/** A line with those of the same text under it. */
export interface ToldEntry extends TimelineEntry {
  reprints?: ToldEntry[];
  /** What an article reports that stands on the page as well. */
  reports?: TimelineEntry;
}

/** A line of the timeline; opened, it shows what it rests on and how it came into the record. */
export const Entry = ({ reprints = [], reports, ...entry }: ToldEntry) => {
  const { language } = useView();
  const { say, tell } = memberWords(language);
  const { id, kind, on, end, text, called, evidence, supersedes, decision } = entry;
  const said = text[language];
  return (
    <li class={`entry ${kind} ${precision(on)}`}>
      <details id={`entry-${id}`}>
        <summary>
          <span class="when">
            {on !== null && <When on={on} />}
            {end !== undefined && (
              <>
                {' – '}
                <When on={end} />
              </>
            )}
          </span>
          <span class="signs">
            {supersedes !== undefined && (
              <>
                <span class="tag">{say('corrected')}</span>
                <SelfApproved at={entry.position} />
              </>
            )}
            {/* What a decision brought about has the sources of that. */}
            {evidence.length === 0 && decision
              ? say('isDecision')
              : common(language).say('sources', { n: evidence.length })}
          </span>
          <span class="said">
            {/* Of an item's own line all is in the language of its title. */}
            {kind === 'coverage' ? <In language={languageOf(said)}>{said}</In> : <Told text={said} called={called} />}
          </span>
        </summary>
        <Behind {...entry} />
      </details>
      {reports && (
        <p class="reports">
          <a href={`#entry-${reports.id}`}>
            {tell('reports', { what: <Told text={reports.text[language]} called={reports.called} /> })}
          </a>
        </p>
      )}
      {reprints.length > 0 && (
        <details class="rest">
          <summary>{say('reprints', { n: reprints.length })}</summary>
          <ol>
            {reprints.map((each) => (
              <Entry key={each.id} {...each} />
            ))}
          </ol>
        </details>
      )}
    </li>
  );
};

/** How precisely a date is known, as the word by which the stylesheet draws it. */
const precision = (on: string | null): string => {
  if (on === null || !isDate(on)) return 'undated';
  const { earliest, latest, approximate, uncertain } = readDate(on);
  if (approximate || uncertain) return 'about';
  if (earliest === null || latest === null) return 'open';
  return earliest === latest ? 'day' : 'span';
};

const Behind = ({ meeting, decision, coverage, evidence, recordedAt, position, supersedes }: TimelineEntry) => {
  const { language } = useView();
  const { say } = memberWords(language);
  // The press item of a line of coverage is named already.
  const sources = evidence
    .map((source) => (source.coverage === coverage ? { ...source, coverage: undefined } : source))
    .filter((source) => Object.values(source).some((part) => part !== undefined));
  return (
    <div class="behind">
      {supersedes !== undefined && <Corrected position={position} supersedes={supersedes} />}
      <Facts>
        {meeting && (
          <Fact label={say('isMeeting')}>
            <MeetingLink {...meeting} />
          </Fact>
        )}
        {decision && (
          <Fact label={say('isDecision')}>
            <A to={`/decisions/${decision.handle ?? decision.id}`}>
              <Name of={decision.names} />
            </A>
          </Fact>
        )}
        {coverage !== undefined && <PressItem id={coverage} />}
        {(sources.length > 0 || (coverage === undefined && !decision)) && (
          <Fact label={say('source')}>
            <Sources of={sources} />
          </Fact>
        )}
        <Fact label={say('inLog')}>
          <Position at={position} />, <Instant at={recordedAt} />
        </Fact>
      </Facts>
    </div>
  );
};

const PressItem = ({ id }: { id: string }) => {
  const { titles, language } = useView();
  return (
    <Fact label={memberWords(language).say('isCoverage')}>
      <A to={`/coverage/${id}`}>
        <Name of={titles.get(id) ?? { [language]: common(language).say('pressItem') }} />
      </A>
    </Fact>
  );
};

const Corrected = ({ position, supersedes }: { position: number; supersedes: number }) => {
  const view = useView();
  const { say, tell } = memberWords(view.language);
  return (
    <p class="correction">
      {tell('correctedLong', { before: <Position at={supersedes} /> })} <A to={`/audit/${position}`}>{say('audit')}</A>{' '}
      · <a href={here(view, { knownOn: String(position - 1) })}>{say('asBefore')}</a>
    </p>
  );
};
