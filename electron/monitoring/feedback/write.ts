import { gone, type Problem, Refusal } from '../../../shared/kernel/refusal.ts'
import { isInService } from '../../../shared/employees/legal-position.ts'
import { namedDay } from '../../../shared/monitoring/diary/rules.ts'
import {
  type FeedbackInput,
  type FeedbackRole,
  isAnonymous,
  roleLabels,
} from '../../../shared/monitoring/feedback/entry.ts'
import { type Relations, roleOf } from '../../../shared/monitoring/feedback/givers.ts'
import { shownTogether } from '../../../shared/monitoring/feedback/together.ts'
import { coreValuesOf } from '../../../shared/regulations/berakhlak.ts'
import type { Call } from '../../app/call.ts'
import { listPosts } from '../../employees/store.ts'
import { loadSettings } from '../../office/store.ts'
import { rhkBetween } from '../diary/month.ts'
import { loadRelations } from './relations.ts'
import {
  askedIn,
  deleteEntry,
  type FeedbackRecord,
  insertEntry,
  loadEntry,
  named,
  showTogether,
  storeResponse,
  takeFile,
  waitingIn,
} from './store.ts'

const refuse = (message: string, field: string): Refusal => new Refusal(message, [{ field, message }])

/**
 * Of what colleagues do the log says only that it was done on that day: of whom, by whom and at what time can't be told
 * from the entry. Between which others it stands is still seen, since the log is a chain.
 */
const withoutSubject = {
  subjectType: 'feedback',
  subjectId: 0,
  before: null,
  after: {},
  unnamed: true,
} as const

/** What is wrong with the giver and the role by themselves. */
function problemsOfGiver({ employeeId, giverId, giverName, role }: FeedbackInput): Problem[] {
  if (giverId === employeeId)
    return [{ field: 'Pemberi', message: 'Seseorang tidak memberi umpan balik kepada dirinya sendiri.' }]
  if (giverId === null && giverName === '')
    return [{ field: 'Pemberi', message: 'Pilih pegawai, atau tulis nama atau sebutan pemberinya.' }]
  if (giverId === null && isAnonymous(role))
    return [{ field: 'Peran', message: 'Rekan dan bawahan dipilih dari daftar pegawai kantor ini.' }]
  if (giverId !== null && role === 'pengguna-layanan')
    return [{ field: 'Peran', message: 'Pengguna layanan bukan pegawai kantor ini; tulis sebutannya.' }]
  return []
}

/** @throws Refusal where somebody writes in another role than is his, or was not asked */
async function refuseForeignRole(call: Call, input: FeedbackInput, name: string): Promise<void> {
  const { giverId, employeeId, day, role } = input
  if (giverId === null) return
  const own = roleOf(await loadRelations(call.db, day), giverId, employeeId)
  if (own !== role)
    throw refuse(
      `Terhadap ${name} Anda ${roleLabels[own].toLowerCase()}, bukan ${roleLabels[role].toLowerCase()}.`,
      'Peran',
    )
  if (!isAnonymous(own)) return
  const asked = await askedIn(call.db, Number(day.slice(0, 4)))
  if (!asked.some((one) => one.employeeId === employeeId && one.giverId === giverId))
    throw refuse(
      `Anda tidak termasuk yang diminta memberi umpan balik kepada ${name} tahun ini. Pejabat penilainya yang menetapkan.`,
      'Pemberi',
    )
}

/** The words of the RHK that feedback is about. @throws Refusal where it does not hold on that day */
async function wordsOf(call: Call, { employeeId, day, rhkId }: FeedbackInput): Promise<string> {
  if (rhkId === null) return ''
  const held = (await rhkBetween(call.db, [employeeId], day, day)).get(employeeId) ?? []
  const found = held.find(({ id }) => id === rhkId)
  if (!found) throw refuse(`RHK itu tidak ada dalam SKP yang berlaku pada ${namedDay(day)}.`, 'Tentang')
  return found.text
}

