import { type LabelRow } from '../timeline/timeline.entities.js';
import { type Page } from '../web/answer.js';
import { common } from '../web/common.js';
import { Choice, Field, Filters, GovernmentChoice } from '../web/form.js';
import { languageName } from '../web/page-language.js';
import { here, type Parameters, useView, type View } from '../web/view.js';
import { Facets } from './facets.js';
import { Hits } from './hits.js';
import { typeName } from './names-of.js';
import { HowRead } from './how-read.js';
import { type SearchAnswer } from './search.query.js';
import { types } from './types.js';
import { searchWords } from './words.js';

interface Shown {
  answer: SearchAnswer;
  members: LabelRow[];
  /** The parameters as the JSON of the same takes them. */
  data: Parameters;
  next?: string;
}

/** One box for all that the record holds. */
export const SearchPage = (view: View, { answer, members, data, next }: Shown): Page => {
  const { say } = searchWords(view.language);
  const { q, read, count, exact } = answer;
  return {
    title: q === '' ? say('search') : `${q} – ${say('search')}`,
    data: q === '' ? undefined : ['/search', data],
    isList: true,
    body: (
      <div class="search">
        <h1>{say('search')}</h1>
        <SearchForm members={members} />
        <p class="note">{say('hint')}</p>
        {q !== '' && read.length === 0 && <p class="none">{say('nothingAsked')}</p>}
        <HowRead answer={answer} />
        {read.length > 0 && (
          <>
            <p class="count" role="status">
              <strong>{say(exact.count ? 'hits' : 'moreHits', { n: count })}</strong>
            </p>
            {count === 0 && <p class="none">{say('none')}</p>}
            {!exact.facets && <p class="note">{say('countedInPart')}</p>}
            <Facets of={answer} />
            <Hits items={answer.items} />
          </>
        )}
        <Turn next={next} />
      </div>
    ),
  };
};

const SearchForm = ({ members }: { members: LabelRow[] }) => {
  const { language } = useView();
  const { say } = searchWords(language);
  const words = common(language);
  return (
    <Filters path="/search">
      <Field name="q" label={say('search')} hint={say('box')} />
      <Choice
        name="type"
        label={say('type')}
        options={[
          { value: '', text: say('anyType') },
          ...types.map((type) => ({ value: type, text: typeName(type, language) })),
        ]}
      />
      <GovernmentChoice name="member" label={say('member')} any={say('all')} of={members} />
      <Choice
        name="language"
        label={say('language')}
        options={[
          { value: '', text: say('anyLanguage') },
          ...['zh-Hans', 'ko', 'ja', 'ru', 'mn', 'en'].map((tag) => ({
            value: tag,
            text: languageName(tag, language),
          })),
        ]}
      />
      <Field name="from" label={words.say('from')} example="2021-08" />
      <Field name="to" label={words.say('to')} example="2021-08" />
    </Filters>
  );
};

const Turn = ({ next }: { next?: string }) => {
  const view = useView();
  const { say } = searchWords(view.language);
  const isFirst = view.asked['cursor'] === undefined;
  if (isFirst && next === undefined) return null;
  return (
    <nav class="turn" aria-label={say('more')}>
      {!isFirst && <a href={here(view, { cursor: undefined })}>{say('first')}</a>}
      {next !== undefined && <a href={here(view, { cursor: next })}>{say('more')}</a>}
    </nav>
  );
};
