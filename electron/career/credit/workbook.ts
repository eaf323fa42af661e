import type { CreditLine } from '../../../shared/career/credit/contract.ts'
import { thousandths } from '../../../shared/regulations/credit.ts'
import { type Cell, dayCell } from '../../../shared/excel/cell.ts'
import { writeWorkbook } from '../../excel/workbook.ts'

const points = (value: number | undefined): number | null =>
  value === undefined ? null : value / thousandths

/** The table of angka kredit as a workbook, a row for each person. @param mark how openly it may be read */
export const creditWorkbook = (lines: readonly CreditLine[], mark: string | null): Promise<Uint8Array> =>
  writeWorkbook([
    {
      worksheet: 'Angka kredit',
      mark,
      header: [
        'Nama',
        'NIP',
        'Jabatan',
        'Jenjang',
        'Golongan',
        'Unit kerja',
        'Saldo awal',
        'Konversi',
        'Jumlah AK',
        'Pangkat berikutnya',
        'AK minimal pangkat',
        'Kelebihan/kekurangan pangkat',
        'Perkiraan pangkat',
        'Jenjang berikutnya',
        'AK minimal jenjang',
        'Kelebihan/kekurangan jenjang',
        'Perkiraan jenjang',
        'Ditetapkan sampai',
        'Belum lengkap',
      ],
      rows: lines.map(({ standing, ...line }): Cell[] => [
        line.fullName,
        line.nip,
        line.jabatan,
        standing?.jenjang ?? null,
        standing?.golongan ?? null,
        line.unitName,
        points(standing?.opening),
        points(standing ? standing.total - standing.opening : undefined),
        points(standing?.total),
        standing?.rank?.golongan ?? null,
        points(standing?.rank?.minimal),
        points(standing?.rank?.excess),
        dayCell(standing?.rank?.pace?.on ?? null),
        standing?.promotion?.jenjang ?? null,
        points(standing?.promotion?.minimal),
        points(standing?.promotion?.excess),
        dayCell(standing?.promotion?.pace?.on ?? null),
        dayCell(line.setUntil),
        [...(standing?.missing ?? ['Jenjang jabatan tidak dikenali.']), ...line.outdated].join(' '),
      ]),
    },
  ])
