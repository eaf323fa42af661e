import { type FormId, formOf } from '../../shared/documents/forms.ts'
import type { Print } from '../documents/print.ts'

/** Of what a paper was issued, as the register names it: "talk:12"; a former version of an SKP is another than the SKP. */
export const subjectKey = (print: Print, form: FormId, id: number): string =>
  `${print.ofVersions ? 'version' : formOf(form).needs}:${id}`

/** The same read back. @returns null where it names nothing */
export function subjectOfKey(key: string): { needs: string; id: number } | null {
  const [needs = '', id] = key.split(':')
  return Number.isInteger(Number(id)) ? { needs, id: Number(id) } : null
}
