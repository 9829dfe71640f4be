import { type Page } from '../web/answer.js';
import { common } from '../web/common.js';
import { rooms } from '../web/rail.js';
import { Name } from '../web/text.js';
import { link, type Parameters, type Texts, type View } from '../web/view.js';
import { type Form } from './form.js';
import { formWords } from './form.words.js';

interface Shown {
  forms: Form[];
  /** What each form is called. */
  called: (form: Form) => string;
  /** What is to be told of, as an address names it, and what it is called. */
  about: Parameters;
  names?: Texts;
}

/** All that can be recorded, or what can be recorded about one thing. */
export const FormsPage = (view: View, { forms, called, about, names }: Shown): Page => {
  const { say } = formWords(view.language);
  return {
    title: say('heading'),
    room: 'forms',
    body: (
      <>
        <h1>{names ? <Name of={names} /> : say('heading')}</h1>
        <p>{say(names ? 'aboutIt' : 'headingLead')}</p>
        {rooms.flat().map((room) => {
          const of = forms.filter((form) => form.room === room);
          return (
            of.length > 0 && (
              <section key={room}>
                <h2>{common(view.language).say(room)}</h2>
                <ul class="plain">
                  {of.map((form) => (
                    <li key={form.name}>
                      <a href={link(view, `/forms/${form.name}`, about)}>{called(form)}</a>
                    </li>
                  ))}
                </ul>
              </section>
            )
          );
        })}
      </>
    ),
  };
};
