import { common } from './common.js';
import { useView } from './view.js';

/** One box for all that the record holds, on every page; times and language stay as they are. */
export const SearchBox = () => {
  const view = useView();
  const { say } = common(view.language);
  const isHere = view.path === `/${view.association.handle}/search`;
  // The page that finds has a box of its own, with all that narrows it down.
  if (isHere) return null;
  return (
    <form class="box" role="search" method="get" action={`/${view.association.handle}/search`}>
      {(['trueOn', 'knownOn', 'lang'] as const).map(
        (name) =>
          view.asked[name] !== undefined && <input key={name} type="hidden" name={name} value={view.asked[name]} />,
      )}
      <input type="search" name="q" aria-label={say('search')} placeholder={say('search')} maxLength={300} />
      <button type="submit">{say('search')}</button>
    </form>
  );
};
