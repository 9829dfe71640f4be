import { type PageLanguage } from '../web/page-language.js';
import { address } from '../web/view.js';
import { wrongWords } from '../web/wrong.words.js';
import { homeWords } from './words.js';

/** What was typed into the form, and why what of it cannot be, as the words of all forms say it. */
export interface Opening {
  name: string;
  handle: string;
  wrong: { name?: 'missing' | 'name'; handle?: 'missing' | 'handle' | 'reserved' | 'taken' };
}

/** Opens the record of an association of one's own, where none is kept yet. */
export const OpeningForm = ({ language, opening }: { language: PageLanguage; opening?: Opening }) => {
  const { say } = homeWords(language);
  const field = (at: 'name' | 'handle') => {
    const why = opening?.wrong[at];
    const isFirst = at === 'name' || opening?.wrong.name === undefined;
    return {
      attributes: {
        ...{ name: at, value: opening?.[at], required: true, autocomplete: 'off' },
        ...(why && { 'aria-invalid': 'true' as const, 'aria-describedby': `wrong-${at}`, autofocus: isFirst }),
      },
      objection: why && (
        <strong class="refused" id={`wrong-${at}`}>
          {wrongWords(language).say(`wrong-${why}`)}
        </strong>
      ),
    };
  };
  const [name, handle] = [field('name'), field('handle')];
  return (
    <form class="offer" method="post" action={address('/public/association', { lang: language })}>
      <h2>{say('own')}</h2>
      <label>
        <span>{say('name')}</span>
        <input type="text" {...name.attributes} maxlength={200} />
      </label>
      {name.objection}
      <label>
        <span>{say('handle')}</span>
        <input type="text" {...handle.attributes} maxlength={64} pattern="[a-z0-9]+(-[a-z0-9]+)*" />
      </label>
      {handle.objection}
      <button type="submit">{say('open')}</button>
    </form>
  );
};
