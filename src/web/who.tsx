import { common } from './common.js';
import { address, useView } from './view.js';

/** Who is signed in, and the way out; before anybody signs in, that whoever reaches this machine may do everything. */
export const Who = () => {
  const { who, language, asked } = useView();
  const { say } = common(language);
  if (!who) return null;
  if (who.name === null) return <p class="who">{say('firstRun')}</p>;
  return (
    <form class="who" method="post" action={address('/sign-out', { lang: asked['lang'] })}>
      <span>{who.name}</span> <button type="submit">{say('signOut')}</button>
    </form>
  );
};
