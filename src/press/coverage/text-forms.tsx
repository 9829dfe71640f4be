import { languageName } from '../../web/page-language.js';
import { link, useView } from '../../web/view.js';
import { type Rights } from '../events.js';
import { type CoverageAnswer } from './coverage.query.js';
import { formWords } from './form.words.js';

const LANGUAGES = ['ko', 'en', 'zh-Hans', 'zh-Hant', 'ja', 'ru', 'mn'];
const RIGHTS: Rights[] = ['full', 'excerpt', 'link-only'];

/** What a person may add to an item of coverage and say of it, each in a form that is folded; what is wrong with it the form's own page says. */
export const TextForms = ({ item: { id, rights } }: { item: CoverageAnswer }) => {
  const view = useView();
  const { say } = formWords(view.language);
  if (!view.may('record')) return null;
  const to = (what: string) => link(view, `/forms/${what}`, { coverage: id });
  const item = <input type="hidden" name="/coverage" value={id} />;
  return (
    <section>
      <h2>{say('add')}</h2>
      <details class="decide">
        <summary>{say('addTranslation')}</summary>
        <form method="post" action={to('add-translation')}>
          {item}
          <Tag />
          <p>
            <label>
              <span>{say('text')}</span> <textarea name="/text" rows={10} required maxlength={200_000} />
            </label>
          </p>
          <MadeBy />
          <button type="submit">{say('addTranslation')}</button>
        </form>
      </details>
      <details class="decide">
        <summary>{say('addKeyPoints')}</summary>
        <form method="post" action={to('add-key-points')}>
          {item}
          <Tag />
          <p>
            <label>
              <span>{say('points')}</span> <textarea name="/points" rows={6} required maxlength={200_000} />
            </label>
          </p>
          <MadeBy />
          <button type="submit">{say('addKeyPoints')}</button>
        </form>
      </details>
      <p>
        <a href={to('link-coverage')}>{say('link')}</a>
      </p>
      <details class="decide">
        <summary>{say('setRights')}</summary>
        <form method="post" action={to('set-coverage-rights')}>
          {item}
          <RightsChoice now={rights} />
          <SaveRights />
        </form>
      </details>
    </section>
  );
};

/** How much may be handed on. */
export const RightsChoice = ({ now }: { now?: Rights }) => {
  const { say } = formWords(useView().language);
  return (
    <fieldset>
      <legend>{say('rights')}</legend>
      {RIGHTS.map((each) => (
        <p key={each}>
          <label>
            <input type="radio" name="/rights" value={each} checked={each === now} required /> {say(each)}
          </label>
        </p>
      ))}
    </fieldset>
  );
};

/** Why, and the button that ends a form on rights. */
export const SaveRights = () => {
  const { say } = formWords(useView().language);
  return (
    <p>
      <label>
        <span>{say('reason')}</span> <input type="text" name="/reason" maxlength={500} autocomplete="off" />
      </label>{' '}
      <button type="submit">{say('saveRights')}</button>
    </p>
  );
};

const Tag = () => {
  const { language } = useView();
  const { say } = formWords(language);
  return (
    <p>
      <label>
        <span>{say('language')}</span>{' '}
        <select name="/language" required>
          {LANGUAGES.map((tag) => (
            <option key={tag} value={tag} selected={tag.split('-')[0] === language.split('-')[0]}>
              {languageName(tag, language)}
            </option>
          ))}
        </select>
      </label>
    </p>
  );
};

const MadeBy = () => {
  const { language } = useView();
  const { say } = formWords(language);
  return (
    <p>
      <label>
        <span>{say('by')}</span> <input type="text" name="/by" maxlength={200} />
      </label>{' '}
      <label>
        <span>{say('on')}</span> <input type="text" name="/on" maxlength={64} placeholder="2021-08-12" />
      </label>
    </p>
  );
};
