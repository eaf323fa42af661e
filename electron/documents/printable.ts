import { type FormNeeds } from '../../shared/documents/forms.ts'
import { isWithin } from '../app/scope.ts'
import { skpsOfEvaluations } from '../evaluation/store.ts'
import { plansById } from '../monitoring/improvement/store.ts'
import { diariesById } from '../monitoring/diary/destroy.ts'
import { skpsOfVersions } from '../planning/agreement/store.ts'
import { loadSkps } from '../planning/skp/store.ts'
import { loadTalksById } from '../planning/talks/store.ts'
import type { Print } from './print.ts'

/** Of which SKP each of what is printed is. */
export async function skpsOf(
  print: Print,
  needs: FormNeeds,
  ids: readonly number[],
): Promise<Map<number, number>> {
  if (print.ofVersions) return skpsOfVersions(print.db, ids)
  if (needs === 'evaluation') return skpsOfEvaluations(print.db, ids)
  if (needs === 'talk')
    return new Map([...(await loadTalksById(print.db, ids))].map(([id, { skpId }]) => [id, skpId]))
  return new Map(ids.map((id) => [id, id]))
}

/** Those of whatever was chosen that the operator who prints may see; a list of a unit only who heads it. */
export async function printable(
  print: Print,
  needs: FormNeeds,
  ids: readonly number[],
): Promise<readonly number[]> {
  const { scope } = print
  // Who may see everybody's rows does not read what was said in confidence.
  if (needs === 'coaching') {
    const notes = await print.readableNotes(ids)
    return ids.filter((id) => {
      const { employeeId } = notes.get(id) ?? {}
      return employeeId !== undefined && isWithin(scope, { employeeId })
    })
  }
  if (scope.rows === 'office' || needs === 'office') return ids
  // It names people of the whole office.
  if (needs === 'destruction') return []
  if (needs === 'unit' || needs === 'recap')
    return ids.filter((id) => scope.rows === 'unit' && scope.unitIds.has(id))
  if (needs === 'credit') return ids.filter((employeeId) => isWithin(scope, { employeeId }))
  if (needs === 'plan') {
    const plans = await plansById(print.db, ids)
    return ids.filter((id) => {
      const { employeeId } = plans.get(id) ?? {}
      return employeeId !== undefined && isWithin(scope, { employeeId })
    })
  }
  if (needs === 'certificate') {
    const ones = await print.certificatesOf(ids)
    return ids.filter((id) => {
      const { certificate, recipient } = ones.get(id) ?? {}
      // What is not given yet is known to nobody.
      return (
        certificate?.state === 'issued' &&
        recipient !== undefined &&
        'employeeId' in recipient.who &&
        isWithin(scope, recipient.who)
      )
    })
  }
  if (needs === 'diary') {
    const diaries = await diariesById(print.db, ids)
    return ids.filter((id) => {
      const { employeeId } = diaries.get(id) ?? {}
      return employeeId !== undefined && isWithin(scope, { employeeId })
    })
  }
  const skpIds = await skpsOf(print, needs, ids)
  const skps = await loadSkps(print.db, [...skpIds.values()])
  return ids.filter((id) => {
    const skp = skps.get(skpIds.get(id) ?? 0)
    return skp !== undefined && isWithin(scope, { employeeId: skp.employeeId, skpId: skp.id })
  })
}
