import { CORRECTED, type Correction, type Recorded } from '../eventstore/facts.js';
import { Data, type DataWords } from '../web/data.js';
import { useView } from '../web/view.js';
import { auditWords } from './words.js';

interface Telling {
  data: unknown;
  correction?: Correction;
  before?: Recorded;
  /** What its fields, choices and ids are called. */
  words: DataWords;
}

/** What was believed before beside what is believed now. */
const Change = ({ correction: { now }, before, words }: Omit<Telling, 'data'> & { correction: Correction }) => {
  const { say } = auditWords(useView().language);
  const old = before?.type === CORRECTED ? (before.data as Correction).now : before?.data;
  return (
    <>
      <div class="change">
        <section>
          <h2>{say('before')}</h2>
          {old === undefined || old === null ? <p class="none">{say('nothing')}</p> : <Data of={old} {...words} />}
        </section>
        <section>
          <h2>{say('now')}</h2>
          {now === null ? <p class="none">{say('nothing')}</p> : <Data of={now} {...words} />}
        </section>
      </div>
    </>
  );
};

/** What an entry says as the log has it; a correction beside what was believed before. */
export const Said = ({ data, correction, before, words }: Telling) =>
  correction ? <Change {...{ correction, before, words }} /> : <Content {...{ data, words }} />;

const Content = ({ data, words }: Pick<Telling, 'data' | 'words'>) => (
  <>
    <h2>{auditWords(useView().language).say('says')}</h2>
    <Data of={data} {...words} />
  </>
);
