import { z } from 'zod'
import type { Json } from '../../../shared/kernel/canonical.ts'
import { shortDate } from '../../../shared/kernel/dates.ts'
import { oneLine } from '../../../shared/kernel/text.ts'
import {
  type FeedbackRole,
  isAnonymous,
  Reaction,
  reactions,
  roleLabels,
  Tone,
  toneLabels,
  withSign,
} from '../../../shared/monitoring/feedback/entry.ts'
import { periodRange } from '../../../shared/office/period.ts'
import type { FeedbackAsks, FeedbackSaid } from '../../../shared/phone/kinds/feedback.ts'
import { FeedbackAnswer, FeedbackKept } from '../../../shared/phone/kinds/feedback-answer.ts'
import { appraisalOf } from '../../../shared/phone/kinds/register.ts'
import { coreValuesOf } from '../../../shared/regulations/berakhlak.ts'
import type { Call } from '../../app/call.ts'
import { rhkBetween } from '../../monitoring/diary/month.ts'
import { type Asking, dueFor, loadAsking, owedBy } from '../../monitoring/feedback/due.ts'
import { loadEntry } from '../../monitoring/feedback/store.ts'
import { receive, takeBack } from '../../monitoring/feedback/write.ts'
import { loadSettings } from '../../office/store.ts'
import type { FormKind } from './kind.ts'

const tones = Tone.options.map((id) => ({ id, label: toneLabels[id] }))
const signs = Reaction.options.map((id) => ({ id, label: `${reactions[id].sign} ${reactions[id].label}` }))

/** The first and last day of the period of a form. */
function rangeOf(period: string): { start: string; end: string; year: number } {
  const at = appraisalOf(period)
  if (at === null) throw new Error(`no period of appraisal: ${period}`)
  return { ...periodRange(at.period, at.year), year: at.year }
}

/** The day of a period by which it is told who stands to whom: today, or its last day when it is over. */
const dayIn = ({ start, end }: { start: string; end: string }, today: string): string =>
  today < start ? start : today > end ? end : today

/** An entry with what the office knows of it today. */
interface Heard extends FeedbackSaid {
  role: FeedbackRole
  name: string
  rhkText: string
}

/** Why an entry is not taken in, without a word of what it says; null where it is. */
function leftOut(
  { day, rhkId, rhkText }: Pick<Heard, 'day' | 'rhkId' | 'rhkText'>,
  { start, end }: { start: string; end: string },
  today: string,
): string | null {
  if (day < start || day > end) return 'bertanggal di luar periode formulir ini'
  if (day > today) return 'bertanggal hari yang belum tiba'
  return rhkId !== null && rhkText === '' ? 'tentang RHK yang tidak berlaku lagi' : null
}

/** The entries that can be taken in, and why others can't, each reason once. */
async function heardIn(
  call: Call,
  giverId: number,
  range: ReturnType<typeof rangeOf>,
  said: readonly FeedbackSaid[],
): Promise<{ heard: Heard[]; remarks: string[] }> {
  const heard: Heard[] = []
  const reasons = new Map<string, number>()
  const leave = (reason: string) => reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  const asking = new Map<string, Asking>()
  for (const one of said) {
    const known = asking.get(one.day) ?? (await loadAsking(call.db, one.day))
    asking.set(one.day, known)
    const about = dueFor(known, giverId).find(({ employeeId }) => employeeId === one.employeeId)
    const rhk = (await rhkBetween(call.db, [one.employeeId], one.day, one.day)).get(one.employeeId) ?? []
    const rhkText = rhk.find(({ id }) => id === one.rhkId)?.text ?? ''
    const why = about
      ? leftOut({ ...one, rhkText }, range, call.today)
      : 'tentang orang yang tidak lagi diminta kepadanya'
    if (why !== null) leave(why)
    else if (await loadEntry(call.db, one.id)) leave('sudah tercatat')
    else if (about) heard.push({ ...one, role: about.role, name: about.fullName, rhkText })
  }
  return {
    heard,
    remarks: [...reasons].map(([reason, times]) => `${times} umpan balik ${reason}, jadi tidak diimpor.`),
  }
}

