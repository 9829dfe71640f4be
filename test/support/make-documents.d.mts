type Lines = string[];
export const docxOf: (lines: Lines) => Promise<Buffer>;
export const hwpxOf: (lines: Lines) => Promise<Buffer>;
export const hwpOf: (lines: Lines, flags?: number, page?: { header?: string; footer?: string }) => Buffer;
export const compoundOf: (...names: string[]) => Buffer;
export const pdfOf: (lines: Lines, more?: { content?: string; trailer?: string }) => Buffer;
export const htmlOf: (lines: Lines, about?: Record<string, string>) => Buffer;
export const encodedAs: (text: string, encoding: string) => Buffer;
