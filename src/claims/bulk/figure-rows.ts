import { Injectable } from '@nestjs/common';
import { compact } from '../../access/refs.js';
import { handleOf } from '../../exchange/find-named.js';
import { type Cells, type Field, type Proposal, type Propose, type RowReader } from '../../exchange/reader.js';
import { saying } from '../../exchange/saying.js';
import { RecordClaim } from '../record-claim.js';
import { figureFieldWords } from './figure-fields.words.js';

/** What a row of a table of meetings may say of figures; each stated one becomes a claim beside what the record counts. */
const figureFields: Field[] = [
  {
    name: 'stated_present',
    means: figureFieldWords.inAll('stated_present'),
    headers: ['출석', '出席'],
  },
  { name: 'listed_present', means: figureFieldWords.inAll('listed_present') },
  { name: 'stated_leave', means: figureFieldWords.inAll('stated_leave') },
  { name: 'listed_leave', means: figureFieldWords.inAll('listed_leave') },
];

/** Reads the figures that tables of meetings state. */
@Injectable()
export class FigureRows implements RowReader {
  readonly kind = 'meetings';
  readonly fields = figureFields;
  readonly follows = true;

  unit = ({ meeting = '' }: Cells): string => meeting;

  async open(): Promise<Propose> {
    return async (units) =>
      units.map(({ rows }): Proposal => {
        const { findings, all, said, source } = saying(rows);
        const figure = (field: string): number | undefined => {
          const text = said(field);
          if (text === undefined) return undefined;
          if (!/^\d{1,7}$/.test(text)) all('figure-unreadable', `${field}: ${text} is no number`, false);
          return /^\d{1,7}$/.test(text) ? Number(text) : undefined;
        };
        const stated = figure('stated_present');
        for (const [one, other] of [
          [stated, figure('listed_present')],
          [figure('stated_leave'), figure('listed_leave')],
        ])
          if (one !== undefined && other !== undefined && one !== other)
            all('figures-differ', `${one} are stated and ${other} listed`, false);
        const meeting = handleOf(said('meeting') ?? '');
        if (stated === undefined || meeting === '') return { findings, steps: [] };
        const fields = { measure: 'members-present' as const, comparator: 'exactly' as const, value: stated, meeting };
        const command = () => Object.assign(new RecordClaim(), compact({ ...fields, evidence: source() }));
        return { findings, steps: [{ name: 'stated-present', command }] };
      });
  }
}
