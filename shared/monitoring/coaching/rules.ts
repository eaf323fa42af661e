import { longDate } from '../../kernel/dates.ts'
import type { PersonChoice } from '../../kernel/party.ts'
import type { Problem } from '../../kernel/refusal.ts'
import { doubtsOfPast } from '../../office/signing-day.ts'
import type { CoachingAction, CoachingKind } from './note.ts'

/** An operator as far as it decides who reads a counselling note. */
interface Reader {
  id: number
  role: string
  employeeId: number | null
  active: boolean
}

/**
 * The pengelola who keeps the counselling notes: whom the office has named, or the only one there is. Where there are
 * several and none is named, nobody: only the two who talked read them then.
 * @param named operator of the setting; null while nobody is named
 */
export function counsellingKeeper(operators: readonly Reader[], named: number | null): number | null {
  const keepers = operators.filter(({ role, active }) => active && role === 'pengelola')
  if (named !== null) return keepers.find(({ id }) => id === named)?.id ?? null
  return keepers.length === 1 ? (keepers[0]?.id ?? null) : null
}

/** Whose talk a note is of. */
export interface Between {
  kind: CoachingKind
  employeeId: number
  leader: PersonChoice
}

/** Whether an operator reads a note: konseling only the two who talked and who keeps them; everything else any who may. */
export function seesCounselling(
  { kind, employeeId, leader }: Between,
  reader: Pick<Reader, 'id' | 'employeeId'>,
  keeper: number | null,
): boolean {
  if (kind === 'bimbingan' || reader.id === keeper) return true
  const own = reader.employeeId
  return own !== null && (own === employeeId || ('employeeId' in leader && leader.employeeId === own))
}

/** Whether an action is still to be done, and its day is over. */
export const isOverdue = (
  { doneOn, dueOn }: Pick<CoachingAction, 'doneOn' | 'dueOn'>,
  today: string,
): boolean => doneOn === null && dueOn < today

/** What cannot be of a note: somebody leads his own, an action is due or done before the talk. */
export function problemsOfNote(
  { employeeId, leader, heldOn }: { employeeId: number; leader: PersonChoice; heldOn: string },
  actions: readonly CoachingAction[],
): Problem[] {
  return [
    ...('employeeId' in leader && leader.employeeId === employeeId
      ? [
          {
            field: 'Dipimpin oleh',
            message: 'Pilih orang lain; bimbingan tidak dipimpin pegawainya sendiri.',
          },
        ]
      : []),
    ...actions.flatMap(({ dueOn, doneOn }, at) =>
      [
        [dueOn, 'Batas waktu'],
        [doneOn, 'Tanggal selesai'],
      ].flatMap(([day, what]) =>
        typeof day === 'string' && day < heldOn
          ? [
              {
                field: `Tindak lanjut ${at + 1}`,
                message: `${what} ${longDate(day)} sebelum pertemuannya, ${longDate(heldOn)}.`,
              },
            ]
          : [],
      ),
    ),
  ]
}

/** Why days of a note look like a slip: what has happened is still to come. */
export const doubtsOfNote = (
  heldOn: string,
  actions: readonly Pick<CoachingAction, 'doneOn'>[],
  today: string,
): Problem[] => [
  ...doubtsOfPast(heldOn, today).map((message) => ({ field: 'Tanggal', message })),
  ...actions.flatMap(({ doneOn }, at) =>
    doneOn === null
      ? []
      : doubtsOfPast(doneOn, today).map((message) => ({ field: `Tindak lanjut ${at + 1}`, message })),
  ),
]
