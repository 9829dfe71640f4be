import { type VNode } from 'preact';
import { type Page } from '../../web/answer.js';
import { Fact, Facts } from '../../web/facts.js';
import { MemberLink } from '../../web/member-link.js';
import { languageName } from '../../web/page-language.js';
import { Sources, WebAddress } from '../../web/sources.js';
import { MeetingLink } from '../../web/meeting-link.js';
import { A, In, Name, pick, plainName, Position, When } from '../../web/text.js';
import { type Mark } from '../../web/text-marks.js';
import { type Texts, useView, type View } from '../../web/view.js';
import { type Family } from '../families/families.query.js';
import { FamilySection } from '../families/family.js';
import { ItemForms } from '../links/link-forms.js';
import { LinkFact } from '../links/link-mark.js';
import { Snapshots } from '../links/snapshots.js';
import { linkWords } from '../links/words.js';
import { pressWords } from '../words.js';
import { type CoverageAnswer } from './coverage.query.js';
import { AlsoAt } from './also-at.js';
import { KeyPoints, Made, Original } from './layers.section.js';
import { TextForms } from './text-forms.js';
import { PublishedBy } from './published-by.js';
import { linkedOf } from './linked.js';

/** What other rooms hang on the page of an item, and the passages of its original that they mark. */
interface Hung {
  panels: VNode[];
  marks: Mark[];
  /** Whether addresses outside may be called. */
  calls: boolean;
}

/** One item of coverage with all the text that is at hand. */
export const CoveragePage = (
  view: View,
  item: CoverageAnswer,
  family: Family,
  { panels, marks, calls }: Hung,
): Page => {
  const { id, title, original, keyPoints } = item;
  return {
    title: plainName(title, view.language),
    room: 'coverage',
    about: { coverage: id },
    linked: linkedOf(view, item),
    data: [`/coverage/${id}`],
    body: (
      <article>
        <h1>
          <Name of={title} />
        </h1>
        <OtherTitles title={title} />
        <Known item={item} />
        <AlsoAt items={item.alsoAt} />
        {item.rights !== 'full' && <p class="note">{pressWords(view.language).say(item.rights)}</p>}
        <KeyPoints points={keyPoints} />
        <FamilySection item={item} family={family} />
        {original && <Original layer={original} marks={marks} />}
        {panels}
        <Made item={item} />
        <Snapshots of={item.snapshots} />
        <TextForms item={item} />
        {item.url !== null && <ItemForms id={id} calls={calls} />}
      </article>
    ),
  };
};

const OtherTitles = ({ title }: { title: Texts }) => {
  const { language } = useView();
  const shown = pick(title, language).language;
  const others = Object.entries(title).filter(([tag, text]) => tag !== shown && text !== null);
  if (others.length === 0) return null;
  return (
    <ul class="names" aria-label={pressWords(language).say('titles')}>
      {others.map(([tag, text]) => (
        <li key={tag}>
          <In language={tag}>{text}</In>
        </li>
      ))}
    </ul>
  );
};

const Known = ({ item }: { item: CoverageAnswer }) => {
  const { language } = useView();
  const { say } = pressWords(language);
  const { published, filedUnder, mentions, url, number, evidence, position } = item;
  return (
    <Facts>
      <PublishedBy item={item} />
      <Fact label={say('published')}>
        <When on={published} />
      </Fact>
      <Fact label={say('member')}>
        <MemberLink {...filedUnder} />
      </Fact>
      {mentions.length > 0 && (
        <Fact label={say('mentions')}>
          <ul class="inline">
            {mentions.map((member) => (
              <li key={member.id}>
                <MemberLink {...member} />
              </li>
            ))}
          </ul>
        </Fact>
      )}
      <Fact label={say('address')}>
        {url === null ? <span class="none">{say('noAddress')}</span> : <WebAddress url={url} />}
      </Fact>
      {item.link.on !== null && (
        <Fact label={linkWords(language).say('link')}>
          <LinkFact link={item.link} />
        </Fact>
      )}
      <Fact label={say('language')}>{languageName(item.language, language)}</Fact>
      <Links item={item} />
      {number !== null && <Fact label={say('number')}>{number}</Fact>}
      {evidence.length > 0 && (
        <Fact label={say('source')}>
          <Sources of={evidence} />
        </Fact>
      )}
      <Fact label={say('inLog')}>
        <Position at={position} />
      </Fact>
    </Facts>
  );
};

/** The meeting and decision that it tells of, and the documents in which it was read. */
const Links = ({ item: { meeting, decision, sources } }: { item: CoverageAnswer }) => {
  const { say } = pressWords(useView().language);
  return (
    <>
      {meeting && (
        <Fact label={say('meeting')}>
          <MeetingLink {...meeting} />
        </Fact>
      )}
      {decision && (
        <Fact label={say('decision')}>
          <A to={`/decisions/${decision.handle ?? decision.id}`}>
            <Name of={decision.names} />
          </A>
        </Fact>
      )}
      {sources.length > 0 && (
        <Fact label={say('document')}>
          {sources.map(({ document, row }) => say('row', { id: document.slice(0, 8), row })).join('; ')}
        </Fact>
      )}
    </>
  );
};
