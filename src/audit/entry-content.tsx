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
  return <Beside {...{ old, now, words }} heads={[say('before'), say('now')]} />;
};

/** Two states of a fact beside each other, each under its heading; one that is none was taken back. */
export const Beside = ({
  old,
  now,
  words,
  heads,
}: Pick<Telling, 'words'> & { old: unknown; now: unknown; heads: [string, string] }) => (
  <div class="change">
    {[old, now].map((state, n) => (
      <section key={n}>
        <h2>{heads[n]}</h2>
        {state === undefined || state === null ? (
          <p class="none">{auditWords(useView().language).say('nothing')}</p>
        ) : (
          <Data of={state} {...words} />
        )}
      </section>
    ))}
  </div>
);

/** What an entry says as the log has it; a correction beside what was believed before. */
export const Said = ({ data, correction, before, words }: Telling) =>
  correction ? <Change {...{ correction, before, words }} /> : <Content {...{ data, words }} />;

const Content = ({ data, words }: Pick<Telling, 'data' | 'words'>) => (
  <>
    <h2>{auditWords(useView().language).say('says')}</h2>
    <Data of={data} {...words} />
  </>
);
