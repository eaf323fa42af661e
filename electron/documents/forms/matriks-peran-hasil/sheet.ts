import { measureText } from '../../../../shared/planning/cascade/matrix.ts'
import type { FormSheet, SheetsOf } from '../form-sheet.ts'
import type { MatrixDocument, MatrixLevel } from './document.ts'

const levelSheet = (
  worksheet: string,
  results: MatrixLevel['results'],
  rows: MatrixLevel['rows'],
): FormSheet => ({
  worksheet,
  header: ['No.', 'Nama', 'NIP', 'Jabatan', ...results.map(({ text }, index) => `${index + 1}. ${text}`)],
  rows: [
    [
      null,
      'Indikator pimpinan dan target',
      null,
      null,
      ...results.map(({ indicators }) => indicators.map(measureText).join('\n')),
    ],
    ...rows.map(({ person, remarks, cells }, index) => [
      index + 1,
      person.name,
      person.nip,
      [person.jabatan, ...remarks].filter(Boolean).join('\n'),
      ...results.map((_, at) => (cells[at] ?? []).join('\n')),
    ]),
  ],
  headings: [0],
})

/** A worksheet for the leader, and one for each of the people who lead a team or a unit themselves. */
export const sheet: SheetsOf<MatrixDocument> = ({ skp, rows, below }) => [
  levelSheet(
    `Matriks ${skp.employee.name}`,
    skp.content.rhk.filter(({ kind }) => kind === 'utama'),
    rows,
  ),
  ...below.map((level) => levelSheet(`Matriks ${level.leader.name}`, level.results, level.rows)),
]
