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
  /** Members of a team. */
  members: 300,
  /** People to whom one RHK is handed down at once. */
  takers: 200,
} as const
