import type { ItemRow, NeedRow } from '../../../shared/development/plan/contract.ts'
import { itemStateLabels } from '../../../shared/development/plan/item.ts'
import { needSourceLabels } from '../../../shared/development/plan/need.ts'
import { type Cell, dayCell } from '../../../shared/excel/cell.ts'
import { developmentFormLabels, developmentWays } from '../../../shared/regulations/development.ts'
import { writeWorkbook } from '../../excel/workbook.ts'

/** The plan and the needs of a year, a worksheet each. @param mark how openly it may be read */
export const planWorkbook = (
  items: readonly ItemRow[],
  needs: readonly NeedRow[],
  mark: string | null,
): Promise<Uint8Array> =>
  writeWorkbook([
    {
      worksheet: 'Rencana pengembangan',
      mark,
      header: [
        'Nama',
        'NIP',
        'Jabatan',
        'Unit kerja',
        'Kompetensi yang dikembangkan',
        'Alasan',
        'Bentuk',
        'Jalur',
        'Nama kegiatan',
        'Penyelenggara',
        'JP',
        'Mulai',
        'Selesai',
        'Biaya',
        'Prioritas',
        'Status',
      ],
      rows: items.map((row): Cell[] => [
        row.fullName,
        row.nip,
        row.jabatan,
        row.unitName,
        row.subject,
        row.reason,
        developmentFormLabels[developmentWays[row.way].form],
        developmentWays[row.way].label,
        row.activity,
        row.organiser,
        row.hours,
        dayCell(row.startsOn),
        dayCell(row.endsOn),
        row.cost,
        row.priority,
        itemStateLabels[row.state],
      ]),
    },
    {
      worksheet: 'Kebutuhan',
      mark,
      header: [
        'Nama',
        'NIP',
        'Jabatan',
        'Unit kerja',
        'Kebutuhan',
        'Alasan',
        'Sumber',
        'Prioritas',
        'Direncanakan',
      ],
      rows: needs.map((row): Cell[] => [
        row.fullName,
        row.nip,
        row.jabatan,
        row.unitName,
        row.subject,
        row.reason,
        [...new Set(row.sources.map(({ source }) => needSourceLabels[source]))].join('; '),
        row.priority,
        row.planned ? 'Ya' : 'Belum',
      ]),
    },
  ])
