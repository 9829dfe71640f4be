import { Instant } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { verifyWords } from '../verify/verify.words.js';
import { type Standing } from './witnesses.js';

/** Who has seen the log, and how far. */
export const Witnessed = ({ of }: { of: Standing[] }) => {
  const { say } = verifyWords(useView().language);
  return (
    <section>
      <h2>{say('witnesses')}</h2>
      {of.length === 0 ? (
        <p class="none">{say('noWitness')}</p>
      ) : (
        <div class="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{say('witness')}</th>
                <th scope="col">{say('witnessedUpTo')}</th>
                <th scope="col">{say('witnessedOn')}</th>
              </tr>
            </thead>
            <tbody>
              {of.map(({ name, size, seenAt, failure }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{size ?? say('notWitnessed')}</td>
                  <td>
                    {seenAt && <Instant at={seenAt} />}
                    {failure !== null && <div class="refused">{failure}</div>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
};
