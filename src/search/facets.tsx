import { languageName } from '../web/page-language.js';
import { plainName } from '../web/text.js';
import { here, type Parameters, useView } from '../web/view.js';
import { typeName } from './names-of.js';
import { type SearchAnswer } from './search.query.js';
import { searchWords } from './words.js';

/** How many hits there are of each kind, language, member and year, each leading to those alone. */
export const Facets = ({ of: { facets: of, exact } }: { of: Pick<SearchAnswer, 'facets' | 'exact'> }) => {
  const view = useView();
  const { language, asked } = view;
  const { say } = searchWords(language);
  const narrowed = (parameters: Parameters) => here(view, { ...parameters, cursor: undefined });
  const nameOfLanguage = (tag: string) => (tag === 'und' ? '–' : languageName(tag, language));
  const groups = [
    {
      label: say('type'),
      is: asked['type'],
      off: { type: undefined },
      values: of.type.map(([value, n]) => ({
        value,
        n,
        text: typeName(value as never, language),
        to: { type: value },
      })),
    },
    {
      label: say('language'),
      is: asked['language'],
      off: { language: undefined },
      values: of.language
        .filter(([tag]) => tag !== 'und')
        .map(([value, n]) => ({ value, n, text: nameOfLanguage(value), to: { language: value } })),
    },
    {
      label: say('member'),
      is: asked['member'],
      off: { member: undefined },
      values: of.member.map(({ member: { id, code, names }, count }) => ({
        ...{ value: code ?? id, n: count, text: plainName(names, language) },
        to: { member: code ?? id },
      })),
    },
    {
      label: say('year'),
      is: asked['from'] === asked['to'] ? asked['from'] : undefined,
      off: { from: undefined, to: undefined },
      values: of.year
        .toSorted(([a], [b]) => Number(b) - Number(a))
        .map(([value, n]) => ({ value, n, text: value, to: { from: value, to: value } })),
    },
  ].filter(({ values }) => values.length > 0);
  return (
    <dl class="facets">
      {groups.map(({ label, is, off, values }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {is !== undefined && <a href={narrowed(off)}>{say('all')}</a>}{' '}
            {values.map(({ value, n, text, to }) => (
              <a key={value} href={narrowed(to)} aria-current={value === is ? 'true' : undefined}>
                {text}{' '}
                <span class="soft">
                  {n}
                  {exact.facets ? '' : '+'}
                </span>
              </a>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
};
