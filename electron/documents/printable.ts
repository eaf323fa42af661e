import type { FormNeeds } from '../../shared/documents/needs.ts'
import { isWithin, type OfPerson } from '../app/scope.ts'
import { skpsOfEvaluations } from '../evaluation/store.ts'
import { subjectOf } from '../../shared/letters/rules.ts'
import { lettersById } from '../letters/store.ts'
import { plansById } from '../monitoring/improvement/store.ts'
import { diariesById } from '../monitoring/diary/destroy.ts'
import { skpsOfVersions } from '../planning/agreement/store.ts'
import type { Print } from './print.ts'

type Owned = Pick<Required<OfPerson>, 'employeeId'> & { skpId?: number }

/** Of which SKP each of what is printed is. */
async function skpsOf(print: Print, needs: FormNeeds, ids: readonly number[]): Promise<Map<number, number>> {
  if (print.ofVersions) return skpsOfVersions(print.db, ids)
  if (needs === 'evaluation') return skpsOfEvaluations(print.db, ids)
  if (needs === 'talk') return print.skpsOfTalks(ids)
  return new Map(ids.map((id) => [id, id]))
}

/** Of nobody: they are about a unit, the office, or people of all of it. */
const ofMany: ReadonlySet<FormNeeds> = new Set([
  'unit',
  'recap',
  'survey',
  'complaint',
  'forum',
  'session',
  'destruction',
  'register',
  'office',
])
/** Of these only who sees the whole office. */
const ofOffice: ReadonlySet<FormNeeds> = new Set(['complaint', 'forum', 'session', 'destruction', 'register'])

const owned = (found: ReadonlyMap<number, { employeeId?: number | undefined }>): Map<number, Owned> =>
  new Map(
    [...found].flatMap(([id, { employeeId }]) =>
      employeeId === undefined ? [] : [[id, { employeeId }] as const],
    ),
  )

/** Whose each of what is printed is; what is of many, or not there any more, is in no answer. */
export async function ownersOf(
  print: Print,
  needs: FormNeeds,
  ids: readonly number[],
): Promise<ReadonlyMap<number, Owned>> {
  if (ofMany.has(needs)) return new Map()
  if (needs === 'person' || needs === 'credit' || needs === 'jabatan')
    return new Map(ids.map((id) => [id, { employeeId: id }]))
  // Who may see everybody's rows does not read what was said in confidence.
  if (needs === 'coaching') return owned(await print.readableNotes(ids))
  if (needs === 'plan') return owned(await plansById(print.db, ids))
  if (needs === 'diary') return owned(await diariesById(print.db, ids))
  if (needs === 'certificate') {
    const ones = [...(await print.certificatesOf(ids))]
    // What is not given yet is known to nobody but the office.
    return new Map(
      ones.flatMap(
        ([
          id,
          {
            certificate,
            recipient: { who },
          },
        ]) =>
          'employeeId' in who && (certificate.state === 'issued' || print.scope.rows === 'office')
            ? [[id, { employeeId: who.employeeId }] as const]
            : [],
      ),
    )
  }
  if (needs === 'letter') {
    const letters = await lettersById(print.db, ids)
    // What is not signed yet is known to nobody but the office, and a berita acara is of nobody.
    return owned(
      new Map(
        [...letters].flatMap(([id, { state, content }]) => {
          const employeeId = subjectOf(content)
          const isKnown = employeeId !== null && (state === 'signed' || print.scope.rows === 'office')
          return isKnown ? [[id, { employeeId }] as const] : []
        }),
      ),
    )
  }
  const skpIds = await skpsOf(print, needs, ids)
  const skps = await print.owners([...new Set(skpIds.values())])
  return new Map(
    ids.flatMap((id) => {
      const skpId = skpIds.get(id) ?? 0
      const employeeId = skps.get(skpId)
      return employeeId === undefined ? [] : [[id, { employeeId, skpId }] as const]
    }),
  )
}

/**
 * Those of whatever was chosen that the operator who prints may see; a list of a unit only who heads it.
 * @param owners whose each of them is
 */
export function printable(
  { scope }: Print,
  needs: FormNeeds,
  ids: readonly number[],
  owners: ReadonlyMap<number, Owned>,
): readonly number[] {
  // The law has the results of surveys published; they name nobody.
  if (needs === 'office' || needs === 'survey') return ids
  if (ofMany.has(needs)) {
    if (scope.rows === 'office') return ids
    // They name people of the whole office, or from outside.
    if (ofOffice.has(needs)) return []
    return ids.filter((id) => scope.rows === 'unit' && scope.unitIds.has(id))
  }
  return ids.filter((id) => {
    const owner = owners.get(id)
    return owner === undefined ? scope.rows === 'office' && needs !== 'coaching' : isWithin(scope, owner)
  })
}
