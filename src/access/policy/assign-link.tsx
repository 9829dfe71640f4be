import { link, useView } from '../../web/view.js';
import { accessWords } from '../words.js';

/** Leads whoever approves to where somebody else is let go on with what was brought in; nobody else is shown it. */
export const AssignLink = ({ id }: { id: string }) => {
  const view = useView();
  if (!view.may('approve')) return null;
  return (
    <p>
      <a href={link(view, `/imports/${id}/assignment`)}>{accessWords(view.language).say('assignment')}</a>
    </p>
  );
};
