import { A, Name, When } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { Sources } from '../../web/sources.js';
import { common } from '../../web/common.js';
import { meetingWords } from '../words.js';
import { ActedBy } from './acted-by.js';
import { type DecisionLine, type MeetingAnswer, type Report } from './meeting.answer.js';

/** The agenda with what was reported and decided under each item. */
export const Agenda = ({ agenda }: MeetingAnswer) => {
  const { say } = meetingWords(useView().language);
  if (agenda.length === 0) return null;
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda">{say('agenda')}</h2>
      <ol class="lines agenda">
        {agenda.map(({ number, text, kind, decisions, reports }) => (
          <li key={number}>
            <span class="when">{number}</span>
            <div>
              <p>
                <Name of={text} /> {kind !== null && <span class="tag">{say(`kind-${kind}` as 'kind-report')}</span>}
              </p>
              {decisions.map((decision) => (
                <p key={decision.id} class="soft">
                  <Decision {...decision} />
                </p>
              ))}
              {reports.map((report) => (
                <ReportLine key={report.position} {...report} />
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
};

/** Reports that no item of the agenda holds. */
export const Reports = ({ reports }: MeetingAnswer) => {
  const { say } = meetingWords(useView().language);
  const others = reports.filter(({ item }) => item === null);
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">{say('reports')}</h2>
      {others.map((report) => (
        <ReportLine key={report.position} {...report} />
      ))}
    </section>
  );
};

const ReportLine = ({ text, by, on, evidence }: Report) => {
  const { language } = useView();
  return (
    <div class="report">
      <p>
        <Name of={text} />
      </p>
      <p>
        <ActedBy by={by} />
        {on !== null && (
          <span class="soft">
            {' · '}
            <When on={on} />
          </span>
        )}
      </p>
      <details class="small">
        <summary>{common(language).say('sources', { n: evidence.length })}</summary>
        <div class="behind">
          <Sources of={evidence} />
        </div>
      </details>
    </div>
  );
};

/** A decision by its text, with its outcome where it is recorded as one of this meeting. */
export const Decision = ({ id, handle, text, outcome }: DecisionLine) => {
  const { say } = meetingWords(useView().language);
  return (
    <>
      <A to={`/decisions/${handle ?? id}`}>
        <Name of={text} />
      </A>{' '}
      {outcome !== null && <span class={`tag ${outcome}`}>{say(outcome as 'adopted')}</span>}
    </>
  );
};
