import { Fact } from '../../web/facts.js';
import { Since, Until } from '../../web/since.js';
import { Sources } from '../../web/sources.js';
import { In } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { standingWords } from '../standing-words.js';
import { type MemberAnswer } from './member.answer.js';

/** What it was called when, where that changed or where it goes by other names; official names that stand alone are shown above. */
export const NamesOverTime = ({ namesOverTime }: Pick<MemberAnswer, 'namesOverTime'>) => {
  const { language } = useView();
  const { say } = standingWords(language);
  const told = namesOverTime.filter(({ kind, from, until }) => kind !== 'official' || from !== null || until !== null);
  if (told.length === 0) return null;
  return (
    <Fact label={say('renamed')}>
      {told.map(({ language: tag, name, kind, from, until, evidence, position }) => (
        <details key={`${position}${tag}`}>
          <summary>
            <In language={tag}>{name}</In>{' '}
            <span class="soft">
              {say(`kind_${kind}`)} {from !== null && <Since on={from} />} {until !== null && <Until on={until} />}
            </span>
          </summary>
          <div class="behind">
            <Sources of={evidence} />
          </div>
        </details>
      ))}
    </Fact>
  );
};
