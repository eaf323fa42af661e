import { randomUUID } from 'node:crypto'
import { problemsOfReceiving } from '../../../shared/development/training/attendance.ts'
import { hoursOf, subjectsOf, type TrainingRecord } from '../../../shared/development/training/training.ts'
import { type Problem, Refusal } from '../../../shared/kernel/refusal.ts'
import { leadsOffice } from '../../../shared/office/unit-tree.ts'
import type { Recipient } from '../../../shared/recognition/certificates/certificate.ts'
import type { Call } from '../../app/call.ts'
import { takingPart } from '../../development/training/attended.ts'
import { loadTraining } from '../../development/training/store.ts'
import { fullNames, listPosts } from '../../employees/store.ts'
import { loadOffice, loadUnits } from '../../office/store.ts'
import { insertCertificate, loadDesigns, onesOf } from './store.ts'

/** Why employees get no certificate of a training. */
export async function problemsOfPeople(
  { db }: Call,
  training: TrainingRecord,
  employeeIds: readonly number[],
): Promise<Problem[]> {
  const { least, people } = await takingPart(db, [training])
  const shares = new Map((people.get(training.id) ?? []).map(({ employeeId, share }) => [employeeId, share]))
  const names = await fullNames(db)
  return problemsOfReceiving(
    employeeIds.map((id) => ({ name: names.get(id) ?? '-', share: shares.get(id) ?? null })),
    least,
  )
}

/** @throws Refusal naming every employee among who gets one that was not there enough, or takes no part at all */
export async function mustHaveAttended(
  call: Call,
  trainingId: number,
  employeeIds: readonly number[],
): Promise<void> {
  const problems = await problemsOfPeople(call, await loadTraining(call.db, trainingId), employeeIds)
  if (problems.length > 0)
    throw new Refusal('Sertifikat hanya untuk yang hadir; tidak ada yang berubah.', problems)
}

/** Employees among the people of an issue. */
export const employeesAmong = (people: readonly Recipient[]): number[] =>
  people.flatMap(({ who }) => ('employeeId' in who ? who.employeeId : []))

/**
 * A draft of the certificates of a training: for everybody who was there enough, with its sessions on the back. Who has
 * one of this training already gets no second.
 * @param chosen only these; refused where one of them was not there enough
 * @throws Refusal where nobody is left to get one
 */
export async function draftOfTraining(
  call: Call,
  trainingId: number,
  chosen: readonly number[] | undefined,
): Promise<{ id: number; title: string; employeeIds: number[] }> {
  const { db } = call
  const training = await loadTraining(db, trainingId)
  const { people } = await takingPart(db, [training])
  if (chosen) await mustHaveAttended(call, trainingId, chosen)
  const passed = new Set(
    (people.get(trainingId) ?? []).flatMap(({ passes, employeeId }) => (passes ? employeeId : [])),
  )
  if (passed.size === 0)
    throw new Refusal(
      'Belum ada peserta yang kehadirannya cukup untuk sertifikat. Isi daftar hadir setiap sesi lebih dahulu.',
    )
  const have = new Set([...(await onesOf(db, { trainingId })).values()].map(({ employeeId }) => employeeId))
  const posts = await listPosts(db, { employeeIds: chosen ?? [...passed] })
  const employeeIds = posts.flatMap(({ id }) => (have.has(id) ? [] : id))
  if (employeeIds.length === 0)
    throw new Refusal(
      'Semua yang kehadirannya cukup sudah ada pada sertifikat pelatihan ini. Buka di Penghargaan.',
    )
  const design = (await loadDesigns(db)).find(({ kind }) => kind === 'pelatihan')
  if (!design) throw new Refusal('Belum ada desain sertifikat pelatihan. Buat desainnya di Penghargaan.')
  const units = await loadUnits(db)
  const head = units.find(({ headEmployeeId: id }) => id !== null && leadsOffice(units, id))?.headEmployeeId
  const date = call.today < training.endsOn ? null : call.today
  const { city } = await loadOffice(db)
  const id = await insertCertificate(
    db,
    {
      year: Number((date ?? training.endsOn).slice(0, 4)),
      trainingId,
      people: employeeIds.map((employeeId) => ({
        id: randomUUID(),
        who: { employeeId },
        achievement: '',
        number: '',
      })),
      content: {
        kind: 'pelatihan',
        title: training.name,
        achievement: '',
        designName: design.name,
        design: design.design,
        place: city,
        date,
        numbered: true,
        signers: head ? [{ employeeId: head }] : [],
        training: {
          name: training.name,
          organiser: training.organiser,
          startsOn: training.startsOn,
          endsOn: training.endsOn,
          place: training.place,
          hours: hoursOf(training.sessions),
          subjects: subjectsOf(training.sessions),
        },
      },
    },
    call.now.toISOString(),
  )
  return { id, title: training.name, employeeIds }
}