/** What the log tells of feedback with a name. */
const told = (
  entry: Pick<
    FeedbackRecord,
    'day' | 'role' | 'giverEmployeeId' | 'giverName' | 'rhkText' | 'value' | 'text' | 'tone' | 'reaction'
  >,
) => ({
  day: entry.day,
  feedbackRole: roleLabels[entry.role],
  ...(entry.giverEmployeeId === null
    ? { giverName: entry.giverName }
    : { giverEmployeeId: entry.giverEmployeeId }),
  ...(entry.value === null
    ? { rhkText: entry.rhkText }
    : { coreValue: coreValuesOf(Number(entry.day.slice(0, 4)))[entry.value - 1]?.name ?? '' }),
  feedbackText: entry.text,
  tone: entry.tone,
  reaction: entry.reaction,
})

/**
 * Writes feedback in; of colleagues it waits until enough of them have answered.
 * @throws Refusal where something of it can't be, naming the field
 */
export async function give(call: Call, input: FeedbackInput): Promise<void> {
  // For others writes only who sees the whole office.
  const isForOthers = call.scope.rows === 'office'
  if (!isForOthers) call.mustBeWithin({ employeeId: input.giverId ?? 0 })
  await record(call, input, { checksRole: !isForOthers, operatorId: call.operator.id })
}

/**
 * Takes in what somebody said himself on another device. Whoever takes it in has not read it: of a colleague's words it
 * is not kept who that was.
 * @throws Refusal where something of it can't be, naming the field
 */
export const receive = (call: Call, input: FeedbackInput): Promise<void> =>
  record(call, input, {
    checksRole: true,
    operatorId: isAnonymous(input.role) ? nobody : call.operator.id,
  })

/** No operator has this number. */
const nobody = 0

/** @param checksRole whether it is written in the name of the giver alone, in the role that is his */
async function record(
  call: Call,
  input: FeedbackInput,
  { checksRole, operatorId }: { checksRole: boolean; operatorId: number },
): Promise<void> {
  const { id, employeeId, day, giverId, role } = input
  const people = await listPosts(call.db, {
    employeeIds: [employeeId, ...(giverId === null ? [] : [giverId])],
  })
  const person = people.find((one) => one.id === employeeId)
  if (!person) throw gone('Pegawai itu')
  if (giverId !== null && !people.some((one) => one.id === giverId)) throw gone('Pemberi itu')
  const problems = problemsOfGiver(input)
  if (day > call.today) problems.push({ field: 'Tanggal', message: `${namedDay(day)} belum tiba.` })
  if (input.diaryDay !== null && input.diaryDay > day)
    problems.push({ field: 'Tanggal', message: 'Saran atas progres harian tidak mendahului harinya.' })
  if (!isInService(person.legalPosition))
    problems.push({ field: 'Pegawai', message: `${person.fullName} tidak lagi bekerja di kantor ini.` })
  if (problems.length > 0) throw new Refusal(problems[0]?.message ?? '', problems)
  if (await loadEntry(call.db, id)) throw new Refusal('Umpan balik ini sudah tercatat. Muat ulang halaman.')
  if (checksRole) await refuseForeignRole(call, input, person.fullName)
  const file = await takeFile(call.db, employeeId, Number(day.slice(0, 4)))
  const entry = {
    id,
    fileId: file.id,
    day,
    role,
    giverEmployeeId: giverId,
    giverName: giverId === null ? input.giverName : '',
    operatorId,
    rhkId: input.rhkId,
    rhkText: await wordsOf(call, input),
    value: input.value,
    text: input.text,
    tone: input.tone,
    reaction: input.reaction,
    diaryDay: isAnonymous(role) ? null : input.diaryDay,
    batch: isAnonymous(role) ? null : named,
  }
  await insertEntry(call.db, entry)
  if (isAnonymous(role)) {
    await showEnough(call, file.id)
    await call.audit({ action: 'monitoring.feedback.give', ...withoutSubject })
    return
  }
  await call.audit({
    action: 'monitoring.feedback.give',
    subjectType: 'feedback',
    subjectId: file.id,
    before: null,
    after: { employeeId, year: file.year, ...told(entry) },
  })
}

