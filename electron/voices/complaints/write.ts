import { longDate } from '../../../shared/kernel/dates.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import {
  type Complaint,
  complaintNumber,
  type ComplaintRecord,
  type ComplaintStep,
  type Reporter,
} from '../../../shared/voices/complaints/complaint.ts'
import {
  closedBecause,
  keptLimits,
  limitOf,
  problemsOfDay,
  problemsOfRecord,
} from '../../../shared/voices/complaints/rules.ts'
import { untoldBecause } from '../../../shared/voices/complaints/secrecy.ts'
import type { ComplaintOutcome, Satisfaction } from '../../../shared/voices/complaints/words.ts'
import type { Call } from '../../app/call.ts'
import { linkedTo } from './people-store.ts'
import {
  deleteStep,
  insertComplaint,
  insertStep,
  loadComplaint,
  loadLimits,
  reportersOf,
  storeReporter,
  updateComplaint,
  updateEnding,
} from './store.ts'

type At = { id: number; revision: number }

/** One that nobody has changed meanwhile. @throws Refusal otherwise */
export async function unchanged(call: Call, { id, revision }: At): Promise<Complaint> {
  const complaint = await loadComplaint(call.db, id)
  if (complaint.revision !== revision)
    throw new Refusal('Pengaduan ini baru saja diubah di jendela lain. Muat ulang halaman.')
  return complaint
}

/** The same, which is still open. @throws Refusal otherwise */
async function stillOpen(call: Call, at: At): Promise<Complaint> {
  const complaint = await unchanged(call, at)
  const closed = closedBecause(complaint)
  if (closed !== null) throw new Refusal(closed)
  return complaint
}

function mustHold(problems: ReturnType<typeof problemsOfRecord>): void {
  const [first] = problems
  if (first) throw new Refusal(first.message, problems)
}

export const subject = (id: number) => ({ subjectType: 'complaint', subjectId: id }) as const
const savedAt = (call: Call) => call.now.toISOString()

/** What the log tells of a record; of who said it nothing but whether somebody is named. */
const told = (record: ComplaintRecord, reporter: Reporter | null) => ({
  complaintKind: record.kind,
  receivedOn: record.receivedOn,
  channel: record.channel,
  service: record.service,
  unitId: record.unitId,
  substance: record.substance,
  reporterNamed: reporter !== null,
})

/** Writes in what was received, or writes it anew. @throws Refusal naming the field */
export async function save(
  call: Call,
  {
    id,
    revision,
    reporter,
    ...record
  }: ComplaintRecord & { id?: number | undefined; revision: number } & {
    reporter?: Reporter | null | undefined
  },
): Promise<At & { number: string }> {
  mustHold(problemsOfRecord(record, call.today))
  const limits = keptLimits(record, await loadLimits(call.db, record.receivedOn))
  if (id === undefined) {
    const made = await insertComplaint(call.db, record, limits, savedAt(call))
    await storeReporter(call.db, made.id, reporter ?? null)
    const number = complaintNumber(made)
    await call.audit({
      action: 'voices.complaints.save',
      ...subject(made.id),
      after: { number, ...told(record, reporter ?? null) },
    })
    return { id: made.id, revision: 0, number }
  }
  const before = await stillOpen(call, { id, revision })
  const year = Number(record.receivedOn.slice(0, 4))
  if (year !== before.year)
    throw new Refusal(`${complaintNumber(before)} sudah bernomor dalam register ${before.year}.`, [
      { field: 'Tanggal diterima', message: `Isi tanggal dalam tahun ${before.year}.` },
    ])
  for (const { doneOn } of before.steps) mustHold(problemsOfDay('Langkah', doneOn, record, call.today))
  if (before.answeredOn !== null) mustHold(problemsOfDay('Jawaban', before.answeredOn, record, call.today))
  const known = (await reportersOf(call.db, [id])).get(id) ?? null
  // Who is not told who said it does not write over it either.
  const about = ((await linkedTo(call.db, [id])).get(id) ?? []).map(({ employeeId }) => employeeId)
  const because = known === null ? null : untoldBecause(call.operator, about)
  if (reporter !== undefined && because !== null)
    throw new Refusal(because, [{ field: 'Pelapor', message: because }])
  // The limits follow what it is; what it stays to be keeps those with which it was received.
  const kept = limitOf(before) === limitOf(record) ? before : limits
  const next = await updateComplaint(call.db, before, record, kept, savedAt(call))
  if (reporter !== undefined) await storeReporter(call.db, id, reporter)
  await call.audit({
    action: 'voices.complaints.save',
    ...subject(id),
    before: told(before, known),
    after: told(record, reporter === undefined ? known : reporter),
  })
  return { id, revision: next, number: complaintNumber(before) }
}

