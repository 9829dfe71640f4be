import { link, useView } from '../../web/view.js';
import { type ImportAnswer } from '../imports/answers.js';
import { importWords } from './words.js';

/** Takes the import back, for a reason. */
export const Undo = ({ id }: { id: string }) => {
  const view = useView();
  const { say } = importWords(view.language);
  return (
    <form method="post" action={link(view, `/imports/${id}/undo`)} class="decide">
      <p>
        <label>
          <span>{say('reason')}</span> <input type="text" name="reason" maxlength={500} autocomplete="off" required />
        </label>{' '}
        <button type="submit">{say('undo')}</button>
      </p>
    </form>
  );
};

/** How far what is under way is. */
export const Working = ({ at, done, all }: NonNullable<ImportAnswer['working']>) => {
  const view = useView();
  const { say } = importWords(view.language);
  return (
    <p>
      <label>
        {say(at as 'committing' | 'undoing', { done, all })} <progress value={done} max={Math.max(1, all)} />
      </label>{' '}
      <a href={link(view, '/work')}>{say('again')}</a>
    </p>
  );
};
