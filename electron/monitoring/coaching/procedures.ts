import { gone, Refusal } from '../../../shared/kernel/refusal.ts'
import type { CoachedPerson } from '../../../shared/monitoring/coaching/contract.ts'
import { CoachingKind } from '../../../shared/monitoring/coaching/note.ts'
import { doubtsOfNote, problemsOfNote } from '../../../shared/monitoring/coaching/rules.ts'
import { doubtsOfPast, mustBeMeant } from '../../../shared/office/signing-day.ts'
import { type Call, os } from '../../app/call.ts'
import { whoseOf } from '../../app/may.ts'
import { fullNames, listPosts } from '../../employees/store.ts'
import { loadOfficials } from '../../office/store.ts'
import { decidesBy } from '../../planning/skp/decides.ts'
import { appraiserOf } from '../../planning/skp/parties.ts'
import { skpOfEmployee } from '../../planning/skp/store.ts'
import { coachedLines, dueLines, lineOf } from './list-store.ts'
import { readableNote, readerOf, recordCounsellingLook, told } from './secrecy.ts'
import {
  deleteNotes,
  insertNote,
  notesOf,
  notesOfActions,
  type StoredNote,
  storeDone,
  storeResponse,
  updateNote,
} from './store.ts'

/** A note that the call may read and nobody has changed meanwhile. @throws Refusal otherwise */
async function unchanged(
  call: Call,
  { id, revision }: { id: number; revision: number },
): Promise<StoredNote> {
  const note = await readableNote(call, id)
  if (note.revision !== revision)
    throw new Refusal('Catatan ini baru saja diubah di jendela lain. Muat ulang halaman.')
  return note
}

const subject = (id: number) => ({ subjectType: 'coaching', subjectId: id }) as const

/** Whether the operator writes on rows of a procedure that everybody has for himself. */
function isOwnOr(call: Call, procedure: string, employeeId: number): boolean {
  const rows = whoseOf(procedure)[call.operator.role]
  return rows === 'office' || (rows !== undefined && call.operator.employeeId === employeeId)
}

async function personOf(call: Call, employeeId: number): Promise<CoachedPerson> {
  const [post] = await listPosts(call.db, { employeeIds: [employeeId] })
  if (!post) throw gone('Pegawai itu')
  const notes = (await notesOf(call.db, [employeeId])).filter(await readerOf(call))
  await recordCounsellingLook(call, employeeId, notes)
  const names = await fullNames(call.db)
  const officials = new Map((await loadOfficials(call.db)).map(({ id, name }) => [id, name]))
  const writes = (await decidesBy('monitoring.coaching.save', call))(employeeId)
  const responds = isOwnOr(call, 'monitoring.coaching.respond', employeeId)
  const skp = await skpOfEmployee(call.db, employeeId, Number(call.today.slice(0, 4)), call.today)
  return {
    ...lineOf(post),
    notes: notes.map((note) => ({
      ...note,
      leaderName:
        ('employeeId' in note.leader
          ? names.get(note.leader.employeeId)
          : officials.get(note.leader.officialId)) ?? '-',
      writes,
      follows: writes || call.operator.employeeId === employeeId,
      responds,
    })),
    appraiser: skp ? appraiserOf(skp) : null,
    writes: writes ? CoachingKind.options : [],
  }
}

