import { type CalledRequest } from '../access/caller.js';
import { compact } from '../access/refs.js';
import { NotFound } from '../eventstore/errors.js';
import { id, object, oneOf, optional, reason } from '../language/nouns.js';
import { type Infer, value } from '../language/shape.js';
import { formIn } from '../web/read-form.js';
import { AnswerQuestion } from './answer-question.js';
import { ConfirmAnswer } from './confirm-answer.js';
import { measures, moments } from './events.js';
import { LeaveQuestionOpen } from './leave-question-open.js';
import { MarkMeasure } from './mark-measure.js';
import { ReturnClaim, SetClaimAside } from './set-claim-aside.js';
import { TakeAnswerBack } from './take-answer-back.js';

const MOST_BYTES = 16_384;

const version = value('number', (given): given is string => typeof given === 'string' && /^\d{1,9}$/.test(given), {});
const form = object({
  reason,
  claim: optional(id),
  own: optional(oneOf('yes')),
  measure: optional(oneOf(...measures)),
  when: optional(oneOf(...moments)),
  version: optional(version),
});
const aboutAClaim = object({ claim: id });
const measured = object({ measure: oneOf(...measures) });
type Form = Infer<typeof form>;

const made = <C extends object>(Command: new () => C, fields: Partial<C>): C =>
  Object.assign(new Command(), compact(fields));

/** The command that each form of a question's page means, by the last part of its address. */
const commands: Record<string, (question: string, form: Form) => object> = {
  answer: (question, { claim, own, reason }) =>
    made(AnswerQuestion, { question, reason, ...(own === 'yes' ? { own: true } : aboutAClaim.check({ claim }, '')) }),
  confirmation: (question, { reason }) => made(ConfirmAnswer, { question, reason }),
  withdrawal: (question, { reason }) => made(TakeAnswerBack, { question, reason }),
  open: (question, { reason }) => made(LeaveQuestionOpen, { question, reason }),
  measure: (question, { claim, measure, when, reason }) =>
    made(MarkMeasure, {
      question,
      when,
      reason,
      ...measured.check({ measure }, ''),
      ...aboutAClaim.check({ claim }, ''),
    }),
  'set-aside': (question, { claim, reason }) =>
    made(SetClaimAside, { question, reason, ...aboutAClaim.check({ claim }, '') }),
  return: (question, { claim, reason }) => made(ReturnClaim, { question, reason, ...aboutAClaim.check({ claim }, '') }),
};

/**
 * Reads a form of a question's page as the command that it means, and the version of the question that its reader saw. Throws
 * `NotFound` for a form that there is none of, and `BadShape`.
 */
export const readForm = async (request: CalledRequest, act: string, question: string) => {
  const command = Object.hasOwn(commands, act) ? commands[act] : undefined;
  if (!command) throw new NotFound('page', act);
  const sent = await formIn(request, MOST_BYTES);
  const fields = form.check(Object.fromEntries([...sent].filter(([, text]) => text.trim() !== '')), '');
  return {
    command: command(question, fields),
    version: fields.version === undefined ? undefined : Number(fields.version),
  };
};
