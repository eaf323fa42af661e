import { describe, expect, it, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { readWorkbook } from '../../../electron/excel/workbook.ts'
import { type Cell, cellLines, cellText } from '../../../shared/excel/cell.ts'
import { readSkpWorksheet } from '../../../shared/planning/excel/read.ts'
import { readGoalRows } from '../../../shared/planning/goals/workbook.ts'
import { readLibraryRows } from '../../../shared/planning/library/workbook.ts'

describe('a cell as text', () => {
  it.each<[string, Cell, string]>([
    ['a number with decimals', 12.345, '12,345'],
    ['a whole number', 12, '12'],
    ['thousands, without points between them', 1_250_000, '1250000'],
    ['less than nothing', -0.5, '-0,5'],
    ['nothing', 0, '0'],
    ['nothing with a sign', -0, '0'],
    ['the noise of binary fractions', 0.1 + 0.2, '0,3'],
    ['a very small number', 1.5e-7, '0,00000015'],
    ['a long number without its exponent', 198609262015051000, '198609262015051000'],
    ['a number typed as text', '12.345', '12.345'],
    ['a percentage, which is read as text', '95,5 %', '95,5 %'],
    ['a day', new Date('2027-12-31T00:00:00Z'), '31-12-2027'],
    ['a day that Excel counts a fraction short', new Date('2027-12-30T23:59:59.999Z'), '31-12-2027'],
    ['a day that is none', new Date(Number.NaN), ''],
    ['what is true', true, 'TRUE'],
    ['what is not', false, 'FALSE'],
    ['an error', '#N/A', '#N/A'],
    ['a date that is too long for its cell', '#####', '#####'],
    ['nothing at all', null, ''],
    ['odd spaces and marks that are not seen', ' a\u00a0\u2007b\u200b\u00adc\t', 'a bc'],
  ])('%s', (_, cell, text) => {
    expect(cellText(cell)).toBe(text)
    expect(cellLines(cell)).toBe(text)
  })

  it('has its line breaks or not', () => {
    expect(cellLines('satu \r\n dua\n\ntiga')).toBe('satu\ndua\n\ntiga')
    expect(cellText('satu \r\n dua\n\ntiga')).toBe('satu dua tiga')
    expect([cellText(undefined), cellLines(undefined)]).toEqual(['', ''])
  })
})

/** A workbook whose targets Excel holds in every way, as the sheets of an SKP, of goals and of a library. */
const targets = [
  { value: 12.345, type: Number },
  { value: 12, type: Number },
  { value: 12_345, type: Number, format: '#,##0' },
  { value: 0.955, type: Number, format: '0.0%' },
  { value: new Date('2027-12-31T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
  { value: true, type: Boolean },
  { value: '12.345 orang', type: String },
  { value: '#REF!', type: String },
]

test('every import reads the same targets out of the same workbook', async () => {
  const text = (value: string) => ({ value, type: String })
  const sheet = (name: string, titles: string[]) => ({
    sheet: name,
    data: [
      titles.map(text),
      ...targets.map((target, index) => [
        text(`${index + 1}`),
        text(`Hasil ${index}`),
        text('Jumlah'),
        target,
      ]),
    ],
  })
  const buffer = await writeXlsxFile([
    sheet('SKP', ['NO', 'RENCANA HASIL KERJA', 'INDIKATOR KINERJA INDIVIDU', 'TARGET']),
    sheet('Sasaran', ['NO', 'SASARAN', 'INDIKATOR KINERJA', 'TARGET']),
    sheet('Pustaka', ['Jabatan', 'RHK', 'Indikator', 'Target']),
  ]).toBuffer()
  const [skp, goals, library] = await readWorkbook(new Uint8Array(buffer))
  const shown = ['12,345', '12', '12345', '95,5 %', '31-12-2027', 'TRUE', '12.345 orang', '#REF!']
  const read = readSkpWorksheet(skp?.rows ?? [])?.[0]?.rhk.flatMap(({ indicators }) => indicators)
  expect(read?.map(({ target }) => target)).toEqual(shown)
  expect(read?.slice(0, 3).map(({ targetMin }) => targetMin)).toEqual([12.345, 12, 12345])
  const goalsRead = readGoalRows(goals?.rows ?? [])?.goals.flatMap(({ indicators }) => indicators)
  expect(goalsRead?.map(({ target }) => target)).toEqual(shown)
  const entries = readLibraryRows(library?.rows ?? [])?.entries.flatMap(({ indicators }) => indicators)
  expect(entries?.map(({ target }) => target)).toEqual(shown)
})
