import { type Scrapbook } from './scrapbook.js';

/** The kinds of files that a scrapbook leaves the house in, with their media types. */
export const formats = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  hwpx: 'application/hwp+zip',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;
export type Format = keyof typeof formats;

/** Whether a name is that of a format. */
export const isFormat = (name: string): name is Format => name in formats;

/** Whether a format holds the index alone. */
export const isIndex = (format: Format): boolean => format === 'csv' || format === 'xlsx';

/** What makes each kind of file, loaded when it is asked for. */
const makers: Record<Format, (scrapbook: Scrapbook) => Promise<Buffer>> = {
  docx: async (scrapbook) => (await import('./docx.js')).docxOf(scrapbook),
  hwpx: async (scrapbook) => (await import('./hwpx.js')).hwpxOf(scrapbook),
  pdf: async (scrapbook) => (await import('./pdf.js')).pdfOf(scrapbook),
  xlsx: async (scrapbook) => (await import('./xlsx.js')).xlsxOf(scrapbook),
  csv: async (scrapbook) => (await import('./csv.js')).indexCsv(scrapbook),
};

/** A scrapbook as the bytes of a file. */
export const bytesOf = (scrapbook: Scrapbook, format: Format): Promise<Buffer> => makers[format](scrapbook);
