import { groupLabels, type Competence } from '../../../shared/development/competence/competence.ts'
import type { HeatMap, HeatPerson, JabatanLine } from '../../../shared/development/competence/contract.ts'
import { gapOf } from '../../../shared/development/competence/gap.ts'
import { type Cell, dayCell } from '../../../shared/excel/cell.ts'
import { writeWorkbook } from '../../excel/workbook.ts'

/** From the person's side, as the page shows it: negative is below the standard. */
const seen = (gap: number): number => 0 - gap

/** The map of gaps as a workbook: people, then units and all together. @param mark how openly it may be read */
export function mapWorkbook(
  { columns, units, all }: HeatMap,
  people: readonly HeatPerson[],
  mark: string | null,
): Promise<Uint8Array> {
  const names = columns.map(({ name }) => name)
  const sums = (of: HeatMap['all']): Cell[] =>
    columns.flatMap(({ id }): Cell[] => {
      const sum = of.find(({ competenceId }) => competenceId === id)
      return sum ? [sum.gap === null ? null : seen(sum.gap) / 100, sum.n, sum.short] : [null, null, null]
    })
  return writeWorkbook([
    {
      worksheet: 'Pegawai',
      mark,
      header: [
        'Nama',
        'NIP',
        'Jabatan',
        'Unit kerja',
        ...names.flatMap((name) => [`${name}: standar`, `${name}: dinilai`, `${name}: selisih`]),
      ],
      rows: people.map(({ fullName, nip, jabatan, unitName, cells }): Cell[] => [
        fullName,
        nip,
        jabatan,
        unitName,
        ...columns.flatMap(({ id }): Cell[] => {
          const cell = cells.find(({ competenceId }) => competenceId === id)
          if (!cell) return [null, null, null]
          const { required, assessed } = cell
          return [required, assessed, assessed === null ? null : seen(gapOf(required, assessed))]
        }),
      ]),
    },
    {
      worksheet: 'Unit',
      mark,
      header: [
        'Unit kerja',
        'Pegawai dinilai',
        ...names.flatMap((name) => [`${name}: rata-rata selisih`, `${name}: n`, `${name}: di bawah standar`]),
      ],
      rows: [
        ...units.map(({ unitName, people: count, sums: own }): Cell[] => [unitName, count, ...sums(own)]),
        ['Seluruhnya', units.reduce((total, unit) => total + unit.people, 0), ...sums(all)],
      ],
    },
  ])
}

/** Every standard as a workbook, a row for each competence of each. */
export const standardsWorkbook = (
  jabatan: readonly JabatanLine[],
  competences: ReadonlyMap<number, Pick<Competence, 'name' | 'group'>>,
): Promise<Uint8Array> =>
  writeWorkbook([
    {
      worksheet: 'Standar kompetensi',
      header: ['Jabatan', 'Pemangku', 'Berlaku sejak', 'Dasar', 'Kelompok', 'Kompetensi', 'Level', 'Keadaan'],
      rows: jabatan.flatMap(({ jabatan: name, people, standards, now }) =>
        standards.flatMap(({ id, validFrom, source, levels }) =>
          levels.map(({ competenceId, level }): Cell[] => {
            const competence = competences.get(competenceId)
            return [
              name,
              people,
              dayCell(validFrom),
              source,
              competence ? groupLabels[competence.group] : null,
              competence?.name ?? null,
              level,
              id === now ? 'Berlaku' : 'Tidak berlaku hari ini',
            ]
          }),
        ),
      ),
    },
  ])
