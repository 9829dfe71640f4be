import { type Page } from '../../web/answer.js';
import { Fact, Facts } from '../../web/facts.js';
import { MemberLink } from '../../web/member-link.js';
import { languageName } from '../../web/page-language.js';
import { Sources, Text, WebAddress } from '../../web/sources.js';
import { A, In, Name, pick, plainName, Position, When } from '../../web/text.js';
import { type Texts, useView, type View } from '../../web/view.js';
import { type Layer } from '../events.js';
import { type Family } from '../families/families.query.js';
import { FamilySection } from '../families/family.js';
import { pressWords } from '../words.js';
import { type CoverageAnswer } from './coverage.query.js';
import { PublishedBy } from './published-by.js';

/** One item of coverage with all the text that is at hand. */
export const CoveragePage = (view: View, item: CoverageAnswer, family: Family): Page => {
  const { say } = pressWords(view.language);
  const { id, title, original, translation, keyPoints } = item;
  return {
    title: plainName(title, view.language),
    room: 'coverage',
    data: [`/coverage/${id}`],
    body: (
      <article>
        <h1>
          <Name of={title} />
        </h1>
        <OtherTitles title={title} />
        <Known item={item} />
        <Points points={keyPoints} />
        <FamilySection item={item} family={family} />
        {original && <Whole label={say('original')} layer={original} />}
        {translation && <Whole label={say('translation')} layer={translation} />}
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
          <A to={`/meetings/${meeting.handle ?? meeting.id}`}>
            <Name of={meeting.names} />
          </A>
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

/** Those in the reader's language where there are any, else all. */
const Points = ({ points }: { points: Layer[] }) => {
  const { language } = useView();
  const own = points.filter((point) => point.language.split('-', 1)[0] === language);
  const shown = own.length > 0 ? own : points;
  if (shown.length === 0) return null;
  return (
    <section>
      <h2>{pressWords(language).say('keyPoints')}</h2>
      <ul>
        {shown.map(({ text, language: tag }, n) => (
          <li key={n}>
            <Text text={text} language={tag} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const Whole = ({ label, layer: { language: tag, text } }: { label: string; layer: Layer }) => (
  <section>
    <h2>
      {label} <span class="soft">{languageName(tag, useView().language)}</span>
    </h2>
    <div class="whole" lang={tag}>
      {text === null ? <Text text={null} /> : text.split(/\n+/).map((paragraph, n) => <p key={n}>{paragraph}</p>)}
    </div>
  </section>
);
