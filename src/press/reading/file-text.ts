/** The kinds of files that are read. */
export type FileType = 'txt' | 'docx' | 'hwpx' | 'hwp' | 'pdf' | 'html' | 'pasted';

/** What a file says of itself beside its text. */
export interface About {
  title?: string;
  outlet?: string;
  /** As written. */
  published?: string;
  address?: string;
}

/** Something of a file that is not in its text: a code as problems have it, what it is, and its page where it has one. */
export interface Beside {
  code: 'page-header' | 'page-without-text';
  detail: string;
  page?: number;
}

/** The text of a file: its lines end with line feeds, and a form feed begins each page after the first. */
export interface FileText {
  type: FileType;
  /** Of a text: the encoding that it was read in. */
  encoding?: string;
  text: string;
  about?: About;
  /** The 1-based lines of the article, where a web page has more around it. */
  article?: number[];
  /** What stands beside the text and is not read with it, such as the header of its pages. */
  beside?: Beside[];
}
