import { type Page } from '../../web/answer.js';
import { MarkedText } from '../../web/marked-text.js';
import { A, Name, plainName } from '../../web/text.js';
import { type Mark } from '../../web/text-marks.js';
import { type View } from '../../web/view.js';
import { type Tried } from './proposal-fields.js';
import { proposalWords } from './proposal.words.js';
import { type ProposalsAnswer } from './proposals.query.js';
import { type Choices, ProposalsSection, proposalText } from './proposals.section.js';
import { type PageLanguage } from '../../web/page-language.js';

/** The passages of an original in which something was found, each leading to what is proposed. */
export const marksOf = ({ items }: ProposalsAnswer, language: PageLanguage): Mark[] =>
  items
    .flatMap((item) =>
      item.places.map(({ from, to }) => ({
        ...{ from, to, label: `${item.n}`, state: item.state },
        href: `#proposal-${item.n}`,
        title: proposalText(item, language),
      })),
    )
    .toSorted((a, b) => a.from - b.from || b.to - a.to);

/** What one original says that may be claimed, beside the original. */
export const ProposalsPage = (view: View, answer: ProposalsAnswer, choices: Choices, tried?: Tried): Page => {
  const { say } = proposalWords(view.language);
  const { coverage, original } = answer;
  return {
    title: say('titleOf', { title: plainName(coverage.title, view.language) }),
    room: 'coverage',
    data: [`/coverage/${coverage.id}/proposals`],
    body: (
      <article>
        <h1>
          <Name of={coverage.title} />
        </h1>
        <p>
          <A to={`/coverage/${coverage.id}`}>{say('backToItem')}</A>
        </p>
        {!original && <p class="none">{say('noOriginal')}</p>}
        <ProposalsSection answer={answer} choices={choices} tried={tried} />
        {original?.text && (
          <MarkedText text={original.text} marks={marksOf(answer, view.language)} language={original.language} />
        )}
      </article>
    ),
  };
};
