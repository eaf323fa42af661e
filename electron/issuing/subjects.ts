import { type FormId, formOf } from '../../shared/documents/forms.ts'
import { notesById } from '../monitoring/coaching/store.ts'
import { plansById } from '../monitoring/improvement/store.ts'
import { loadSkps } from '../planning/skp/store.ts'
import type { Print } from '../documents/print.ts'
import { skpsOf } from '../documents/printable.ts'

/** Of what a paper was issued, as the register names it: "talk:12"; a former version of an SKP is another than the SKP. */
export const subjectKey = (print: Print, form: FormId, id: number): string =>
  `${print.ofVersions ? 'version' : formOf(form).needs}:${id}`

/** The same read back. @returns null where it names nothing */
export function subjectOfKey(key: string): { needs: string; id: number } | null {
  const [needs = '', id] = key.split(':')
  return Number.isInteger(Number(id)) ? { needs, id: Number(id) } : null
}

/** Whose papers these are, by the id of what they are printed of; without those of nobody. */
export async function employeesOf(
  print: Print,
  form: FormId,
  ids: readonly number[],
): Promise<Map<number, number>> {
  const { needs } = formOf(form)
  if (needs === 'destruction') return new Map()
  const owned =
    needs === 'coaching'
      ? await notesById(print.db, ids)
      : needs === 'plan'
        ? await plansById(print.db, ids)
        : null
  if (owned) return new Map([...owned].map(([id, { employeeId }]) => [id, employeeId]))
  const skpIds = await skpsOf(print, needs, ids)
  const skps = await loadSkps(print.db, [...skpIds.values()])
  return new Map(
    [...skpIds].flatMap(([id, skpId]) => {
      const skp = skps.get(skpId)
      return skp ? [[id, skp.employeeId] as const] : []
    }),
  )
}
