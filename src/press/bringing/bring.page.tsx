import { wrongWords } from '../../web/wrong.words.js';
import { type Wrong } from '../../forms/wrong.js';
import { kinds } from '../../exchange/reader.js';
import { exchangeWords } from '../../exchange/words.js';
import { type Page } from '../../web/answer.js';
import { A } from '../../web/text.js';
import { link, useView, type View } from '../../web/view.js';
import { BroughtIn, type BroughtPart } from './brought-in.js';
import { importWords } from './words.js';

const KINDS = '.txt,.docx,.hwpx,.hwp,.pdf,.html,.htm,text/plain,text/html,application/pdf';

/** Where a document is brought in: a file, or an address with the text that stands there; below it what was brought in before. */
export const BringPage = (view: View, brought: BroughtPart, tried: Tried = { said: {}, wrong: [] }): Page => {
  const { say } = importWords(view.language);
  return {
    title: say('bring'),
    room: 'imports',
    data: ['/imports'],
    timeless: true,
    isList: true,
    body: (
      <>
        <h1>{say('bring')}</h1>
        <p>{say('bringHint')}</p>
        {brought.count > 0 && (
          <p>
            <a href="#brought">{say('broughtIn')}</a> <span class="amount">{brought.count}</span>
          </p>
        )}
        <FileForm {...tried} />
        <PasteForm {...tried} />
        <TableKinds />
        <BroughtIn {...brought} />
      </>
    ),
  };
};

const FileForm = ({ wrong }: Tried) => {
  const view = useView();
  const { say } = importWords(view.language);
  const found = wrong.find(({ at }) => at === '/file');
  return (
    <section>
      <h2>{say('file')}</h2>
      <form method="post" action={link(view, '/imports')} enctype="multipart/form-data">
        <p>
          <label>
            <span>{say('document')}</span>{' '}
            <input
              type="file"
              name="file"
              accept={KINDS}
              required
              aria-invalid={found && 'true'}
              aria-describedby={found && 'wrong-file'}
              autofocus={found !== undefined}
            />
          </label>{' '}
          {found && (
            <strong class="refused" id="wrong-file">
              {found.detail}
            </strong>
          )}{' '}
          <button type="submit">{say('read')}</button>
        </p>
        <p class="hint">{say('kinds')}</p>
      </form>
    </section>
  );
};

const TableKinds = () => {
  const { language } = useView();
  const { say } = importWords(language);
  return (
    <section>
      <h2>{say('table')}</h2>
      <p>{say('tableHint')}</p>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <A to={`/imports/${kind}`}>{exchangeWords(language).say(kind)}</A>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What was pasted before it could be read, and what is wrong with it. */
export interface Tried {
  said: Record<string, string>;
  wrong: Wrong[];
}

const PasteForm = ({ said, wrong }: Tried) => {
  const view = useView();
  const { say } = importWords(view.language);
  const wrongAt = (name: string) => wrong.find(({ at }) => at === `/${name}`);
  const about = (name: string) => ({
    ...{ name, value: said[name] },
    'aria-invalid': wrongAt(name) && ('true' as const),
    'aria-describedby': wrongAt(name) && `wrong-${name}`,
    autofocus: wrong[0]?.at === `/${name}`,
  });
  const objection = (name: string) => {
    const found = wrongAt(name);
    if (!found) return null;
    return (
      <strong class="refused" id={`wrong-${name}`}>
        {found.code.startsWith('document-')
          ? found.detail
          : wrongWords(view.language).say(`wrong-${found.code}` as 'wrong-url')}
      </strong>
    );
  };
  return (
    <section>
      <h2>{say('paste')}</h2>
      <form method="post" action={link(view, '/imports')} class="decide">
        <p>
          <label>
            <span>{say('address')}</span> <input type="url" {...about('address')} required maxlength={2000} />
          </label>{' '}
          {objection('address')}
        </p>
        <p>
          <label>
            <span>{say('outlet')}</span> <input type="text" {...about('outlet')} maxlength={200} />
          </label>{' '}
          {objection('outlet')}
        </p>
        <p>
          <label>
            <span>{say('published')}</span>{' '}
            <input type="text" {...about('published')} maxlength={64} placeholder="2021-08-10" />
          </label>{' '}
          {objection('published')}
        </p>
        <p>
          <label>
            <span>{say('text')}</span> <textarea rows={12} {...about('text')} required maxlength={300_000} />
          </label>{' '}
          {objection('text')}
        </p>
        <button type="submit">{say('read')}</button>
      </form>
    </section>
  );
};