/** Writes a step that was taken. @throws Refusal naming the field */
export async function addStep(call: Call, { id, revision, ...step }: At & ComplaintStep): Promise<At> {
  const complaint = await stillOpen(call, { id, revision })
  mustHold([
    ...problemsOfDay('Tanggal langkah', step.doneOn, complaint, call.today),
    ...(step.kind === 'penyaluran' && step.handlerId === null
      ? [{ field: 'Ditangani oleh', message: 'Pilih pegawai yang menanganinya.' }]
      : []),
    ...(step.kind === 'tindak-lanjut' && step.text === ''
      ? [{ field: 'Yang dilakukan', message: 'Tulis apa yang dilakukan.' }]
      : []),
  ])
  const about = ((await linkedTo(call.db, [id])).get(id) ?? []).map(({ employeeId }) => employeeId)
  if (step.handlerId !== null && about.includes(step.handlerId))
    throw new Refusal('Yang dilaporkan tidak menangani pengaduannya sendiri.', [
      { field: 'Ditangani oleh', message: 'Pilih pegawai lain.' },
    ])
  await insertStep(call.db, id, { ...step, handlerId: step.kind === 'penyaluran' ? step.handlerId : null })
  const next = await updateEnding(call.db, complaint, {}, savedAt(call))
  await call.audit({
    action: 'voices.complaints.addStep',
    ...subject(id),
    after: { stepKind: step.kind, doneOn: step.doneOn, text: step.text, employeeId: step.handlerId },
  })
  return { id, revision: next }
}

/** Takes a step away that was written by mistake. */
export async function removeStep(call: Call, { id, revision, stepId }: At & { stepId: number }): Promise<At> {
  const complaint = await stillOpen(call, { id, revision })
  const step = complaint.steps.find((one) => one.id === stepId)
  if (!step) throw new Refusal('Langkah itu tidak ada lagi. Muat ulang halaman.')
  await deleteStep(call.db, stepId)
  const next = await updateEnding(call.db, complaint, {}, savedAt(call))
  await call.audit({
    action: 'voices.complaints.removeStep',
    ...subject(id),
    before: { stepKind: step.kind, doneOn: step.doneOn, text: step.text },
  })
  return { id, revision: next }
}

/** Writes the answer. @throws Refusal where it is given before it was received */
export async function answer(
  call: Call,
  { id, revision, ...given }: At & { answeredOn: string; answer: string },
): Promise<At> {
  const complaint = await stillOpen(call, { id, revision })
  mustHold(problemsOfDay('Tanggal jawaban', given.answeredOn, complaint, call.today))
  const next = await updateEnding(call.db, complaint, given, savedAt(call))
  const { answeredOn, answer: words } = complaint
  await call.audit({
    action: 'voices.complaints.answer',
    ...subject(id),
    before: { answeredOn, answer: words },
    after: given,
  })
  return { id, revision: next }
}

/** Writes how the reporter takes the answer. @throws Refusal where there is none yet */
export async function rate(
  call: Call,
  { id, revision, satisfaction, note }: At & { satisfaction: Satisfaction | null; note: string },
): Promise<At> {
  const complaint = await unchanged(call, { id, revision })
  if (complaint.answeredOn === null)
    throw new Refusal(
      `${complaintNumber(complaint)} belum dijawab, jadi belum dapat ditanyakan apakah pelapor puas.`,
    )
  const given = { satisfaction, satisfactionNote: note }
  const next = await updateEnding(call.db, complaint, given, savedAt(call))
  await call.audit({
    action: 'voices.complaints.rate',
    ...subject(id),
    before: { satisfaction: complaint.satisfaction, satisfactionNote: complaint.satisfactionNote },
    after: given,
  })
  return { id, revision: next }
}

/** Closes it. @throws Refusal where it ends without the answer or without a reason */
export async function close(
  call: Call,
  {
    id,
    revision,
    closedOn,
    outcome,
    reason,
  }: At & { closedOn: string; outcome: ComplaintOutcome; reason: string },
): Promise<At> {
  const complaint = await stillOpen(call, { id, revision })
  mustHold(problemsOfDay('Tanggal ditutup', closedOn, complaint, call.today))
  const { answeredOn } = complaint
  if (outcome === 'selesai' && answeredOn === null)
    throw new Refusal(
      `${complaintNumber(complaint)} belum dijawab. Tulis jawabannya dahulu, atau tutup dengan sebab lain.`,
      [{ field: 'Jawaban', message: 'Belum ada jawaban.' }],
    )
  if (answeredOn !== null && closedOn < answeredOn)
    throw new Refusal(`Ditutup ${longDate(closedOn)}, sebelum dijawab ${longDate(answeredOn)}.`, [
      { field: 'Tanggal ditutup', message: `Isi ${longDate(answeredOn)} atau sesudahnya.` },
    ])
  if (outcome !== 'selesai' && reason === '')
    throw new Refusal('Tulis mengapa ditutup tanpa penyelesaian.', [
      { field: 'Alasan', message: 'Tulis alasannya; pelapor berhak mengetahuinya.' },
    ])
  const next = await updateEnding(
    call.db,
    complaint,
    { closedOn, outcome, outcomeReason: reason },
    savedAt(call),
  )
  await call.audit({
    action: 'voices.complaints.close',
    ...subject(id),
    after: { closedOn, complaintOutcome: outcome },
    reason,
  })
  return { id, revision: next }
}

/** Opens one again that was closed. */
export async function reopen(call: Call, { id, revision, reason }: At & { reason: string }): Promise<At> {
  const complaint = await unchanged(call, { id, revision })
  if (complaint.closedOn === null) throw new Refusal(`${complaintNumber(complaint)} belum ditutup.`)
  const next = await updateEnding(
    call.db,
    complaint,
    { closedOn: null, outcome: null, outcomeReason: '' },
    savedAt(call),
  )
  await call.audit({
    action: 'voices.complaints.reopen',
    ...subject(id),
    before: { closedOn: complaint.closedOn, complaintOutcome: complaint.outcome },
    reason,
  })
  return { id, revision: next }
}
