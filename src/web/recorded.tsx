import { type ComponentChild } from 'preact';
import { common } from './common.js';
import { PositionLink, SelfApproved } from './text.js';
import { link, looksBack, type Parameters, useView } from './view.js';

/** What forms that take in or take back many things at once did, each with how many. */
const COUNTED: Record<string, 'recordedRows' | 'recordedTold' | 'recordedUndone'> = {
  rows: 'recordedRows',
  told: 'recordedTold',
  undone: 'recordedUndone',
};

/** What became of what nothing is told of by its places in the log. */
const BECAME: Record<string, 'recordedNothing' | `recorded${'Waits' | 'Confirmed' | 'Declined' | 'Withdrawn'}`> = {
  nothing: 'recordedNothing',
  waits: 'recordedWaits',
  confirmed: 'recordedConfirmed',
  declined: 'recordedDeclined',
  withdrawn: 'recordedWithdrawn',
};

/** What became of a form whose sender was led to this page, and how that is undone. */
export const Recorded = () => {
  const view = useView();
  const { say, tell } = common(view.language);
  const { recorded } = view.asked;
  if (recorded === undefined) return null;
  const [from = '', to] = recorded.split('-');
  const counted = COUNTED[from];
  const became = BECAME[from];
  const told: ComponentChild = counted
    ? say(counted, { n: Number(to) })
    : became
      ? say(became)
      : tell('recorded', {
          where: to ? (
            <>
              {tell('recordedTo', { from: <PositionLink at={Number(from)} />, to: <PositionLink at={Number(to)} /> })}
            </>
          ) : (
            <PositionLink at={Number(from)} />
          ),
        });
  return (
    <p class="recorded" role="status">
      {told}
      {/^\d/.test(recorded) && <SelfApproved at={[from, to ?? from].map(Number)} />}{' '}
      {to === undefined && /^\d/.test(recorded) && view.may('ask-correction') && <Undo position={recorded} />}
    </p>
  );
};

/** The ways to put a fact right, or to take it back; the latter alone of what holds names that are kept from the reader. */
export const Undo = ({ position, unseen = false }: { position: string | number; unseen?: boolean }) => {
  const view = useView();
  const { say } = common(view.language);
  const at = (back?: string) => link(view, `/audit/${position}/correction`, { back });
  return (
    <>
      {!unseen && (
        <>
          <a href={at()}>{say('correctIt')}</a> ·{' '}
        </>
      )}
      <a href={at('yes')}>{say('takeItBack')}</a>
    </>
  );
};

/** The way to what may be recorded about what a page shows; not while it looks back. */
export const About = ({ of }: { of?: Parameters }) => {
  const view = useView();
  if (!of || !view.may('record') || looksBack(view)) return null;
  return (
    <p class="to-record">
      <a href={link(view, '/forms', of)}>{common(view.language).say('recordAbout')}</a>
    </p>
  );
};
