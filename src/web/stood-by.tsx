import { common } from './common.js';
import { type Standing } from './standings.js';
import { Instant } from './text.js';
import { called, useView } from './view.js';

/** Who stands by which figure, and since when; or that nobody does yet. */
export const StoodBy = ({ standing }: { standing?: Standing }) => {
  const view = useView();
  const { say, tell } = common(view.language);
  if (!standing) return <p class="soft">{say('nobodyStands')}</p>;
  const said = [standing.said?.[view.language], standing.state[view.language]].filter(Boolean).join(', ');
  const who = called(view, standing.confirmedBy ?? standing.proposedBy);
  return <p>{tell('stoodBy', { said, who, instant: <Instant at={standing.since} /> })}</p>;
};
