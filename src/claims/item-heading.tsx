import { A, Name, When } from '../web/text.js';
import { type Texts } from '../web/view.js';

/** Heads what is said of an item of coverage in a list of several: its title, which leads to it, and its day. */
export const ItemHeading = ({ id, title, published }: { id: string; title: Texts; published: string }) => (
  <h2>
    <A to={`/coverage/${id}`}>
      <Name of={title} />
    </A>{' '}
    <span class="soft">
      <When on={published} />
    </span>
  </h2>
);
