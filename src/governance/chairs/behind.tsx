import { type Evidence } from '../../language/nouns.js';
import { common } from '../../web/common.js';
import { Sources } from '../../web/sources.js';
import { useView } from '../../web/view.js';

/** The sources of something, folded. */
export const Behind = ({ of }: { of: Evidence }) => (
  <details class="small">
    <summary>{common(useView().language).say('sources', { n: of.length })}</summary>
    <div class="behind">
      <Sources of={of} />
    </div>
  </details>
);
