import { yearsAndMonths } from '../../../shared/kernel/dates.ts'
import { type Cell, dayCell } from '../../../shared/excel/cell.ts'
import { markOf } from '../../../shared/regulations/security-class.ts'
import { os } from '../../app/call.ts'
import { workbookFile, writeWorkbook } from '../../excel/workbook.ts'
import { retirementLines } from './lines.ts'

export const retirementProcedures = {
  list: os.career.retirement.list.handler(async ({ input, context: { call } }) => ({
    today: call.today,
    lines: call.visible(await retirementLines(call, input)),
  })),

  export: os.career.retirement.export.handler(async ({ input, context: { call } }) => {
    const lines = call.visible(await retirementLines(call, input))
    const mark = markOf('person', call.today)
    const bytes = await writeWorkbook([
      {
        worksheet: 'Pensiun',
        mark,
        header: [
          'Nama',
          'NIP',
          'Tanggal lahir',
          'Golongan',
          'Jabatan',
          'Unit kerja',
          'Status',
          'BUP',
          'Mencapai BUP',
          'TMT pensiun',
          'Masa kerja',
          'Perlu diperiksa',
        ],
        rows: lines.map(({ retirement, missing, ...line }): Cell[] => [
          line.fullName,
          line.nip,
          dayCell(line.birthDate),
          line.golongan,
          line.jabatan,
          line.unitName,
          line.status,
          retirement?.age ?? null,
          dayCell(retirement?.reachedOn ?? null),
          dayCell(retirement?.retiresOn ?? null),
          retirement?.service == null ? null : yearsAndMonths(retirement.service),
          missing.join(' '),
        ]),
      },
    ])
    return workbookFile(bytes, `${mark === null ? '' : `${mark} `}Pensiun ${call.today}.xlsx`)
  }),
}
