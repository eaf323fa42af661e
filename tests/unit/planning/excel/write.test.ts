import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeWorkbook } from '../../../../electron/excel/workbook.ts'
import { writeTarget } from '../../../../shared/planning/skp/target.ts'
import { Aspect, type Iki, Measures, Perspective, type Rhk } from '../../../../shared/planning/skp/skp.ts'
import { readSkpWorksheet, withIds } from '../../../../shared/planning/excel/read.ts'
import { skpWorksheet, templateWorksheets } from '../../../../shared/planning/excel/write.ts'
import { skpDocument } from '../../../documents/documents.ts'
import { iki, rhk, skpContent } from '../../../skp-content.ts'
import { unzip } from '../../excel/zip.ts'

const word = fc.oneof(
  { weight: 1, arbitrary: fc.stringMatching(/^[A-Z][a-z]{2,10}( [a-z]{3,9}){1,4}$/) },
  // What stands in such a workbook as a heading, a label, a number or a sign may also be what somebody writes.
  fc.constantFrom(
    'Perilaku kerja',
    'Perilaku kerja yang melayani',
    'B. PERILAKU KERJA',
    'A. UTAMA',
    'B. Tambahan',

    'Utama',
    'Hasil kerja',
    'Rencana hasil kerja',
    'Indikator',
    'Target',
    'NIP',
    'NAMA',
    'NO',
    '(1)',
    '7',
    '=1+1',
    '-5',
    '@a',
    '"kutip"',
    'Kuantitas',
    'Penerima Layanan',
    'Naskah (dua; tiga)',
    'a) satu',

    'Penugasan dari Camat',
    'Naskah (penugasan dari Camat)',
    'Ukuran keberhasilan: satu',
    '- satu',
    'PEGAWAI',

    'Ekspektasi Khusus Pimpinan: jujur',
    'Akuntabel',
    '1. Harmonis',
    'Lampiran',
    'Pejabat penilai kinerja',
  ),
)
const quarter = fc.option(fc.integer({ min: 0, max: 5000 }), { nil: null })

const someIki: fc.Arbitrary<Iki> = fc
  .record({
    aspect: fc.constantFrom(...Aspect.options, null),
    indicator: word,
    target: fc.constantFrom(
      '12 laporan',
      '80-90 %',
      'maks. 3 hari',
      'minimal 85 nilai',
      'tepat waktu',
      '1.250 orang',
    ),
    measures: fc.constantFrom(...Measures.options),
    formula: fc.oneof(fc.constant(''), word),
    source: fc.oneof(fc.constant(''), word),
    quarters: fc.tuple(quarter, quarter, quarter, quarter),
    said: fc.boolean(),
  })
  .map(({ aspect, indicator, target, measures, formula, source, quarters, said }) =>
    writeTarget(
      iki({
        aspect,
        indicator,
        ...(said ? { measure: { measures, formula, source, accumulation: 'sum' as const, quarters } } : {}),
      }),
      target,
    ),
  )
const someRhk: fc.Arbitrary<Rhk> = fc
  .record({
    text: word,
    superiorText: fc.oneof(fc.constant(''), word),
    assignedBy: fc.oneof(fc.constant(''), word),
    perspective: fc.constantFrom(...Perspective.options, null),
    indicators: fc.array(someIki, { maxLength: 4 }),
  })
  .map((some) => rhk(some))

/** Without ids, which are new when it is read. */
const plain = (rows: readonly Rhk[]) =>
  rows.map(({ id: _, superiorRhkId: __, indicators, ...row }) => ({
    ...row,
    indicators: indicators.map(({ id: ___, ...rest }) => rest),
  }))

