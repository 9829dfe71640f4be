import { Sources, Text } from '../../web/sources.js';
import { A, Position } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { claimWords } from '../words.js';
import { type PutClaim, type QuestionAnswer, type QuestionClaim } from './answers.js';
import { DecideClaim, ReturnClaim } from './decide.js';
import { saidText } from './in-words.js';

/** What several sources say alike, how that stands to what others say, and each of them with its words. */
export const SaidAlike = ({ question, n }: { question: QuestionAnswer; n: number }) => {
  const { language } = useView();
  const { say } = claimWords(language);
  const { said, verdicts, about } = question;
  const told = said[n]!;
  const others = (wanted: string) =>
    verdicts
      .filter(({ one, other, verdict }) => verdict === wanted && (one === n || other === n))
      .map(({ one, other }) => saidText(said[one === n ? other : one]!, about.measure, language))
      .join(', ');
  return (
    <section class="said-alike" id={`said-${n}`}>
      <h3>
        {saidText(told, about.measure, language)} <span class="amount">{say('witnessesN', { n: told.origins })}</span>
      </h3>
      {others('contradictory') !== '' && (
        <p class="refused">{say('contradicts', { others: others('contradictory') })}</p>
      )}
      {others('compatible') !== '' && <p class="soft">{say('fits', { others: others('compatible') })}</p>}
      <ul class="claims">
        {told.claims.map((claim) => (
          <li key={claim.id}>
            <Claim {...claim} />
            <DecideClaim question={question} claim={claim.id} />
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Where a claim stands, in which words, and what it says that it counts. */
export const Claim = ({ evidence, counting, position }: Pick<QuestionClaim, 'evidence' | 'counting' | 'position'>) => {
  const { tell } = claimWords(useView().language);
  return (
    <>
      <Sources of={evidence} />
      {counting !== null && <p>{tell('counting', { counting: <Text text={counting} /> })}</p>}
      <p class="soft">
        <Position at={position} />
      </p>
    </>
  );
};

/** Claims that do not count here, each with the reason and what lets it count again. */
export const Put = ({
  title,
  hint,
  question,
  claims,
}: {
  title: string;
  hint?: string;
  question: QuestionAnswer;
  claims: PutClaim[];
}) => {
  const { language } = useView();
  const { say, tell } = claimWords(language);
  if (claims.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      {hint && <p class="note">{hint}</p>}
      <ul class="claims">
        {claims.map((claim) => (
          <li key={claim.id}>
            <h3>{saidText(claim, question.about.measure, language)}</h3>
            {claim.into && claim.measure && (
              <p>
                {tell('nowIn', { measure: <A to={`/questions/${claim.into}`}>{say(claim.measure)}</A> })}{' '}
                <span class="tag">{say('different-measure')}</span>
              </p>
            )}
            {claim.reason !== null && <p class="reason">{tell('reason', { reason: <Text text={claim.reason} /> })}</p>}
            <Claim {...claim} />
            <ReturnClaim question={question} claim={claim.id} />
          </li>
        ))}
      </ul>
    </section>
  );
};
