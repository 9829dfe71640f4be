import { common } from './common.js';
import { type Standing } from './standings.js';
import { Instant } from './text.js';
import { called, useView, type View } from './view.js';

interface Stood {
  standing?: Standing;
  /** What those are called whom it names, where the page's view does not know. */
  people?: View['people'];
}

/** Who stands by which figure, and since when; or that nobody does yet. */
export const StoodBy = ({ standing, people }: Stood) => {
  const view = useView();
  const { say, tell } = common(view.language);
  if (!standing) return <p class="soft">{say('nobodyStands')}</p>;
  const said = [standing.said?.[view.language], standing.state[view.language]].filter(Boolean).join(', ');
  const who = called(people ? { people } : view, standing.confirmedBy ?? standing.proposedBy);
  return <p>{tell('stoodBy', { said, who, instant: <Instant at={standing.since} /> })}</p>;
};
