import { CORRECTED, type Correction, type Recorded } from '../eventstore/facts.js';
import { Data } from '../web/data.js';
import { useView } from '../web/view.js';
import { auditWords } from './words.js';

interface Telling {
  data: unknown;
  correction?: Correction;
  before?: Recorded;
  /** What the ids in it stand for. */
  names: Map<string, string>;
}

/** What was believed before beside what is believed now. */
const Change = ({ correction: { now }, before, names }: Omit<Telling, 'data'> & { correction: Correction }) => {
  const { say } = auditWords(useView().language);
  const old = before?.type === CORRECTED ? (before.data as Correction).now : before?.data;
  return (
    <>
      <div class="change">
        <section>
          <h2>{say('before')}</h2>
          {old === undefined || old === null ? <p class="none">{say('nothing')}</p> : <Data of={old} names={names} />}
        </section>
        <section>
          <h2>{say('now')}</h2>
          {now === null ? <p class="none">{say('nothing')}</p> : <Data of={now} names={names} />}
        </section>
      </div>
    </>
  );
};

/** What an entry says as the log has it; a correction beside what was believed before. */
export const Said = ({ data, correction, before, names }: Telling) =>
  correction ? <Change {...{ correction, before, names }} /> : <Content {...{ data, names }} />;

const Content = ({ data, names }: Pick<Telling, 'data' | 'names'>) => (
  <>
    <h2>{auditWords(useView().language).say('says')}</h2>
    <Data of={data} names={names} />
  </>
);