export const coachingProcedures = {
  due: os.monitoring.coaching.due.handler(async ({ input, context: { call } }) => ({
    today: call.today,
    lines: call.visible(await dueLines(call, input)),
  })),

  people: os.monitoring.coaching.people.handler(async ({ input: { year, ...filter }, context: { call } }) =>
    call.visible(await coachedLines(call, year, filter)),
  ),

  person: os.monitoring.coaching.person.handler(({ input, context: { call } }) =>
    personOf(call, input.employeeId),
  ),

  save: os.monitoring.coaching.save.handler(async ({ input, context: { call } }) => {
    const { employeeId, id, revision, sure, ...record } = input
    const [post] = await listPosts(call.db, { employeeIds: [employeeId] })
    if (!post) throw gone('Pegawai itu')
    const before = id === undefined ? null : await unchanged(call, { id, revision })
    if (before && before.employeeId !== employeeId)
      throw new Refusal('Catatan itu milik pegawai lain. Muat ulang halaman.')
    const problems = problemsOfNote(input, record.actions)
    if (problems.length > 0) throw new Refusal('Catatan belum dapat disimpan.', problems)
    if (!(await readerOf(call))({ ...record, employeeId }))
      throw new Refusal(
        'Konseling bersifat rahasia: dicatat oleh yang memimpinnya, atau oleh pengelola yang ditunjuk di Pengaturan.',
        [{ field: 'Dipimpin oleh', message: 'Pilih diri sendiri, atau minta pengelola yang ditunjuk.' }],
      )
    const ids = record.actions.map((action) => action.id)
    const known = await notesOfActions(call.db, ids)
    if (new Set(ids).size < ids.length || [...known.values()].some((of) => of !== id))
      throw new Refusal('Sebuah tindak lanjut tercatat dua kali. Muat ulang halaman.')
    mustBeMeant(doubtsOfNote(record.heldOn, record.actions, call.today), sure)
    const savedAt = call.now.toISOString()
    if (before === null) {
      const newId = await insertNote(call.db, employeeId, record, savedAt)
      await call.audit({
        action: 'monitoring.coaching.save',
        ...subject(newId),
        after: told(employeeId, record),
      })
      return { id: newId, revision: 0 }
    }
    const { id: _, employeeId: __, revision: ___, updatedAt: ____, response: _____, ...former } = before
    const next = await updateNote(call.db, before, record, savedAt)
    await call.audit({
      action: 'monitoring.coaching.save',
      ...subject(before.id),
      before: told(employeeId, former),
      after: told(employeeId, record),
    })
    return { id: before.id, revision: next }
  }),

  respond: os.monitoring.coaching.respond.handler(async ({ input, context: { call } }) => {
    const note = await unchanged(call, input)
    const next = await storeResponse(call.db, note, input.response, call.now.toISOString())
    const says = (response: string) =>
      note.kind === 'konseling' ? { kind: note.kind } : { kind: note.kind, response }
    await call.audit({
      action: 'monitoring.coaching.respond',
      ...subject(note.id),
      before: says(note.response),
      after: { employeeId: note.employeeId, ...says(input.response) },
    })
    return { id: note.id, revision: next }
  }),

  follow: os.monitoring.coaching.follow.handler(async ({ input, context: { call } }) => {
    const note = await unchanged(call, input)
    const { actionId, doneOn, result, sure } = input
    const before = note.actions.find(({ id }) => id === actionId)
    if (!before) throw gone('Tindak lanjut itu')
    if (doneOn !== null) {
      const problems = problemsOfNote(note, [{ ...before, doneOn }])
      if (problems.length > 0) throw new Refusal('Tindak lanjut belum dapat ditandai selesai.', problems)
      mustBeMeant(
        doubtsOfPast(doneOn, call.today).map((message) => ({ field: 'Selesai tanggal', message })),
        sure,
      )
    }
    const done = { id: actionId, doneOn, result }
    const next = await storeDone(call.db, note, done, call.now.toISOString())
    const says = (one: { doneOn: string | null; result: string }) =>
      note.kind === 'konseling'
        ? { kind: note.kind, doneOn: one.doneOn }
        : { kind: note.kind, text: before.text, doneOn: one.doneOn, result: one.result }
    await call.audit({
      action: 'monitoring.coaching.follow',
      ...subject(note.id),
      before: says(before),
      after: { employeeId: note.employeeId, ...says(done) },
    })
    return { id: note.id, revision: next }
  }),

  remove: os.monitoring.coaching.remove.handler(async ({ input, context: { call } }) => {
    const note = await unchanged(call, input)
    const { id, employeeId, revision: _, updatedAt: __, ...record } = note
    await deleteNotes(call.db, [id])
    await call.audit({
      action: 'monitoring.coaching.remove',
      ...subject(id),
      before: told(employeeId, record),
    })
    return {}
  }),
}
