import { type PageLanguage } from '../web/page-language.js';
import { address } from '../web/view.js';
import { sampleWords } from './sample.words.js';

/** Offers the sample to whoever has nothing recorded yet. It comes as an association of its own. */
export const SampleForm = ({ language, lang }: { language: PageLanguage; lang?: string }) => {
  const { say } = sampleWords(language);
  return (
    <form class="offer" method="post" action={address('/public/sample', { lang })}>
      <p>{say('offer')}</p>
      <button type="submit">{say('load')}</button>
    </form>
  );
};
