import { link, looksBack, useView } from '../../web/view.js';
import { areAlike } from '../about.shapes.js';
import { measures, moments } from '../events.js';
import { claimWords } from '../words.js';
import { type QuestionAnswer } from './answers.js';

type Asked = Pick<QuestionAnswer, 'id' | 'about' | 'state' | 'own' | 'version'>;

/** The address of a form about a question. It comes back as it was typed where it is not recorded. */
const useForm = ({ id }: Asked) => {
  const view = useView();
  return (name: string) => link(view, `/forms/${name}`, { question: id });
};

/** What a form about a question carries along, and the claim that it is about. */
const Of = ({ question: { id }, claim }: { question: Asked; claim?: string }) => (
  <>
    <input type="hidden" name="/question" value={id} />
    {claim !== undefined && <input type="hidden" name="/claim" value={claim} />}
  </>
);

const Why = () => (
  <label>
    <span>{claimWords(useView().language).say('why')}</span>
    <input type="text" name="/reason" required maxlength={500} autocomplete="off" />
  </label>
);

/** What can be done about one claim that counts here; nothing of it while a page looks back. */
export const DecideClaim = ({ question, claim }: { question: Asked; claim: string }) => {
  const view = useView();
  const { say } = claimWords(view.language);
  const path = useForm(question);
  if (looksBack(view) || !view.may('record')) return null;
  const free = question.state === 'open' || question.state === 'left-open';
  return (
    <details class="decide">
      <summary>{say('decide')}</summary>
      <form method="post" action={path('set-claim-aside')}>
        <Of question={question} claim={claim} />
        <Why />
        <p>
          {free && (
            <button type="submit" formaction={path('answer-question')}>
              {say('stand')}
            </button>
          )}{' '}
          <button type="submit">{say('aside')}</button>
        </p>
        <p>
          <label>
            <span>{say('counts2')}</span>
            <select name="/measure">
              {measures
                .filter((measure) => areAlike(measure, question.about.measure))
                .map((measure) => (
                  <option key={measure} value={measure} selected={measure === question.about.measure}>
                    {say(measure)}
                  </option>
                ))}
            </select>
          </label>{' '}
          <label>
            <span>{`${say('before-vote')} / ${say('after-vote')}`}</span>
            <select name="/when">
              {['' as const, ...moments].map((when) => (
                <option key={when} value={when} selected={when === (question.about.when ?? '')}>
                  {when === '' ? '–' : say(when)}
                </option>
              ))}
            </select>
          </label>{' '}
          <button type="submit" formaction={path('mark-measure')}>
            {say('mark')}
          </button>
        </p>
      </form>
    </details>
  );
};

/** Lets a claim that was moved or set aside count again. */
export const ReturnClaim = ({ question, claim }: { question: Asked; claim: string }) => {
  const view = useView();
  const path = useForm(question);
  if (looksBack(view) || !view.may('record')) return null;
  return (
    <form method="post" action={path('return-claim')} class="decide">
      <Of question={question} claim={claim} />
      <Why /> <button type="submit">{claimWords(view.language).say('back')}</button>
    </form>
  );
};

/** What can be done about the question as a whole, as it stands. */
export const DecideQuestion = ({ question }: { question: Asked }) => {
  const view = useView();
  const { say } = claimWords(view.language);
  const path = useForm(question);
  if (looksBack(view) || !view.may('record')) return null;
  const { state, own, version } = question;
  const isFree = state === 'open' || state === 'left-open';
  if (!view.may('approve') && state !== 'open' && !(isFree && own)) return null;
  return (
    <form method="post" action={path(isFree ? 'leave-question-open' : 'take-answer-back')} class="decide">
      <Of question={question} />
      <input type="hidden" name="seen" value={`${question.id} ${version}`} />
      <Why />
      <p>
        {isFree && own && (
          <button type="submit" name="/own" value="yes" formaction={path('answer-question')}>
            {say('standOwn')}
          </button>
        )}{' '}
        {state === 'proposed' && view.may('approve') && (
          <button type="submit" formaction={path('confirm-answer')} formnovalidate>
            {say('confirm')}
          </button>
        )}{' '}
        {state === 'open' && <button type="submit">{say('leaveOpen')}</button>}{' '}
        {state !== 'open' && view.may('approve') && (
          <button type="submit" formaction={path('take-answer-back')}>
            {say('takeBack')}
          </button>
        )}
      </p>
    </form>
  );
};
