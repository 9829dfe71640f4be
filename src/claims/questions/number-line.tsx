import { useView } from '../../web/view.js';
import { claimWords } from '../words.js';
import { type OwnSaid, type QuestionAnswer, type SaidSo } from './answers.js';
import { ownText, saidText } from './in-words.js';
import { scaleOf } from './scale.js';

type Bounds = NonNullable<SaidSo['bounds']>;

/**
 * What is said as bars on one line of numbers, each in its row of a table that says the same in words: a bar reaches from the least
 * to the most that the figure may mean, and to the edge where there is no most.
 */
export const NumberLine = ({ said, own, about }: Pick<QuestionAnswer, 'said' | 'own' | 'about'>) => {
  const { language } = useView();
  const { say } = claimWords(language);
  const all = [...said, ...(own ? [{ bounds: boundsOfOwn(own) }] : [])].flatMap(({ bounds }) => bounds ?? []);
  const scale = scaleOf(all);
  return (
    <table class="number-line">
      <thead>
        <tr>
          <th scope="col">{say('says')}</th>
          {scale && <th scope="col">{say('line', { from: scale.from, to: scale.to })}</th>}
          <th scope="col">{say('witnesses')}</th>
          {own && <th scope="col">{say('besideOwn')}</th>}
        </tr>
      </thead>
      <tbody>
        {own && <OwnRow own={own} scale={scale} />}
        {said.map((told, n) => (
          <tr key={n}>
            <th scope="row">
              <a href={`#said-${n}`}>{saidText(told, about.measure, language)}</a>
            </th>
            {scale && <td class="line">{told.bounds && <Bar bounds={told.bounds} scale={scale} />}</td>}
            <td>
              {say('witnessesN', { n: told.origins })} <span class="soft">{say('claimsN', { n: told.count })}</span>
            </td>
            {own && <td>{told.besideOwn && <span class={`tag ${told.besideOwn}`}>{say(told.besideOwn)}</span>}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Where the record counts without a doubt, it names no bounds beside the count. */
const boundsOfOwn = ({ value, bounds }: OwnSaid): Bounds | null =>
  bounds ?? (value === null ? null : { least: value, most: value });

type Scale = ReturnType<typeof scaleOf>;

const OwnRow = ({ own, scale }: { own: OwnSaid; scale: Scale }) => {
  const { language } = useView();
  const { say } = claimWords(language);
  const bounds = boundsOfOwn(own);
  return (
    <tr class="ours">
      <th scope="row">{ownText(own, language)}</th>
      {scale && <td class="line">{bounds && <Bar bounds={bounds} scale={scale} />}</td>}
      <td>{say('record')}</td>
      <td />
    </tr>
  );
};

const Bar = ({ bounds, scale }: { bounds: Bounds; scale: NonNullable<Scale> }) => {
  const [x, end] = scale.place(bounds);
  return (
    <svg
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
      class={bounds.most === null ? 'open' : undefined}
    >
      <path class="axis" d="M0 5H100" />
      <rect x={x} y="1" width={Math.max(1, end - x)} height="8" />
    </svg>
  );
};
