import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '../eventstore/store.js';
import { document } from './document.decider.js';

/** Enters a document from which rows are accepted; given by the import itself, with the document's bytes in base64. */
export class RecordDocument {
  constructor(
    readonly document: string,
    readonly name: string,
    readonly format: string,
    readonly sha256: string,
    readonly bytes: string,
  ) {}
}

@CommandHandler(RecordDocument)
export class RecordDocumentHandler implements ICommandHandler<RecordDocument> {
  constructor(private readonly store: EventStore) {}

  execute(command: RecordDocument) {
    return this.store.decide(document, command.document, () => [{ type: 'DocumentImported', data: { ...command } }]);
  }
}
