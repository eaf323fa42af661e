import { createHash } from 'node:crypto'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { complaintNumber } from '../../../shared/voices/complaints/complaint.ts'
import { type PersonDecision, problemsOfDecision } from '../../../shared/voices/complaints/decision.ts'
import { tellsWho } from '../../../shared/voices/complaints/secrecy.ts'
import type { Call } from '../../app/call.ts'
import { fullNames } from '../../employees/store.ts'
import { receive, takeBack } from '../../monitoring/feedback/write.ts'
import { deleteLink, insertLink, linkedTo } from './people-store.ts'
import { reportersOf, updateEnding } from './store.ts'
import { subject, unchanged } from './write.ts'

/** The id of a piece of feedback that follows from where it comes: the same decision made again is the same piece. */
function feedbackIdOf(complaintId: number, employeeId: number, revision: number): string {
  const hex = createHash('sha256').update(`pengaduan ${complaintId} ${employeeId} ${revision}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/**
 * The pimpinan decides that it is about somebody; where he lets it, the words reach the person's feedback as those of a
 * service user without a name, on the day on which it was received.
 * @throws Refusal where it is not his to decide, or the words tell who said it
 */
export async function decide(call: Call, input: PersonDecision): Promise<{ id: number; revision: number }> {
  const { employeeId, decidedOn, reason, paper, feedback } = input
  const complaint = await unchanged(call, input)
  const { id, receivedOn } = complaint
  const problems = problemsOfDecision(input, call.operator, { receivedOn, today: call.today })
  if (problems.length > 0) throw new Refusal(problems[0]?.message ?? '', problems)
  const linked = (await linkedTo(call.db, [id])).get(id) ?? []
  const name = (await fullNames(call.db)).get(employeeId)
  if (name === undefined) throw new Refusal('Pegawai itu tidak ada lagi. Muat ulang halaman.')
  if (linked.some((one) => one.employeeId === employeeId))
    throw new Refusal(`${complaintNumber(complaint)} sudah dikaitkan dengan ${name}. Lepas dahulu kaitannya.`)
  const reporter = (await reportersOf(call.db, [id])).get(id)
  if (feedback !== null && reporter !== undefined && tellsWho(feedback.words, reporter))
    throw new Refusal(
      'Kalimat untuk pegawai menyebut pelapornya. Tulis tanpa nama, telepon dan surel pelapor.',
      [{ field: 'Kalimat untuk pegawai', message: 'Hapus nama, telepon atau surel pelapor.' }],
    )
  const feedbackId = feedback === null ? null : feedbackIdOf(id, employeeId, complaint.revision)
  await insertLink(call.db, {
    complaintId: id,
    employeeId,
    decidedOn,
    reason,
    paper,
    words: feedback?.words ?? '',
    feedbackId,
  })
  if (feedback !== null && feedbackId !== null)
    await receive(call, {
      id: feedbackId,
      employeeId,
      day: receivedOn,
      giverId: null,
      giverName: `Pengguna layanan (${complaintNumber(complaint)})`,
      role: 'pengguna-layanan',
      rhkId: null,
      value: feedback.value,
      text: feedback.words,
      tone: feedback.tone,
      reaction: null,
      diaryDay: null,
    })
  const next = await updateEnding(call.db, complaint, {}, call.now.toISOString())
  await call.audit({
    action: 'voices.complaints.decide',
    ...subject(id),
    after: { employeeId, decidedOn, paper, reachesFeedback: feedback !== null },
    reason,
  })
  return { id, revision: next }
}

/** Takes a decision back, and what followed from it. @throws Refusal where the person has answered already */
export async function withdraw(
  call: Call,
  input: { id: number; revision: number; employeeId: number; reason: string },
): Promise<{ id: number; revision: number }> {
  const complaint = await unchanged(call, input)
  const { employeeId, reason } = input
  const { id } = complaint
  const link = ((await linkedTo(call.db, [id])).get(id) ?? []).find((one) => one.employeeId === employeeId)
  if (!link) throw new Refusal('Kaitan itu tidak ada lagi. Muat ulang halaman.')
  if (call.operator.employeeId === employeeId)
    throw new Refusal('Yang menyangkut diri sendiri tidak dilepas sendiri; mintalah atasan pimpinan.')
  if (link.feedbackId !== null) await takeBack(call, [link.feedbackId])
  await deleteLink(call.db, id, employeeId)
  const next = await updateEnding(call.db, complaint, {}, call.now.toISOString())
  await call.audit({
    action: 'voices.complaints.withdraw',
    ...subject(id),
    before: { employeeId, decidedOn: link.decidedOn, reachesFeedback: link.feedbackId !== null },
    reason,
  })
  return { id, revision: next }
}
