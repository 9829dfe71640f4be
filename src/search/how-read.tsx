import { A, In, Name } from '../web/text.js';
import { useView } from '../web/view.js';
import { MemberLink } from '../web/member-link.js';
import { type ReadTerm, type SearchAnswer } from './search.query.js';
import { searchWords } from './words.js';

/** What names stood for, what was looked for in their place, and which members one name may mean. */
export const HowRead = ({ answer: { read, choices } }: { answer: SearchAnswer }) => {
  const { language } = useView();
  const { say, tell } = searchWords(language);
  const names = read.filter(
    ({ by, also, member }) => (by === 'name' || by === 'initials') && (also.length > 0 || member),
  );
  const asked = [...new Set(choices.map((choice) => choice.asked))];
  if (names.length === 0 && asked.length === 0) return null;
  return (
    <section class="how-read" aria-label={say('read')}>
      {names.map((term) => (
        <p key={term.asked}>{sentence(term, tell)}</p>
      ))}
      {asked.map((name) => (
        <div key={name}>
          <p>{tell('choose', { asked: <strong>{name}</strong> })}</p>
          <ul class="choices">
            {choices
              .filter((choice) => choice.asked === name)
              .map(({ member, q }) => (
                <li key={member.id}>
                  <A to="/search" at={{ q }}>
                    <Name of={member.names} />
                  </A>
                  {Object.entries(member.names)
                    .filter(([tag]) => /^(zh|ja)/.test(tag))
                    .slice(0, 1)
                    .map(([tag, text]) => (
                      <span key={tag} class="soft">
                        {' '}
                        (<In language={tag}>{text}</In>)
                      </span>
                    ))}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
};

const sentence = ({ asked, by, member, also }: ReadTerm, tell: ReturnType<typeof searchWords>['tell']) => {
  const own = <strong>{asked}</strong>;
  const others = also.map(({ text, language }, n) => (
    <>
      {n > 0 && ' · '}
      <span lang={language === 'und' ? undefined : language}>{text}</span>
    </>
  ));
  if (by === 'initials') return tell('isInitials', { asked: own, also: others });
  if (member === null) return tell('isPerson', { asked: own, also: others });
  const bearer = <MemberLink {...member} />;
  return tell(also.length > 0 ? 'isName' : 'isOnly', { asked: own, member: bearer, also: others });
};
