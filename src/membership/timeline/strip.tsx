import { formatDate } from '../../language/format-date.js';
import { here, useView } from '../../web/view.js';
import { memberWords } from '../words.js';
import { type Bin } from './sections.js';

/** The steps of height that the stylesheet knows; a policy that forbids inline styles leaves no other way. */
const STEPS = 8;

/** How much happened in each year or month, as bars that zoom in on it. */
export const Strip = ({ bins, label, zoomed }: { bins: Bin[]; label: string; zoomed?: string }) => {
  const most = bins.reduce((most, bin) => Math.max(most, amount(bin)), 1);
  return (
    <nav class="strip" aria-label={label}>
      <ol>
        {bins.map((bin) => (
          <li key={bin.when}>
            <Bar bin={bin} height={Math.ceil((amount(bin) / most) * STEPS)} current={bin.when === zoomed} />
          </li>
        ))}
      </ol>
    </nav>
  );
};

const amount = ({ milestones, coverage }: Bin): number => milestones + coverage;

const Bar = ({ bin, height, current }: { bin: Bin; height: number; current: boolean }) => {
  const view = useView();
  const { say } = memberWords(view.language);
  const { when, milestones, coverage } = bin;
  const short = when.length === 4 ? when : String(Number(when.slice(5)));
  if (amount(bin) === 0) return <span class="bar h0">{short}</span>;
  const said = say('bin', {
    when: formatDate(when, view.language),
    milestones: say('milestonesN', { n: milestones }),
    coverage: say('coverageN', { n: coverage }),
  });
  return (
    <a
      class={`bar h${height}`}
      href={`${here(view, { from: when, to: when })}#timeline`}
      aria-current={current ? 'true' : undefined}
      title={said}
    >
      {short}
      <span class="unseen"> ({said})</span>
    </a>
  );
};
