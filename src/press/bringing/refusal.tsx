import { type RuleSaid } from '../../web/rule-words.js';
import { useView } from '../../web/view.js';
import { type Refusal } from '../told/told.js';
import { problemIn } from './problem-words.js';

/** Why something is not recorded, in the reader's language where its code or its rule has words there. */
export const Why = ({ code, detail, ruleSaid }: Refusal & { ruleSaid: RuleSaid }) => {
  const { language } = useView();
  const short = language === 'en' ? undefined : (ruleSaid(code) ?? problemIn(code, language));
  return (
    <p class="wrong" role="alert" lang={short === undefined ? 'en' : undefined}>
      {short ?? detail}
    </p>
  );
};
