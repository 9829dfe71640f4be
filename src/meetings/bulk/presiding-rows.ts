import { Injectable } from '@nestjs/common';
import { compact } from '../../access/refs.js';
import { EventLog } from '../../eventstore/log.js';
import { Registry } from '../../eventstore/registry.js';
import { KeptLabels } from '../../exchange/kept-labels.js';
import { type Propose, type RowReader } from '../../exchange/reader.js';
import { saying } from '../../exchange/saying.js';
import { foldName, type Names } from '../../language/names.js';
import { namingOf } from '../../membership/events.js';
import { TakeRole } from '../take-role.js';

/** What the record holds of who acted at a meeting, as far as it is looked at here. */
interface Role {
  role: string;
  by: { names?: Names };
}

/** Reads what a text tells of who presided over a meeting, which the record has or is told of. */
@Injectable()
export class PresidingRows implements RowReader {
  readonly kind = 'presiding';
  readonly fields = [];

  constructor(
    private readonly labels: KeptLabels,
    private readonly log: EventLog,
    private readonly registry: Registry,
  ) {}

  async open(association: string): Promise<Propose> {
    const meetingsNow = this.labels.keep(association, 'meeting');
    const membersNow = this.labels.keep(association, 'government', { stream: 'membership', told: namingOf });
    return async (units) => {
      const [meetings, members] = [await meetingsNow(), await membersNow()];
      return Promise.all(
        units.map(async ({ rows }) => {
          const { findings, all, said, only, source } = saying(rows);
          const [name, title, language] = [said('person')!, said('title')!, said('language')!];
          const meeting = only('meeting', said('meeting'), meetings.find(said('meeting')!));
          const sent = said('member');
          const member = sent === undefined ? undefined : only('member', sent, members.find(sent));
          if (findings.length > 0) return { findings, steps: [] };
          const history = this.registry.believed(await this.log.stream(association, `meeting-${meeting!.id}`));
          const presided = history
            .filter(({ type, data }) => type === 'RoleTaken' && (data as Role).role === 'presiding')
            .flatMap(({ data }) => Object.values((data as Role).by.names ?? {}).map(foldName));
          if (presided.includes(foldName(name))) return { findings, steps: [] };
          if (presided.length > 0) all('several-presided', 'By the record somebody else presided', false);
          const by = {
            member: member?.id,
            secretariat: said('secretariat') === undefined ? undefined : (true as const),
            names: { [language]: name },
            title: { [language]: title },
          };
          const command = Object.assign(
            new TakeRole(),
            compact({ meeting: meeting!.id, role: 'presiding' as const, by: compact(by), evidence: source() }),
          );
          return { findings, steps: [{ name: 'preside', command: () => command }] };
        }),
      );
    };
  }
}
