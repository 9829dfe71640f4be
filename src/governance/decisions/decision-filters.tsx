import { nameIn } from '../../language/names.js';
import { Choice, Field, Filters } from '../../web/form.js';
import { useView } from '../../web/view.js';
import { type Bodies } from '../events.js';
import { rulesWords } from '../rules/rules.words.js';
import { governanceWords } from '../words.js';
import { subjects } from './subjects.js';
import { decisionWords } from './decision.words.js';

/** Narrows the decisions down by body, outcome, matter, days, and whether they are as the rules of their day. */
export const DecisionFilters = ({ bodies }: { bodies: Bodies }) => {
  const { language } = useView();
  const { say } = governanceWords(language);
  const words = decisionWords(language);
  const any = { value: '', text: words.say('allDecisions') };
  const about = (subject: (typeof subjects)[number]): string => {
    if (subject === 'admission') return say('admits');
    return subject === 'election' ? say('elects') : rulesWords(language).say(subject);
  };
  return (
    <Filters path="/decisions">
      <Choice
        name="body"
        label={words.say('filterBody')}
        options={[
          any,
          ...bodies.map(({ body, names }) => ({ value: body, text: nameIn(names, language).text || body })),
        ]}
      />
      <Choice
        name="outcome"
        label={words.say('filterOutcome')}
        options={[
          any,
          ...(['adopted', 'rejected', 'deferred', 'withdrawn'] as const).map((value) => ({ value, text: say(value) })),
        ]}
      />
      <Choice
        name="matter"
        label={words.say('filterMatter')}
        options={[any, ...subjects.map((value) => ({ value, text: about(value) }))]}
      />
      <Choice
        name="discrepancy"
        label={words.say('filterDiscrepancy')}
        options={[
          any,
          { value: 'true', text: words.say('withDiscrepancy') },
          { value: 'false', text: words.say('withoutDiscrepancy') },
        ]}
      />
      <Field name="from" label={words.say('from')} example="2017" />
      <Field name="to" label={words.say('to')} example="2024-12" />
    </Filters>
  );
};
