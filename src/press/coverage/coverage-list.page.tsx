import { type VNode } from 'preact';
import { type LabelRow } from '../../timeline/timeline.entities.js';
import { type Page } from '../../web/answer.js';
import { common } from '../../web/common.js';
import { Choice, Field, Filters, GovernmentChoice } from '../../web/form.js';
import { languageName } from '../../web/page-language.js';
import { Turn } from '../../web/turn.js';
import { MeetingLink } from '../../web/meeting-link.js';
import { A } from '../../web/text.js';
import { type Parameters, useView, type View } from '../../web/view.js';
import { linkOutcomes } from '../links/link.shapes.js';
import { ListForm } from '../links/link-forms.js';
import { linkWords } from '../links/words.js';
import { pressWords } from '../words.js';
import { familyWords } from '../families/family.words.js';
import { formWords } from './form.words.js';
import { ByMonth } from './by-month.chart.js';
import { FoldedLines } from './coverage-line.js';
import { type CoveragePart } from './coverage-part.query.js';
import { TakeAway } from './take-away.js';

/** So many texts stand on a page. */
export const PER_PAGE = 100;

interface Shown {
  part: CoveragePart;
  /** All governments, to choose from. */
  members: LabelRow[];
  /** The meeting that the list is narrowed to. */
  meeting?: LabelRow;
  page: number;
  /** The filter as the JSON of the same takes it. */
  data: Parameters;
  /** What other rooms hang here. */
  panels: VNode[];
  /** Whether addresses outside may be called. */
  calls: boolean;
}

/** What the press wrote, newest first. */
export const CoverageListPage = (view: View, { part, members, meeting, page, data, panels, calls }: Shown): Page => {
  const { say, tell } = pressWords(view.language);
  const { shown, items, texts, published } = part;
  const first = (page - 1) * PER_PAGE;
  const asked = { ...data, meeting: meeting && (meeting.handle ?? meeting.id) };
  const held = shown.reduce((sum, { others }) => sum + 1 + others.length, 0);
  return {
    title: say('coverage'),
    room: 'coverage',
    isList: true,
    data: ['/coverage', asked],
    body: (
      <>
        <h1>{say('coverage')}</h1>
        <p class="ways">
          <A to="/imports">{say('bring')}</A> · <A to="/coverage-rights">{formWords(view.language).say('defaults')}</A>
        </p>
        <CoverageFilters members={members} meeting={meeting} />
        {meeting && (
          <p class="zoomed">
            {tell('ofMeetingOnly', {
              meeting: <MeetingLink {...meeting} />,
            })}
          </p>
        )}
        <p class="count">
          <strong>
            {held === items
              ? say('count', { n: items })
              : say('countOf', { first: first + 1, last: first + shown.length, n: texts })}
          </strong>
          {texts < items && held === items && (
            <span class="soft"> · {familyWords(view.language).say('texts', { n: texts })}</span>
          )}
        </p>
        {shown.length === 0 && <p class="none">{say('none')}</p>}
        {shown.length > 0 && <TakeAway asked={asked} />}
        {page === 1 && <ByMonth published={published} />}
        <FoldedLines items={shown} />
        {shown.length > 0 && <ListForm calls={calls} />}
        {panels}
        <Turn page={page} more={texts > first + PER_PAGE} before={say('newer')} after={say('older')} />
      </>
    ),
  };
};

const CoverageFilters = ({ members, meeting }: Pick<Shown, 'members' | 'meeting'>) => {
  const { language } = useView();
  const { say } = pressWords(language);
  const words = common(language);
  const any = say('anyMember');
  const languages = ['zh-Hans', 'ko', 'ja', 'ru', 'mn', 'en'];
  return (
    <Filters path="/coverage">
      {meeting && <input type="hidden" name="meeting" value={meeting.handle ?? meeting.id} />}
      <GovernmentChoice name="member" label={say('member')} any={any} of={members} />
      <GovernmentChoice name="mentions" label={say('mentions')} any={any} of={members} />
      <Choice
        name="language"
        label={say('language')}
        options={[
          { value: '', text: say('anyLanguage') },
          ...languages.map((tag) => ({ value: tag, text: languageName(tag, language) })),
        ]}
      />
      <Choice
        name="links"
        label={linkWords(language).say('links')}
        options={[
          { value: '', text: linkWords(language).say('any') },
          ...[...linkOutcomes, 'unchecked' as const].map((each) => ({
            value: each,
            text: linkWords(language).say(each),
          })),
        ]}
      />
      <Field name="outlet" label={say('outlet')} />
      <Field name="q" label={say('search')} />
      <Field name="from" label={words.say('from')} example="2021-08" />
      <Field name="to" label={words.say('to')} example="2021-08" />
    </Filters>
  );
};
