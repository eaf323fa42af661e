import { itemStateLabels } from '../../shared/development/plan/item.ts'
import { needSourceLabels } from '../../shared/development/plan/need.ts'
import { type Cell, dayCell } from '../../shared/excel/cell.ts'
import { wayLabel } from '../../shared/regulations/development.ts'
import type { Call } from '../app/call.ts'
import { itemsOf, needsOf } from '../development/plan/store.ts'
import { takingPart } from '../development/training/attended.ts'
import { recordsOf } from '../development/training/records.ts'
import { trainingsOf, trainingsWith } from '../development/training/store.ts'
import type { WorksheetToWrite } from '../excel/workbook.ts'

/** What is written of somebody's development: needs, lines of the plan, trainings, certificates from elsewhere. */
export async function developmentOfPerson({ db }: Call, employeeId: number): Promise<WorksheetToWrite[]> {
  const whose = { employeeIds: [employeeId] }
  const needs = await needsOf(db, whose)
  const items = await itemsOf(db, whose)
  const trainings = await trainingsOf(db, { ids: await trainingsWith(db, employeeId) })
  const { people } = await takingPart(db, trainings)
  return [
    {
      worksheet: 'Kebutuhan pengembangan',
      header: ['Tahun', 'Kebutuhan', 'Alasan', 'Sumber', 'Prioritas'],
      rows: needs.map(({ year, subject, reason, sources, priority }): Cell[] => [
        year,
        subject,
        reason,
        sources.map(({ source }) => needSourceLabels[source]).join('; '),
        priority,
      ]),
    },
    {
      worksheet: 'Rencana pengembangan',
      header: [
        'Tahun',
        'Kompetensi',
        'Kegiatan',
        'Bentuk dan jalur',
        'JP',
        'Mulai',
        'Selesai',
        'Biaya',
        'Status',
      ],
      rows: items.map((item): Cell[] => [
        item.year,
        item.subject,
        item.activity,
        wayLabel(item.way),
        item.hours,
        dayCell(item.startsOn),
        dayCell(item.endsOn),
        item.cost,
        itemStateLabels[item.state],
      ]),
    },
    {
      worksheet: 'Pelatihan',
      header: [
        'Pelatihan',
        'Mulai',
        'Selesai',
        'Hadir',
        'Dari',
        'Nilai sebelum',
        'Nilai sesudah',
        'Nomor',
        'JP',
      ],
      rows: [
        ...trainings.flatMap(({ id, name, startsOn, endsOn }) =>
          (people.get(id) ?? [])
            .filter((one) => one.employeeId === employeeId)
            .map(({ share, before, after }): Cell[] => [
              name,
              dayCell(startsOn),
              dayCell(endsOn),
              share.attended,
              share.total,
              before,
              after,
              null,
              null,
            ]),
        ),
        ...(await recordsOf(db, whose)).map(({ name, startsOn, endsOn, number, hours }): Cell[] => [
          name,
          dayCell(startsOn),
          dayCell(endsOn),
          null,
          null,
          null,
          null,
          number,
          hours,
        ]),
      ],
    },
  ]
}