/** What is told of entries before they are taken in: of colleagues only how many there are. */
function toldOf(call: Call, heard: readonly Heard[], year: number) {
  const isTold = (one: Heard) =>
    !isAnonymous(one.role) && call.visible([{ employeeId: one.employeeId }]).length > 0
  const hidden = heard.filter((one) => !isTold(one)).length
  const values = coreValuesOf(year)
  const changes = heard.filter(isTold).map((one) => ({
    place: `${one.name}, ${shortDate(one.day)}`,
    before: [],
    after: [
      `${roleLabels[one.role]}, ${one.value === null ? oneLine(one.rhkText) : (values[one.value - 1]?.name ?? '')}: ${withSign(one)}`,
    ],
  }))
  return hidden === 0
    ? changes
    : [
        ...changes,
        {
          place: 'Rekan dan bawahan',
          before: [],
          after: [`${hidden} umpan balik; isinya dan tentang siapa tidak ditampilkan di sini.`],
        },
      ]
}

/** Umpan balik: what somebody says of others, taken in by who does not read it. */
export const feedback: FormKind = {
  async asks(call, employeeIds, period) {
    const range = rangeOf(period)
    const { start, end, year } = range
    const asking = await loadAsking(call.db, dayIn(range, call.today))
    const owed = new Map(employeeIds.map((id) => [id, owedBy(asking, id)]))
    const about = [...new Set([...owed.values()].flat().map(({ employeeId }) => employeeId))]
    const rhk = await rhkBetween(call.db, about, start, end)
    const values = coreValuesOf(year).map(({ name }) => name)
    const { feedbackMinimum: minimum } = await loadSettings(call.db)
    return new Map(
      [...owed].map(([id, people]): [number, Json] => [
        id,
        {
          from: start,
          to: end,
          values,
          tones,
          reactions: signs,
          minimum,
          about: people.map(({ employeeId, fullName, jabatan, role }) => ({
            id: employeeId,
            name: fullName,
            jabatan: jabatan ?? '',
            role: roleLabels[role],
            isUnnamed: isAnonymous(role),
            rhk: (rhk.get(employeeId) ?? []).map((one) => ({ ...one, text: oneLine(one.text) })),
          })),
        },
      ]),
    )
  },

  remarks(asks) {
    const without = [...asks.values()].filter(
      (one) => (one as unknown as FeedbackAsks).about.length === 0,
    ).length
    return without === 0
      ? []
      : [
          `${without} formulir kosong: pegawainya tidak menilai siapa pun dan tidak diminta memberi umpan balik. Tetapkan dahulu siapa yang diminta.`,
        ]
  },

  async look(call, { employeeId: giverId, period }, former, content) {
    const { success, data } = FeedbackAnswer.safeParse(content)
    if (!success) return null
    const range = rangeOf(period)
    const before = new Set(former === null ? [] : FeedbackKept.parse(former.content).ids)
    const said = data.entries.filter(({ id }) => !before.has(id))
    const { heard, remarks } = await heardIn(call, giverId, range, said)
    return {
      obstacle:
        said.length > 0 && heard.length === 0 ? `Tidak ada yang dapat diimpor: ${remarks.join(' ')}` : null,
      changes: toldOf(call, heard, range.year),
      replaces: false,
      remarks,
      keeps: { ids: [...new Set([...before, ...heard.map(({ id }) => id)])] },
      write: async () => {
        for (const { name: _, rhkText: __, ...one } of heard)
          await receive(call, { ...one, giverId, giverName: '', diaryDay: null })
        return heard.map(({ id }) => id)
      },
    }
  },

  async restore(call, _, kept) {
    await takeBack(call, z.array(z.uuid()).parse(kept))
  },
}
