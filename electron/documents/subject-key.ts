import { type FormId, formOf } from '../../shared/documents/forms.ts'
import type { FormNeeds } from '../../shared/documents/needs.ts'
import { subjectOf } from '../issued/subject.ts'
import type { Print } from './print.ts'

/** Whether a number alone does not tell of which time something is, as that of a person. */
const timed: Readonly<Partial<Record<FormNeeds, 'year' | 'period'>>> = {
  credit: 'year',
  person: 'year',
  jabatan: 'year',
  complaint: 'year',
  unit: 'year',
  register: 'year',
  office: 'year',
  feedback: 'period',
  recap: 'period',
}

/** Of what a document is, as the register and the count of prints name it: a former version of an SKP is another than the SKP. */
export function subjectKey(print: Print, form: FormId, id: number): string {
  if (print.ofVersions) return subjectOf('version', id)
  if (print.ofEarlier) return subjectOf('earlier', id)
  const { needs } = formOf(form)
  const { year, period = '' } = print.request
  const time = timed[needs]
  return subjectOf(needs, id, ...(time === undefined ? [] : time === 'year' ? [year] : [year, period]))
}

/** The same read back. @returns null where it names nothing */
export function subjectOfKey(key: string): { needs: string; id: number; year: number | null } | null {
  const [needs = '', id, year] = key.split(':')
  return Number.isInteger(Number(id))
    ? { needs, id: Number(id), year: year === undefined ? null : Number(year) }
    : null
}
