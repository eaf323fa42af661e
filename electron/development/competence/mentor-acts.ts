import { mostMentees, type MentorState } from '../../../shared/development/competence/mentors.ts'
import { longDate } from '../../../shared/kernel/dates.ts'
import { gone, Refusal } from '../../../shared/kernel/refusal.ts'
import type { CoachingRecord } from '../../../shared/monitoring/coaching/note.ts'
import { doubtsOfNote } from '../../../shared/monitoring/coaching/rules.ts'
import { mustBeMeant } from '../../../shared/office/signing-day.ts'
import type { Call } from '../../app/call.ts'
import { insertNote } from '../../monitoring/coaching/store.ts'
import { loadPairs, proposalOf, storeMeeting, storePair } from './mentoring.ts'

interface Settles {
  employeeId: number
  mentorId: number
  competenceId: number
  year: number
  state: MentorState
  reason: string
}

/**
 * Accepts or refuses a mentor who is proposed; or refuses one who was accepted, with the reason.
 * @throws Refusal where there is nothing to settle (any more)
 */
export async function settleMentor(call: Call, { reason, ...input }: Settles): Promise<void> {
  const pairs = await loadPairs(call.db, { year: input.year, employeeIds: [input.employeeId] })
  const before =
    pairs.find(
      (pair) =>
        pair.employeeId === input.employeeId &&
        pair.mentorId === input.mentorId &&
        pair.competenceId === input.competenceId,
    ) ?? null
  const proposal = before === null ? await proposalOf(call, input) : null
  const ends = before?.state === 'accepted' && input.state === 'refused'
  if (proposal === null && !ends)
    throw new Refusal(
      `Mentor itu tidak diusulkan untuk kompetensi ini: sudah diputuskan, tidak lagi lebih kuat, atau sudah membimbing ${mostMentees} orang. Muat ulang halaman.`,
    )
  if (input.state === 'refused' && reason.trim().length < 5)
    throw new Refusal('Tulis mengapa mentor ini tidak dipakai, sedikitnya beberapa kata.', [
      { field: 'Alasan', message: 'Belum diisi.' },
    ])
  const pair = { ...input, reason: reason || (proposal?.reasons.join(', ') ?? ''), decidedOn: call.today }
  await storePair(call.db, pair)
  await call.audit({
    action: 'development.competence.settleMentor',
    subjectType: 'employee',
    subjectId: pair.employeeId,
    before: before === null ? null : { state: before.state, reason: before.reason },
    after: pair,
  })
}

interface Meeting {
  mentorId: number
  pairId: number
  heldOn: string
  place: string
  topic: string
  advice: string
  sure: boolean
}

/**
 * Writes a meeting of a mentor down: it becomes a note of bimbingan that the mentor led.
 * @returns the id of the note
 * @throws Refusal of another mentor's, of one that was refused, and of a day before it was settled
 */
export async function meet(call: Call, input: Meeting): Promise<number> {
  const [pair] = await loadPairs(call.db, { id: input.pairId })
  if (!pair || pair.mentorId !== input.mentorId) throw gone('Mentor itu')
  if (pair.state !== 'accepted')
    throw new Refusal('Mentor ini tidak dipakai lagi, jadi tidak ada pertemuannya.')
  if (input.heldOn < pair.decidedOn)
    throw new Refusal('Pertemuan belum dapat dicatat.', [
      {
        field: 'Tanggal',
        message: `${longDate(input.heldOn)} sebelum mentornya disetujui, ${longDate(pair.decidedOn)}.`,
      },
    ])
  mustBeMeant(doubtsOfNote(input.heldOn, [], call.today), input.sure)
  const record: CoachingRecord = {
    kind: 'bimbingan',
    heldOn: input.heldOn,
    place: input.place,
    number: '',
    leader: { employeeId: pair.mentorId },
    participants: '',
    problem: `Pertemuan mentor, ${pair.competence}: ${input.topic}`,
    advice: input.advice,
    actions: [],
  }
  const id = await insertNote(call.db, pair.employeeId, record, call.now.toISOString())
  await storeMeeting(call.db, pair.id, id)
  await call.audit({
    action: 'development.competence.meet',
    subjectType: 'coaching',
    subjectId: id,
    after: { employeeId: pair.employeeId, ...record },
  })
  return id
}
