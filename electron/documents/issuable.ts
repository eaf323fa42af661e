import { createHash } from 'node:crypto'
import type { FormId } from '../../shared/documents/forms.ts'
import { canonicalJson, type Json } from '../../shared/kernel/canonical.ts'
import type { FormData } from './forms/draws.ts'
import type { Issues } from './forms/form-load.ts'
import { type LoadedForm, loads } from './forms/loads.ts'

/** How a form is issued; null for one that never is. */
const issuesOf = <K extends FormId>(form: K): Issues<FormData[K]> | null => loads[form].issues ?? null

/** What of a loaded form comes into the register. */
export interface Issuable {
  /** The paper's own day, ISO. */
  day: string
  /** SHA-256 of what it says, of its form with its version, and of what shaped it; hex. */
  digest: string
  /** What is written as its number; null for a form that has none. */
  number: string | null
}

/** @returns null for drafts, and for what is not issued */
export function issuable<K extends FormId>({ printed }: LoadedForm<K>): Issuable | null {
  const { form, data, signedOn, paper } = printed as { form: K; data: FormData[K] } & typeof printed
  const issues = issuesOf(form)
  if (!issues || signedOn === null) return null
  const day = issues.day ? issues.day(data) : signedOn
  if (day === null) return null
  const said = {
    form,
    version: issues.version,
    signedOn,
    data: issues.said?.(data) ?? data,
    paper: issues.wordsAlone ? null : (paper ?? null),
  }
  // As JSON says it: what is undefined is not there.
  const text = canonicalJson(JSON.parse(JSON.stringify(said)) as Json)
  return {
    day,
    digest: createHash('sha256').update(text).digest('hex'),
    number: issues.number?.of(data) ?? null,
  }
}

/** The form with its number and its code. */
export function withProof<K extends FormId>(
  { printed }: LoadedForm<K>,
  number: string,
  proof: string,
): LoadedForm<K>['printed'] {
  const { form, data } = printed as { form: K; data: FormData[K] }
  const { number: written, code } = issuesOf(form) ?? {}
  const numbered = written && number !== '' ? written.put(data, number) : data
  return {
    ...printed,
    data: code && proof !== '' ? code(numbered, proof) : numbered,
    ...(proof === '' ? {} : { proof }),
  }
}
