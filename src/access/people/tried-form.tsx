import { Conflict, Invalid, NotFound } from '../../eventstore/errors.js';
import { BadShape } from '../../language/shape.js';
import { codeWords } from '../../web/code-words.js';
import { type PageLanguage } from '../../web/page-language.js';
import { findWith } from '../../web/phrases.js';
import { wrongWords } from '../../web/wrong.words.js';

/** What a form says, field by field; nothing of what was left empty. */
export type Said = Record<string, string | undefined>;

/** What is wrong with a form: in which field, of the whole of it where none is named, and by which code. */
interface Wrong {
  at: string;
  code: string;
  detail: string;
}

/** One of the forms of a page as it was sent, and why nothing came of it. */
export interface TriedForm {
  form: string;
  said: Said;
  wrong: Wrong[];
}

/** Why nothing came of a form, as the form can say it. Throws what nobody can mend there. */
export const wrongOf = (error: unknown, said: Said): Wrong[] => {
  if (error instanceof BadShape) return [placed(error.pointer, error.code, error.message, said)];
  if (error instanceof Invalid)
    return error.errors.map(({ pointer = '', code, detail = error.message }) => placed(pointer, code, detail, said));
  if (error instanceof NotFound && error.what === 'grant')
    return [{ at: 'role', code: 'role-not-held', detail: error.message }];
  if (error instanceof Conflict) {
    const at = error.code === 'person-known' ? (said['account'] === undefined ? 'subject' : 'account') : '';
    return [{ at, code: error.code, detail: error.message }];
  }
  throw error;
};

/** What these codes mean here says more than what they mean anywhere. */
const HERE: Record<string, string> = { 'roles word': 'role-not-held', 'bodies unknown-field': 'recorders-alone' };

/** A key is asked for one role where a program may ask for several. */
const placed = (pointer: string, code: string, detail: string, said: Said): Wrong => {
  const [, field = ''] = pointer.split('/');
  const at = field === 'roles' ? 'role' : field;
  const isMissing = code === 'name' && said[at] === undefined;
  return { at, code: HERE[`${field} ${code}`] ?? (isMissing ? 'missing' : code), detail };
};

/** A form as it was tried, if it was this one: what stands in its fields, and what is said beside them, or of the whole. */
export const asTried = (tried: TriedForm | undefined, form: string, language: PageLanguage) => {
  const mine = tried?.form === form ? tried : undefined;
  const wrong = mine?.wrong ?? [];
  const idOf = (at: string) => `wrong-${form}-${at}`;
  const says = ({ code, detail }: Wrong) =>
    findWith(wrongWords, language)(`wrong-${code}`) ??
    findWith(codeWords, language)(code) ?? <span lang="en">{detail}</span>;
  return {
    said: (name: string) => mine?.said[name],
    attributes: (name: string) => ({
      name,
      ...(wrong.some(({ at }) => at === name) && {
        'aria-invalid': 'true' as const,
        'aria-describedby': idOf(name),
        autofocus: wrong[0]?.at === name,
      }),
    }),
    /** What is wrong with a field, or, of none, with the form. */
    objection: (name = '') => {
      const found = wrong.filter(({ at }) => at === name);
      if (found.length === 0) return null;
      return (
        <strong class="refused" id={idOf(name)} role={name === '' ? 'alert' : undefined}>
          {found.map((each, n) => (
            <span key={n}>{says(each)}</span>
          ))}
        </strong>
      );
    },
  };
};

/** What `asTried` answers. */
export type AsTried = ReturnType<typeof asTried>;

/** A field of one line, with what was typed there and what is wrong with it. */
export const Line = ({
  of,
  name,
  called,
  ...more
}: {
  of: AsTried;
  name: string;
  called: string;
  required?: boolean;
  maxLength?: number;
  placeholder?: string;
}) => (
  <div>
    <label>
      <span>{called}</span>
      <input type="text" autocomplete="off" value={of.said(name)} {...of.attributes(name)} {...more} />
    </label>
    {of.objection(name)}
  </div>
);
