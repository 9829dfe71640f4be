import { useView } from '../view.js';
import { chartWords } from './words.js';

/** What a bar is made of: a word for it, and a short one for the head of a column. */
export interface Part {
  name: string;
  short: string;
}
export interface Bar {
  name: string;
  /** How it is called in the table, where there is more room. */
  full?: string;
  /** How many there are of each part, in the order of the parts. */
  values: number[];
}
interface Shown {
  /** Tells the chart from others on its page. */
  id: string;
  title: string;
  /** What a reader who does not see it must know: what is drawn, from when to when, from how many to how many. */
  text: string;
  /** What a bar stands for. */
  head: string;
  parts: Part[];
  bars: Bar[];
}

/** In pixels; across, a chart takes what room there is. */
const HEIGHT = 220;
const TOP = 16;
const BOTTOM = 20;
const MOST_LABELS = 6;
/** Few bars do not grow wider than if they were so many. */
const LEAST_BARS = 12;

/** Bars side by side, each stacked of its parts, with the same figures as a table; drawn on the server, so that paper shows it too. */
export const Stacked = ({ id, title, text, head, parts, bars }: Shown) => {
  const totals = bars.map(({ values }) => sum(values));
  const { top, ticks } = scaleTo(Math.max(...totals));
  const high = (value: number) => (value / top) * (HEIGHT - TOP - BOTTOM);
  const every = Math.ceil(Math.max(LEAST_BARS, bars.length) / MOST_LABELS);
  const width = 100 / Math.max(LEAST_BARS, bars.length);
  return (
    <figure class="chart" aria-labelledby={`${id}-caption`}>
      <figcaption id={`${id}-caption`}>{title}</figcaption>
      <svg width="100%" height={HEIGHT} role="img" aria-labelledby={`${id}-title ${id}-text`}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-text`}>{text}</desc>
        {bars.map(({ name, values }, n) => (
          <g key={name}>
            {values.map((value, part) => (
              <rect
                key={part}
                class={`part-${part % PARTS}`}
                x={`${round(n * width + width * 0.1)}%`}
                width={`${round(width * 0.8)}%`}
                y={round(HEIGHT - BOTTOM - high(sum(values.slice(0, part + 1))))}
                height={round(high(value))}
              />
            ))}
            {n % every === 0 && (
              <text
                x={`${round((n + PLACES[anchorOf(n, bars.length)]) * width)}%`}
                y={HEIGHT - 4}
                text-anchor={anchorOf(n, bars.length)}
              >
                {name}
              </text>
            )}
          </g>
        ))}
        {ticks.map((tick) => (
          <g key={tick} class="tick">
            <line x1="0" x2="100%" y1={round(HEIGHT - BOTTOM - high(tick))} y2={round(HEIGHT - BOTTOM - high(tick))} />
            <text x="0" y={round(HEIGHT - BOTTOM - high(tick) - 4)}>
              {tick}
            </text>
          </g>
        ))}
      </svg>
      {parts.length > 1 && <Legend parts={parts} last={bars.at(-1)!} />}
      <Table head={head} parts={parts} bars={bars} totals={totals} caption={title} />
    </figure>
  );
};

/** Where under a bar its name stands: those at the edges of a full chart do not reach beyond it. */
const PLACES = { start: 0.1, middle: 0.5, end: 0.9 };
const anchorOf = (n: number, all: number): keyof typeof PLACES => {
  if (n === 0) return 'start';
  return all >= LEAST_BARS && n >= all - 2 ? 'end' : 'middle';
};

/** So many parts have a look of their own. */
const PARTS = 8;

/** What each look means, in words and with the last figure. */
const Legend = ({ parts, last }: { parts: Part[]; last: Bar }) => (
  <ul class="inline legend">
    {parts.map(({ name }, part) => (
      <li key={part}>
        <svg width="12" height="12" aria-hidden="true">
          <rect class={`part-${part % PARTS}`} width="12" height="12" />
        </svg>{' '}
        {name} <span class="amount">{last.values[part]}</span>
      </li>
    ))}
  </ul>
);

type Figures = Pick<Shown, 'head' | 'parts' | 'bars'> & { totals: number[]; caption: string };

const Table = ({ head, parts, bars, totals, caption }: Figures) => {
  const { say } = chartWords(useView().language);
  return (
    <details class="small">
      <summary>{say('table')}</summary>
      <table class="figures-table">
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {parts.length > 1 &&
              parts.map(({ name, short }) => (
                <th key={short} scope="col">
                  <abbr title={name}>{short}</abbr>
                </th>
              ))}
            <th scope="col">{say('total')}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ name, full = name, values }, n) => (
            <tr key={name}>
              <th scope="row">{full}</th>
              {parts.length > 1 && values.map((value, part) => <td key={part}>{value}</td>)}
              <td>{totals[n]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};

const sum = (values: number[]): number => values.reduce((all, value) => all + value, 0);
const round = (value: number): number => Math.round(value * 100) / 100;

/** Where the bars end at the top, and the lines across: a few round figures. */
const scaleTo = (most: number): { top: number; ticks: number[] } => {
  const rough = Math.max(1, most) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(
    1,
    [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough)!,
  );
  const count = Math.max(1, Math.ceil(most / step));
  return { top: count * step, ticks: Array.from({ length: count }, (_, n) => (n + 1) * step) };
};
