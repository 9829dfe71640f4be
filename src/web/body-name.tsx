import { Name } from './text.js';
import { type Texts } from './view.js';

interface Called {
  body: string;
  /** By the rules; nothing where these do not know the body. */
  names?: Texts | null;
}

/** A body by its name in the rules; of one that they do not know its handle, which is a word of no language in particular. */
export const BodyName = ({ body, names }: Called) =>
  names && Object.keys(names).length > 0 ? (
    <Name of={names} />
  ) : (
    <span lang="" class="soft">
      {handleInWords(body)}
    </span>
  );

/** A handle as it can be read. */
export const handleInWords = (handle: string): string => handle.replaceAll('-', ' ');
