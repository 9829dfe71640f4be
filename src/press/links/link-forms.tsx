import { address, link, useView } from '../../web/view.js';
import { MOST_CHECKED } from './link-checks.js';
import { linkWords } from './words.js';

/** What can be done with the address of an item, where the installation lets anything be called. */
export const ItemForms = ({ id, calls }: { id: string; calls: boolean }) => {
  const view = useView();
  const { say } = linkWords(view.language);
  if (!calls) return <p class="hint">{say('off')}</p>;
  const to = (act: string) => link(view, `/coverage/${id}/${act}`);
  return (
    <div class="acts">
      <ActForm action={to('snapshot')} label={say('keep')} /> <ActForm action={to('link-check')} label={say('check')} />
    </div>
  );
};

/** Calls the addresses of the items that the page's filter chooses. */
export const ListForm = ({ calls }: { calls: boolean }) => {
  const { language, association, asked } = useView();
  const { say } = linkWords(language);
  if (!calls) return null;
  const filter = { ...asked, trueOn: undefined, knownOn: undefined, page: undefined };
  return (
    <>
      <ActForm action={address(`/${association.handle}/coverage/link-checks`, filter)} label={say('checkAll')} />
      <p class="hint">{say('checkAllHint', { n: MOST_CHECKED })}</p>
    </>
  );
};

const ActForm = ({ action, label }: { action: string; label: string }) => (
  <form method="post" action={action}>
    <button type="submit">{label}</button>
  </form>
);
