import { Choice, Field, Filters, type Option } from '../web/form.js';
import { useView } from '../web/view.js';
import { changeWords } from './words.js';

/** Since when: a day, a meeting, or a position of the log. */
export const ChangesFilters = ({ meetings, day }: { meetings: Option[]; day: string }) => {
  const { language } = useView();
  const { say } = changeWords(language);
  return (
    <Filters path="/changes">
      <Field name="since" label={say('sinceDay')} example={day} />
      <Choice
        name="meeting"
        label={say('sinceMeeting')}
        options={[{ value: '', text: say('noMeeting') }, ...meetings]}
      />
      <Field name="position" label={say('sincePosition')} />
    </Filters>
  );
};
