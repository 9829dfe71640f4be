import { type PageLanguage } from '../web/page-language.js';
import { address } from '../web/view.js';
import { homeWords } from './words.js';

/** Opens the record of an association of one's own, where none is kept yet. */
export const OpeningForm = ({ language }: { language: PageLanguage }) => {
  const { say } = homeWords(language);
  return (
    <form class="offer" method="post" action={address('/public/association', { lang: language })}>
      <h2>{say('own')}</h2>
      <p>
        <label>
          <span>{say('name')}</span> <input type="text" name="name" maxlength={200} required autocomplete="off" />
        </label>{' '}
        <label>
          <span>{say('handle')}</span>{' '}
          <input
            type="text"
            name="handle"
            maxlength={64}
            pattern="[a-z0-9]+(-[a-z0-9]+)*"
            required
            autocomplete="off"
          />
        </label>
      </p>
      <button type="submit">{say('open')}</button>
    </form>
  );
};
