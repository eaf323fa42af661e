import { shortDate } from '../../shared/kernel/dates.ts'
import { coachingNames } from '../../shared/monitoring/coaching/note.ts'
import { outcomeLabels } from '../../shared/monitoring/improvement/plan.ts'
import { basisText } from '../../shared/monitoring/improvement/rules.ts'
import type { Call } from '../app/call.ts'
import { fullNames } from '../employees/store.ts'
import { type Cell, dayCell } from '../../shared/excel/cell.ts'
import type { WorksheetToWrite } from '../excel/workbook.ts'
import { readerOf, recordCounsellingLook } from '../monitoring/coaching/secrecy.ts'
import { notesOf } from '../monitoring/coaching/store.ts'
import { plansOf } from '../monitoring/improvement/store.ts'
import { loadOfficials } from '../office/store.ts'

/**
 * The talks with a person. What was said in confidence is in it only for who may read it; for others it says that there
 * is more, so that nobody takes the file for whole.
 */
export async function talksOfPerson(call: Call, employeeId: number): Promise<WorksheetToWrite> {
  const all = await notesOf(call.db, [employeeId])
  const notes = all.filter(await readerOf(call))
  await recordCounsellingLook(call, employeeId, notes)
  const names = await fullNames(call.db)
  const officials = new Map((await loadOfficials(call.db)).map(({ id, name }) => [id, name]))
  const rows = notes.map((note): Cell[] => [
    coachingNames[note.kind],
    dayCell(note.heldOn),
    note.place,
    note.number,
    ('employeeId' in note.leader
      ? names.get(note.leader.employeeId)
      : officials.get(note.leader.officialId)) ?? '',
    note.participants,
    note.problem,
    note.advice,
    note.actions
      .map(
        ({ text, who, dueOn, doneOn, result }) =>
          `${text} (${[who, shortDate(dueOn), doneOn === null ? 'belum' : `selesai ${shortDate(doneOn)}`, result].filter(Boolean).join(', ')})`,
      )
      .join('\n'),
    note.response,
  ])
  const left = all.length - notes.length
  return {
    worksheet: 'Bimbingan dan konseling',
    header: [
      'Jenis',
      'Tanggal',
      'Tempat',
      'Nomor',
      'Dipimpin oleh',
      'Hadir juga',
      'Masalah',
      'Arahan',
      'Tindak lanjut',
      'Tanggapan pegawai',
    ],
    rows:
      left === 0
        ? rows
        : [
            ...rows,
            [
              `${left} catatan konseling tidak disertakan; mintalah kepada pengelola yang ditunjuk menyimpannya.`,
            ],
          ],
  }
}

/** The plans of improvement of a person, a row for each step, review and decision. */
export async function plansOfPerson({ db }: Call, employeeId: number): Promise<WorksheetToWrite> {
  const rows = (await plansOf(db, [employeeId])).flatMap(({ basis, steps, reviews, decisions }) => {
    const of = basisText(basis)
    return [
      ...steps.map((step): Cell[] => [
        of,
        'Langkah',
        dayCell(step.dueOn),
        [step.problem, step.action, step.measure, step.support].join('\n'),
        dayCell(step.doneOn),
      ]),
      ...reviews.map((review): Cell[] => [
        of,
        'Tinjauan',
        dayCell(review.heldOn),
        [review.result, ...review.findings.map(({ result }) => result)].join('\n'),
        null,
      ]),
      ...decisions.map((decision): Cell[] => [
        of,
        outcomeLabels[decision.outcome],
        dayCell(decision.decidedOn),
        decision.reason,
        null,
      ]),
    ]
  })
  return {
    worksheet: 'Rencana perbaikan',
    header: ['Dasar', 'Apa', 'Tanggal', 'Isi', 'Selesai'],
    rows,
  }
}
