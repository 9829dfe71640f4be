import { base64 } from '../../verifier/hash.js';
import { Fact, Facts } from '../../web/facts.js';
import { A, Instant, Position } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { type Outcome } from '../checkpoints/proofs.js';
import { verifyWords } from './verify.words.js';

/** What came of proving entries just now, in words, and what that means. */
export const Verified = ({ of }: { of: Outcome[] }) => {
  const view = useView();
  const { say } = verifyWords(view.language);
  const proved = of.find((outcome) => outcome.state === 'proved');
  return (
    <section class="verified">
      <h2>{say('verify')}</h2>
      {of.map((outcome) => (
        <Sentence key={outcome.position} {...outcome} />
      ))}
      {proved && (
        <>
          <Facts>
            <Fact label={say('origin')}>
              <code class="hash">{proved.checkpoint.origin}</code>
            </Fact>
            <Fact label={say('root')}>
              <code class="hash">{base64(proved.checkpoint.root)}</code>
            </Fact>
          </Facts>
          <p class="soft">{say('meaning')}</p>
        </>
      )}
      {view.may('prove') && (
        <p>
          <A to="/audit">{say('more')}</A>
        </p>
      )}
    </section>
  );
};

const Sentence = (outcome: Outcome) => {
  const { tell } = verifyWords(useView().language);
  const position = <Position at={outcome.position} />;
  if (outcome.state === 'unsigned') return <p>{tell('unsigned', { position })}</p>;
  if (outcome.state === 'refuted')
    return <p class="refused">{tell(outcome.by === 'root' ? 'refuted' : 'unsignedBy', { position })}</p>;
  const { checkpoint, madeAt } = outcome;
  return <p>{tell('proved', { position, size: checkpoint.size, instant: <Instant at={madeAt} /> })}</p>;
};