/** Shows what waits as soon as enough colleagues have answered. */
async function showEnough(call: Call, fileId: number): Promise<void> {
  const { feedbackMinimum } = await loadSettings(call.db)
  const ids = shownTogether(await waitingIn(call.db, fileId), feedbackMinimum)
  if (ids.length > 0) await showTogether(call.db, fileId, ids)
}

const isOwn = ({ operator }: Call, entry: FeedbackRecord): boolean =>
  entry.operatorId === operator.id ||
  (operator.employeeId !== null && entry.giverEmployeeId === operator.employeeId)

/**
 * Whether the operator may take something away: what he has written, as long as it is not shown together with others,
 * and the pengelola whatever is shown.
 */
export const mayRemove = (call: Call, entry: FeedbackRecord): boolean => {
  const isTogether = (entry.batch ?? named) > named
  if (call.operator.role === 'pengelola') return entry.batch !== null || isOwn(call, entry)
  return isOwn(call, entry) && !isTogether
}

/**
 * Takes back what came from another device, as if it had never come.
 * @throws Refusal where it is shown together with others already, or was answered
 */
export async function takeBack(call: Call, ids: readonly string[]): Promise<void> {
  const entries = await Promise.all(ids.map((id) => loadEntry(call.db, id)))
  if (entries.some((entry) => entry !== undefined && (entry.batch ?? named) > named))
    throw new Refusal(
      'Sebagian jawaban ini sudah tampil bersama jawaban orang lain, jadi tidak diurungkan: menariknya menunjukkan siapa yang menulisnya.',
    )
  if (entries.some((entry) => entry !== undefined && entry.response !== ''))
    throw new Refusal('Pegawainya sudah menanggapi umpan balik dari jawaban ini, jadi tidak diurungkan.')
  for (const entry of entries) if (entry) await erase(call, entry)
}

/** @throws Refusal where it is not the operator's, or is shown together with others */
export async function remove(
  call: Call,
  { id, giverId }: { id: string; giverId: number | null },
): Promise<void> {
  if (call.scope.rows !== 'office') call.mustBeWithin({ employeeId: giverId ?? 0 })
  const entry = await loadEntry(call.db, id)
  // Of what is not his nobody learns whether it is there.
  if (!entry || (!isOwn(call, entry) && call.operator.role !== 'pengelola')) throw gone('Umpan balik itu')
  if (!mayRemove(call, entry))
    throw new Refusal(
      entry.batch === null
        ? 'Umpan balik itu tidak ada lagi. Muat ulang halaman.'
        : 'Umpan balik itu sudah tampil bersama yang lain, jadi tidak ditarik sendiri; menariknya menunjukkan siapa yang menulisnya. Mintalah kepada pengelola.',
    )
  await erase(call, entry)
}

async function erase(call: Call, entry: FeedbackRecord): Promise<void> {
  await deleteEntry(call.db, entry.id)
  await call.audit(
    isAnonymous(entry.role)
      ? { action: 'monitoring.feedback.remove', ...withoutSubject }
      : {
          action: 'monitoring.feedback.remove',
          subjectType: 'feedback',
          subjectId: entry.fileId,
          before: told(entry),
          after: { employeeId: entry.employeeId },
        },
  )
}

/** @throws Refusal where it is not about the person, or not shown */
export async function respond(
  call: Call,
  { employeeId, id, response }: { employeeId: number; id: string; response: string },
): Promise<void> {
  const entry = await loadEntry(call.db, id)
  if (!entry || entry.employeeId !== employeeId || entry.batch === null) throw gone('Umpan balik itu')
  await storeResponse(call.db, id, response, response === '' ? null : call.today)
  await call.audit({
    action: 'monitoring.feedback.respond',
    subjectType: 'feedback',
    subjectId: entry.fileId,
    before: { response: entry.response },
    after: { employeeId, response },
  })
}

/** The role in which the operator himself writes about somebody; null where he does not. */
export function roleFor(
  relations: Relations,
  giverId: number,
  employeeId: number,
  isAsked: boolean,
): FeedbackRole | null {
  if (giverId === employeeId) return null
  const role = roleOf(relations, giverId, employeeId)
  return isAnonymous(role) && !isAsked ? null : role
}
