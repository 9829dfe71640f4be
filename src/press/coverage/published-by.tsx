import { Fact } from '../../web/facts.js';
import { Name } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { familyWords } from '../families/family.words.js';
import { pressWords } from '../words.js';
import { type CoverageSummary } from './coverage.summary.js';

/** Where an item came from, which is three names: who published it, whose account it quotes or came by, the host of its address. */
export const PublishedBy = ({ item: { outlet, account, host } }: { item: CoverageSummary }) => {
  const { language } = useView();
  const { say } = familyWords(language);
  return (
    <>
      <Fact label={pressWords(language).say('outlet')}>
        <Name of={outlet} />
      </Fact>
      {account !== null && (
        <Fact label={say('account')}>
          <Name of={account} />
        </Fact>
      )}
      {host !== null && <Fact label={say('host')}>{host}</Fact>}
    </>
  );
};
