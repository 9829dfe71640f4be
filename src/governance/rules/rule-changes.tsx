import { useView } from '../../web/view.js';
import { type Change } from './changes.js';
import { bodyIn, sentenceOf } from './clause.js';
import { type Version } from './rules.query.js';
import { rulesWords } from './rules.words.js';

/** What a version changed of the one before, in sentences. */
export const ChangeLines = ({ version, before }: { version: Version; before?: Version }) => {
  const { language } = useView();
  const { say } = rulesWords(language);
  if (!before) return <p class="soft">{say('first')}</p>;
  if (version.changes.length === 0) return <p class="soft">{say('unchanged')}</p>;
  const said = ({ about, of, what }: Change, value: unknown, { bodies }: Version): string =>
    value === null && about !== 'body' ? '' : sentenceOf({ about, of, what, value }, bodies, language);
  return (
    <ul class="changes">
      {version.changes.map((change) => {
        const was = said(change, change.before, before);
        const is = said(change, change.now, version);
        return (
          <li key={`${change.about}/${change.of}/${change.what}`}>
            {change.about === 'body' && <strong>{bodyIn(version.bodies, change.of!, language)} </strong>}
            {is === '' ? `${say('dropped')}: ${was}` : is}
            {is !== '' && was !== '' && <span class="soft"> ({say('before', { text: was })})</span>}
          </li>
        );
      })}
    </ul>
  );
};
