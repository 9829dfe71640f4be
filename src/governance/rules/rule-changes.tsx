import { Told } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { type Change } from './changes.js';
import { bodyIn, calledIn, sentenceOf } from './clause.js';
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
  const called = [...calledIn(version.bodies, language), ...calledIn(before.bodies, language)];
  return (
    <ul class="changes">
      {version.changes.map((change) => {
        const was = said(change, change.before, before);
        const is = said(change, change.now, version);
        return (
          <li key={`${change.about}/${change.of}/${change.what}`}>
            {change.about === 'body' && (
              <strong>
                <Told text={bodyIn(version.bodies, change.of!, language)} called={called} />{' '}
              </strong>
            )}
            <Told text={is === '' ? `${say('dropped')}: ${was}` : is} called={called} />
            {is !== '' && was !== '' && (
              <span class="soft">
                {' '}
                (<Told text={say('before', { text: was })} called={called} />)
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
};
