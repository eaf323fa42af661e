import { type ActingEntry, actingTitle, sharesDay } from '../../employees/service/service.ts'
import { most } from '../../kernel/limits.ts'
import { addRhk } from '../sheet/rows.ts'
import { type NewId } from '../sheet/sheet.ts'
import type { SkpContent } from '../skp/skp.ts'

type Duty = Pick<ActingEntry, 'kind' | 'jabatan' | 'start' | 'end' | 'decree'>

const says = (text: string, words: string) => text.toLowerCase().includes(words.toLowerCase())

/** Duties in the days of an SKP that none of its RHK tambahan names yet. */
export const dutiesToOffer = <T extends Duty>(
  duties: readonly T[],
  content: SkpContent,
  span: { start: string; end: string },
): T[] =>
  duties.filter(
    (duty) =>
      sharesDay(duty, span) &&
      !content.rhk.some(({ kind, text }) => kind === 'tambahan' && says(text, actingTitle(duty))),
  )

/**
 * An acting duty as RHK tambahan: the SKP stays that of the definitive post, the duty is added to it by assignment.
 * @param superior who assigns it where no decree is recorded
 */
export function withDuty(content: SkpContent, duty: Duty, superior: string, newId: NewId): SkpContent {
  const added = addRhk(content, 'tambahan', null, newId)
  return {
    ...added.content,
    rhk: added.content.rhk.map((rhk) =>
      rhk.id === added.rhkId && rhk.text === ''
        ? {
            ...rhk,
            text: `Terlaksananya tugas sebagai ${actingTitle(duty)}`,
            assignedBy: (duty.decree || superior).slice(0, most.name),
          }
        : rhk,
    ),
  }
}
