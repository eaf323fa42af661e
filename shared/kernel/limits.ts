/**
 * The most that a field, a list or a call holds, one table for contracts, rules, imports and pages. None of these is of
 * a regulation: they keep an office's file, its forms and its pages in bounds.
 */
export const most = {
  /** RHK of an SKP, and results of a team, which become RHK. */
  rhk: 60,
  /** Indicators of an RHK or of a sasaran. */
  iki: 20,
  /** Letters of what is written in sentences: an RHK, an indicator, an expectation, a remark. */
  text: 2000,
  /** Letters of what is long: a realisation, feedback, the notes of a talk. */
  longText: 4000,
  /** Letters of what is short: a target, an output, evidence, a reason. */
  short: 500,
  /** Letters of what takes several sentences: a formula, the reason of an achievement. */
  paragraph: 1000,
  /** Letters of a name: of a person, a unit, a jabatan, a decree, whoever assigns. */
  name: 200,
  /** Letters of a place, of a number of a document, of a pangkat. */
  place: 100,
  /** Letters of a satuan, of a jenjang, and of whatever else is a word or two. */
  word: 60,
  /** Letters of a code: of a unit, a golongan, an eselon, a NIP. */
  code: 40,
  /** Letters by which something is searched for. */
  search: 200,
  /** People, SKP or entries of one call. */
  ids: 5000,
  /** Parts of a workbook that are brought in at once, and teams that are taken back at once. */
  parts: 1000,
  /** Roles of a matrix that are written at once, and SKP of one exported workbook. */
  cells: 2000,
  /** Rows of one page of a list. */
  page: 500,
  /** The largest volume that is taken; far above anything that is counted in a day. */
  volume: 1_000_000_000,
  /** Entries of one day of a diary. */
  diary: 40,
  /** Agreed actions of a coaching note, and steps of a plan of improvement. */
  actions: 20,
  /** Members of a team. */
  members: 300,
  /** People to whom one RHK is handed down at once. */
  takers: 200,
  /** Lines of one list of the Lampiran of an SKP. */
  attachments: 40,
  /** Answers of phones that are read at once. */
  answers: 500,
  /** Pieces of feedback in the answer of one phone. */
  said: 400,
  /** Copies of one print. */
  copies: 9,
  /** Letters of a pasted list of NIP. */
  pasted: 100_000,
} as const

/**
 * The most that is read of a workbook or CSV file, one table for every importer. Far above any real list of an office,
 * far below what would exhaust a PC with 4 GB: SIASN's export of 10,000 people has 5 MB, 10,001 rows, 100 columns, and
 * unpacks to 50 MB.
 */
export const mostOfWorkbook = {
  /** Bytes of the file. */
  bytes: 20 * 1024 * 1024,
  /** Bytes of the parts that are read, unpacked. */
  unpacked: 160 * 1024 * 1024,
  /** Worksheets with cells. */
  worksheets: 200,
  /** Rows of a worksheet that say something. */
  rows: 100_000,
  /** Columns of a worksheet, counted from A. */
  columns: 1000,
  /** Cells of all worksheets that say something. */
  cells: 4_000_000,
  /** Letters of all cells, and of the texts that they share. */
  letters: 100_000_000,
  /** Bytes by which the process that reads may grow. */
  memory: 300 * 1024 * 1024,
  /** How long the processor may work on it, in milliseconds, on the slowest PC. */
  work: 20_000,
  /** How long it may take all in all, in milliseconds, also where other programs keep the processor busy. */
  milliseconds: 90_000,
}
export type WorkbookLimits = Readonly<typeof mostOfWorkbook>

/** The most that is read of an answer of a phone: a month with forty long entries a day has 4 MB nobody writes. */
export const mostOfAnswer = {
  /** Bytes of the file. */
  bytes: 1024 * 1024,
  /** Values in it, and how deep they may stand. */
  values: 100_000,
  depth: 12,
}

/**
 * The most that is read of a PDF, besides what holds for every file that is brought in. The SKP of an office of 500 people
 * take about 1,500 pages; a full page has 2,000 runs of text, or 6,000 where each letter is one.
 */
export const mostOfPdf = {
  pages: 3000,
  /** Runs of text on a page. */
  textsOfPage: 20_000,
  /** Straight lines on a page, as borders of cells are. */
  linesOfPage: 40_000,
}
