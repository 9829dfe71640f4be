import { piecesOf } from '../web/marked.js';
import { MeetingLink } from '../web/meeting-link.js';
import { MemberLink } from '../web/member-link.js';
import { A, In, Name, When } from '../web/text.js';
import { useView } from '../web/view.js';
import { layerName, typeName } from './names-of.js';
import { type Passage } from './passages.js';
import { type FoundItem } from './search.query.js';
import { searchWords } from './words.js';

/** What was found, in its passages. */
export const Hits = ({ items }: { items: FoundItem[] }) => (
  <ol class="hits">
    {items.map((item) => (
      <Hit key={item.key} item={item} />
    ))}
  </ol>
);

const Hit = ({ item: { type, place, on, title, member, meeting, rights, passages } }: { item: FoundItem }) => {
  const { language } = useView();
  const { say } = searchWords(language);
  return (
    <li>
      <h2>
        <A to={place}>{Object.keys(title).length > 0 ? <Name of={title} /> : typeName(type, language)}</A>
      </h2>
      <p class="soft">
        {typeName(type, language)}
        {on !== null && (
          <>
            {' · '}
            <When on={on} />
          </>
        )}
        {member && (
          <>
            {' · '}
            <MemberLink {...member} />
          </>
        )}
        {meeting && type !== 'meeting' && (
          <>
            {' · '}
            <MeetingLink {...meeting} />
          </>
        )}
      </p>
      {passages.map((passage, n) => (
        <Found key={n} passage={passage} />
      ))}
      {rights !== 'full' && <p class="note">{say(rights === 'excerpt' ? 'excerptOnly' : 'linkOnly')}</p>}
    </li>
  );
};

/** A passage with what was found in it, the kind of text it is from, and the names that stand there for what was asked for. */
const Found = ({ passage: { layer, language: tag, text, marks, cutBefore, cutBehind, by } }: { passage: Passage }) => {
  const { language } = useView();
  const { tell } = searchWords(language);
  return (
    <p class="passage">
      <span class="layer">{layerName(layer, language)}</span>{' '}
      <In language={tag}>
        {cutBefore && '…'}
        {piecesOf(text, marks).map(({ text: piece, in: within }, n) =>
          within.length === 0 ? piece : <mark key={n}>{piece}</mark>,
        )}
        {cutBehind && '…'}
      </In>
      {by.map(({ asked, text: name }) => (
        <span key={name} class="soft by">
          {' '}
          {tell('foundBy', { asked, text: name })}
        </span>
      ))}
    </p>
  );
};
