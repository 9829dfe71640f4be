import { address, type Parameters, useView } from '../../web/view.js';
import { formats } from '../scrapbook/formats.js';
import { pressWords } from '../words.js';

/** Links to the listed items as files in the secretariat's layout. */
export const TakeAway = ({ asked }: { asked: Parameters }) => {
  const view = useView();
  const { trueOn, knownOn } = view.asked;
  const path = (format: string) =>
    address(`/api/${view.association.handle}/coverage/scrapbook.${format}`, { trueOn, knownOn, ...asked });
  return (
    <p class="note ways">
      {pressWords(view.language).say('takeAway')}
      {Object.keys(formats).flatMap((format) => [
        ' ',
        <a key={format} href={path(format)}>
          {format.toUpperCase()}
        </a>,
      ])}
    </p>
  );
};
