import { type Page } from '../../web/answer.js';
import { link, useView, type View } from '../../web/view.js';
import { importWords } from './words.js';

const KINDS = '.txt,.docx,.hwpx,.hwp,.pdf,.html,.htm,text/plain,text/html,application/pdf';

/** Where a document is brought in: a file, or an address with the text that stands there. */
export const BringPage = (view: View): Page => {
  const { say } = importWords(view.language);
  return {
    title: say('bring'),
    room: 'imports',
    body: (
      <>
        <h1>{say('bring')}</h1>
        <p>{say('bringHint')}</p>
        <FileForm />
        <PasteForm />
      </>
    ),
  };
};

const FileForm = () => {
  const view = useView();
  const { say } = importWords(view.language);
  return (
    <section>
      <h2>{say('file')}</h2>
      <form method="post" action={link(view, '/imports')} enctype="multipart/form-data">
        <p>
          <label>
            <span>{say('document')}</span> <input type="file" name="file" accept={KINDS} required />
          </label>{' '}
          <button type="submit">{say('read')}</button>
        </p>
        <p class="hint">{say('kinds')}</p>
      </form>
    </section>
  );
};

const PasteForm = () => {
  const view = useView();
  const { say } = importWords(view.language);
  return (
    <section>
      <h2>{say('paste')}</h2>
      <form method="post" action={link(view, '/imports')}>
        <p>
          <label>
            <span>{say('address')}</span> <input type="url" name="address" required maxlength={2000} />
          </label>
        </p>
        <p>
          <label>
            <span>{say('outlet')}</span> <input type="text" name="outlet" maxlength={200} />
          </label>{' '}
          <label>
            <span>{say('published')}</span>{' '}
            <input type="text" name="published" maxlength={64} placeholder="2021-08-10" />
          </label>
        </p>
        <p>
          <label>
            <span>{say('text')}</span> <textarea name="text" rows={12} required maxlength={300_000} />
          </label>
        </p>
        <button type="submit">{say('read')}</button>
      </form>
    </section>
  );
};
