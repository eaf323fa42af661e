import { alreadyCounted } from '../../../shared/development/training/hours.ts'
import { problemsOfTraining, type TrainingRecord } from '../../../shared/development/training/training.ts'
import type { ItemRecord } from '../../../shared/development/plan/item.ts'
import { longDate } from '../../../shared/kernel/dates.ts'
import { gone, Refusal } from '../../../shared/kernel/refusal.ts'
import { markOf } from '../../../shared/regulations/security-class.ts'
import { type Call, os } from '../../app/call.ts'
import { issuedOf, mustBearOut } from '../../app/certified.ts'
import { fullNames, listPosts } from '../../employees/store.ts'
import { workbookFile } from '../../excel/workbook.ts'
import { evidenceOfParts, itemsOf as evidenceItems, removeEvidence } from '../../monitoring/evidence/store.ts'
import { changeItems, itemsOf } from '../plan/store.ts'
import { trainingOf, trainingRows } from './detail.ts'
import { trainingFromPlan } from './from-plan.ts'
import { earnedBy, earnedIn, hoursRows } from './hours.ts'
import { deleteRecord, recordsById, recordsOf, storeRecord } from './records.ts'
import {
  attendanceOf,
  deleteTraining,
  loadTraining,
  participantsOf,
  storeAttendance,
  storeParticipants,
  storeScores,
  storeTraining,
  touchTraining,
} from './store.ts'
import { hoursWorkbook, trainingsWorkbook } from './workbook.ts'

const savedAt = (call: Call): string => call.now.toISOString()
const subject = (id: number) => ({ subjectType: 'training', subjectId: id }) as const
const told = ({ name, startsOn, endsOn }: Pick<TrainingRecord, 'name' | 'startsOn' | 'endsOn'>) => ({
  name,
  startsOn,
  endsOn,
})

/** A training that is not closed. @throws Refusal where it is, or another window was faster */
async function open(
  call: Call,
  { id, revision }: { id: number; revision?: number },
): Promise<TrainingRecord> {
  const training = await loadTraining(call.db, id)
  if (revision !== undefined && training.revision !== revision)
    throw new Refusal('Pelatihan ini baru saja diubah di jendela lain. Muat ulang halaman.')
  if (training.closed)
    throw new Refusal('Pelatihan ini sudah ditutup. Buka kembali lebih dahulu bila perlu diubah.')
  return training
}

/** @throws Refusal naming who is told twice, or is no participant */
async function mustTakePart(call: Call, trainingId: number, employeeIds: readonly number[]): Promise<void> {
  await refuseTwice(call, employeeIds)
  const known = new Set(
    ((await participantsOf(call.db, [trainingId])).get(trainingId) ?? []).map(({ employeeId }) => employeeId),
  )
  const strangers = employeeIds.filter((id) => !known.has(id))
  if (strangers.length === 0) return
  const names = await fullNames(call.db)
  throw new Refusal(
    'Ada yang bukan peserta pelatihan ini; tidak ada yang disimpan.',
    strangers.map((id) => ({
      field: names.get(id) ?? '-',
      message: 'Tambahkan sebagai peserta lebih dahulu.',
    })),
  )
}

/** Refuses a participant who is told twice. */
async function refuseTwice(call: Call, employeeIds: readonly number[]): Promise<void> {
  const twice = [...new Set(employeeIds.filter((id, at) => employeeIds.indexOf(id) !== at))]
  if (twice.length === 0) return
  const names = await fullNames(call.db)
  throw new Refusal(
    'Seorang peserta tertulis dua kali; tidak ada yang disimpan.',
    twice.map((id) => ({ field: names.get(id) ?? '-', message: 'Tulis satu kali saja.' })),
  )
}