describe('an exported SKP', () => {
  it('says the same when it is brought in again', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(someRhk, { minLength: 1, maxLength: 5, selector: ({ text }) => text }),
        fc.uniqueArray(someRhk, { maxLength: 2, selector: ({ text }) => text }),
        fc.array(fc.oneof(fc.constant(''), word), { minLength: 7, maxLength: 7 }),
        (utama, more, expectations) => {
          const tambahan = more.map((row) => ({ ...row, kind: 'tambahan' as const }))
          const document = skpDocument({ content: skpContent([...utama, ...tambahan], expectations) })
          const { header, rows } = skpWorksheet(document)
          const [read] = readSkpWorksheet([[...header], ...rows]) ?? []
          if (!read) throw new Error('nothing was read')
          expect(read).toMatchObject({
            nip: document.employee.nip,
            name: document.employee.name,
            remarks: [],
          })
          const again = withIds(read, randomUUID)
          expect(plain(again.rhk)).toEqual(plain([...utama, ...tambahan]))
          expect(again.expectations).toEqual(expectations)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('the template', () => {
  it('is read for as many people as it holds, RHK by RHK', () => {
    const [worksheet] = templateWorksheets()
    if (!worksheet) throw new Error('no template')
    const at = (title: string) => worksheet.header.indexOf(title)
    const line = (cells: Record<string, string>) => {
      const row = worksheet.header.map((): string | null => null)
      for (const [title, text] of Object.entries(cells)) row[at(title)] = text
      return row
    }
    expect(readSkpWorksheet([[...worksheet.header]])).toEqual([])
    const read = readSkpWorksheet([
      [...worksheet.header],
      line({
        NIP: '198609262015051001',
        NAMA: 'Orang Rekaan 1',
        'RENCANA HASIL KERJA': 'Hasil satu',
        ASPEK: 'Kuantitas',
        'INDIKATOR KINERJA INDIVIDU': 'Jumlah laporan',
        TARGET: '12 laporan',
      }),
      line({ ASPEK: 'Waktu', 'INDIKATOR KINERJA INDIVIDU': 'Waktu laporan', TARGET: 'maks. 3 hari' }),
      line({
        JENIS: 'Tambahan',
        'RENCANA HASIL KERJA': 'Hasil dua',
        'INDIKATOR KINERJA INDIVIDU': 'Jumlah kegiatan',
        TARGET: '4 kali',
      }),
      line({
        NIP: '198609262015051002',
        'RENCANA HASIL KERJA': 'Hasil satu',
        'INDIKATOR KINERJA INDIVIDU': 'Nilai',
        TARGET: '85 nilai',
      }),
    ])
    expect(
      read?.map(({ nip, rhk: rows }) => [
        nip,
        rows.map(({ kind, text, indicators }) => [kind, text, indicators.length]),
      ]),
    ).toEqual([
      [
        '198609262015051001',
        [
          ['utama', 'Hasil satu', 2],
          ['tambahan', 'Hasil dua', 1],
        ],
      ],
      ['198609262015051002', [['utama', 'Hasil satu', 1]]],
    ])
  })
})

describe('the export as a sheet', () => {
  it('has its headings bold, and its texts wrapped in columns of a fixed width', async () => {
    const document = skpDocument({ content: skpContent([rhk({ text: 'Tersusunnya laporan' })]) })
    const files = unzip(await writeWorkbook([skpWorksheet(document)]))
    const worksheet = files.get('xl/worksheets/sheet1.xml') ?? ''
    const texts = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
      ([, t]) => t,
    )
    const [, xfs = ''] = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(files.get('xl/styles.xml') ?? '') ?? []
    const styles = [...xfs.matchAll(/<xf .*?<\/xf>/gs)].map(([xf]) => xf)
    const bold = (text: string) => {
      const [, style] =
        new RegExp(`<c r="[A-Z]+\\d+" s="(\\d+)" t="s"><v>${texts.indexOf(text)}</v>`).exec(worksheet) ?? []
      return styles[Number(style)]?.includes('fontId="1"')
    }
    for (const heading of ['PEGAWAI YANG DINILAI', 'HASIL KERJA', 'TARGET', 'A. UTAMA', 'PERILAKU KERJA'])
      expect(bold(heading), heading).toBe(true)
    expect(bold('Tersusunnya laporan')).toBe(false)
    expect(styles.some((style) => style.includes('wrapText="1"'))).toBe(true)
  })
})
