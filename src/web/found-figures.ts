import { Injectable } from '@nestjs/common';

/** A figure or fact that was found in a text, with its words and their place in UTF-16 units. Nothing is recorded of it. */
export interface FoundFigure {
  measure: string;
  comparator: string;
  value?: number;
  upTo?: number;
  said?: string;
  member?: string;
  counting?: string;
  when?: string;
  asOf?: string;
  quote: string;
  from: number;
  to: number;
  language: string;
}
export type FindFigures = (text: string, language: string, published?: string) => FoundFigure[];
/** The streams in which it stands what was recorded, or set aside, of figures in these items of coverage. */
type StreamsOf = (association: string, coverage: string[]) => Promise<string[]>;

/**
 * Lets the room that reads figures find them in texts that another room has before it, such as the rows of an import, and what was
 * recorded of them where such a text goes.
 */
@Injectable()
export class FoundFigures {
  private finder: FindFigures = () => [];
  streamsOf: StreamsOf = () => Promise.resolve([]);

  findBy(finder: FindFigures, streamsOf: StreamsOf): void {
    this.finder = finder;
    this.streamsOf = streamsOf;
  }

  in(text: string, language: string, published?: string): FoundFigure[] {
    return this.finder(text, language, published);
  }
}