export const trainingProcedures = os.development.training.router({
  list: os.development.training.list.handler(({ input, context: { call } }) =>
    trainingRows(call, input.year),
  ),
  get: os.development.training.get.handler(({ input, context: { call } }) => trainingOf(call, input.id)),

  save: os.development.training.save.handler(async ({ input, context: { call } }) => {
    const problems = problemsOfTraining(input)
    if (problems.length > 0) throw new Refusal('Pelatihan belum dapat disimpan.', problems)
    const before = input.id === null ? null : await open(call, { id: input.id, revision: input.revision })
    const own = new Set(before?.sessions.map(({ id }) => id))
    if (input.sessions.some(({ id }) => id !== null && !own.has(id))) throw gone('Sebuah sesi')
    const issued = input.id === null ? null : await issuedOf(call, input.id)
    const saved = await storeTraining(call.db, input, savedAt(call))
    if (issued) await mustBearOut(call, saved.id, issued)
    await call.audit({
      action: 'development.training.save',
      ...subject(saved.id),
      before: before && { ...told(before), sessions: before.sessions.length },
      after: { ...told(input), sessions: input.sessions.length },
    })
    return saved
  }),

  remove: os.development.training.remove.handler(async ({ input, context: { call } }) => {
    const before = await open(call, input)
    const marks = (await attendanceOf(call.db, [input.id])).get(input.id) ?? []
    if (marks.length > 0)
      throw new Refusal(
        'Daftar hadir pelatihan ini sudah diisi, jadi pelatihannya tidak dihapus. Kosongkan daftar hadirnya lebih dahulu.',
      )
    await deleteTraining(call.db, input.id)
    await call.audit({ action: 'development.training.remove', ...subject(input.id), before: told(before) })
    return {}
  }),

  saveParticipants: os.development.training.saveParticipants.handler(async ({ input, context: { call } }) => {
    const { id, revision, employeeIds } = input
    await open(call, { id, revision })
    await refuseTwice(call, employeeIds)
    if ((await listPosts(call.db, { employeeIds })).length < employeeIds.length) throw gone('Seorang peserta')
    const before = ((await participantsOf(call.db, [id])).get(id) ?? []).map(({ employeeId }) => employeeId)
    const issued = await issuedOf(call, id)
    await storeParticipants(call.db, id, employeeIds)
    await mustBearOut(call, id, issued)
    const next = await touchTraining(call.db, { id, revision }, savedAt(call))
    await call.audit({
      action: 'development.training.saveParticipants',
      ...subject(id),
      before: { employeeIds: before },
      after: { employeeIds },
    })
    return { id, revision: next }
  }),

  fromPlan: os.development.training.fromPlan.handler(async ({ input, context: { call } }) => {
    const { saved, name, startsOn, endsOn, employeeIds } = await trainingFromPlan(call, input.itemIds)
    await call.audit({
      action: 'development.training.fromPlan',
      ...subject(saved.id),
      after: { name, startsOn, endsOn, employeeIds },
    })
    return saved
  }),

  attend: os.development.training.attend.handler(async ({ input, context: { call } }) => {
    const { id, sessionId, marks } = input
    const { sessions } = await open(call, { id })
    const session = sessions.find((one) => one.id === sessionId)
    if (!session) throw gone('Sesi itu')
    if (session.heldOn > call.today && marks.some(({ state }) => state !== null))
      throw new Refusal(
        `Sesi ini baru berlangsung ${longDate(session.heldOn)}; daftar hadirnya diisi sesudahnya.`,
      )
    await mustTakePart(
      call,
      id,
      marks.map(({ employeeId }) => employeeId),
    )
    const issued = await issuedOf(call, id)
    await storeAttendance(call.db, sessionId, marks)
    await mustBearOut(call, id, issued)
    await call.audit({
      action: 'development.training.attend',
      ...subject(id),
      after: { session: `${session.heldOn} ${session.subject}`, marks },
    })
    return {}
  }),

  saveScores: os.development.training.saveScores.handler(async ({ input, context: { call } }) => {
    const { id, scores } = input
    await open(call, { id })
    const people = scores.map(({ employeeId }) => employeeId)
    await mustTakePart(call, id, people)
    await storeScores(call.db, id, scores)
    await call.audit({ action: 'development.training.saveScores', ...subject(id), after: { scores } })
    return {}
  }),

  close: os.development.training.close.handler(async ({ input, context: { call } }) => {
    const { id, revision, closed } = input
    const training = await loadTraining(call.db, id)
    if (training.revision !== revision)
      throw new Refusal('Pelatihan ini baru saja diubah di jendela lain. Muat ulang halaman.')
    if (training.closed === closed)
      throw new Refusal(closed ? 'Pelatihan ini sudah ditutup.' : 'Pelatihan ini belum ditutup.')
    if (closed && training.endsOn > call.today)
      throw new Refusal(`Pelatihan ini baru selesai ${longDate(training.endsOn)}; tutup sesudahnya.`)
    const next = await touchTraining(call.db, { id, revision }, savedAt(call), closed)
    const [from, to]: [ItemRecord['state'], ItemRecord['state']] = closed
      ? ['disetujui', 'terlaksana']
      : ['terlaksana', 'disetujui']
    const items = (await itemsOf(call.db, { trainingId: id })).filter(({ state }) => state === from)
    await changeItems(
      call.db,
      items.map((item) => item.id),
      { state: to },
      savedAt(call),
    )
    const entry = { ...subject(id), after: { name: training.name, items: items.length } }
    await call.audit(
      closed
        ? { action: 'development.training.close', ...entry }
        : { action: 'development.training.open', ...entry },
    )
    return { id, revision: next }
  }),

  export: os.development.training.export.handler(async ({ input, context: { call } }) =>
    workbookFile(
      await trainingsWorkbook(await trainingRows(call, input.year)),
      `Pelatihan ${input.year}.xlsx`,
    ),
  ),

  hours: os.development.training.hours.handler(async ({ input, context: { call } }) =>
    call.visible(await hoursRows(call, input)),
  ),

  exportHours: os.development.training.exportHours.handler(async ({ input, context: { call } }) => {
    const mark = markOf('person', call.today)
    const bytes = await hoursWorkbook(call.visible(await hoursRows(call, input)), mark)
    return workbookFile(bytes, `${mark === null ? '' : `${mark} `}JP ${input.year}.xlsx`)
  }),

  hoursOf: os.development.training.hoursOf.handler(async ({ input, context: { call } }) => {
    const { employeeId, year } = input
    const records = await recordsOf(call.db, { employeeIds: [employeeId], year })
    const files = Map.groupBy(
      await evidenceItems(
        call.db,
        await evidenceOfParts(
          call.db,
          'record',
          records.map(({ id }) => String(id)),
        ),
      ),
      ({ part }) => part,
    )
    const earned = await earnedIn(call.db, year)
    return {
      line: (await hoursRows(call, { year }, earned)).find((row) => row.employeeId === employeeId) ?? null,
      earned: earned.get(employeeId) ?? [],
      records: records.map((record) => ({ ...record, files: files.get(String(record.id)) ?? [] })),
    }
  }),

  saveRecord: os.development.training.saveRecord.handler(async ({ input, context: { call } }) => {
    const { id, revision, employeeId, startsOn, endsOn } = input
    if ((await listPosts(call.db, { employeeIds: [employeeId] })).length === 0) throw gone('Pegawai itu')
    const problems = problemsOfTraining({ startsOn, endsOn, sessions: [] })
    if (problems.length > 0) throw new Refusal('Sertifikat belum dapat disimpan.', problems)
    if (endsOn > call.today)
      throw new Refusal('Sertifikat belum dapat disimpan.', [
        {
          field: 'Selesai',
          message: `${longDate(endsOn)} belum tiba; JP dihitung sesudah pelatihannya selesai.`,
        },
      ])
    const before = id === null ? undefined : (await recordsById(call.db, [id])).get(id)
    if (id !== null && before?.employeeId !== employeeId) throw gone('Sertifikat itu')
    if (before && before.revision !== revision)
      throw new Refusal('Sertifikat ini baru saja diubah di jendela lain. Muat ulang halaman.')
    const twice = alreadyCounted(
      input,
      (await earnedBy(call.db, employeeId)).filter((one) => one.from !== 'luar' || one.id !== id),
    )
    if (twice !== null)
      throw new Refusal('JP tidak dihitung dua kali; tidak ada yang disimpan.', [
        { field: 'Nama pelatihan', message: twice },
      ])
    const saved = await storeRecord(call.db, input, savedAt(call))
    const { id: _, revision: __, ...after } = input
    await call.audit({
      action: 'development.training.saveRecord',
      subjectType: 'employee',
      subjectId: employeeId,
      before: before ? { name: before.name, hours: before.hours, endsOn: before.endsOn } : null,
      after,
    })
    return saved
  }),

  removeRecord: os.development.training.removeRecord.handler(async ({ input, context: { call } }) => {
    const files = await call.transaction(async (inside) => {
      const record = (await recordsById(inside.db, [input.id])).get(input.id)
      if (!record) throw gone('Sertifikat itu')
      if (record.revision !== input.revision)
        throw new Refusal('Sertifikat ini baru saja diubah di jendela lain. Muat ulang halaman.')
      const free = await removeEvidence(
        inside.db,
        await evidenceOfParts(inside.db, 'record', [String(input.id)]),
      )
      await deleteRecord(inside.db, input.id)
      await inside.audit({
        action: 'development.training.removeRecord',
        subjectType: 'employee',
        subjectId: record.employeeId,
        before: { name: record.name, hours: record.hours, endsOn: record.endsOn, number: record.number },
      })
      return free
    })
    call.application.evidence.drop(files)
    return {}
  }),
})
