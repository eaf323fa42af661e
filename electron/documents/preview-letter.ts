import type { PrintRequest } from '../../shared/documents/contract.ts'
import { type LetterContent, letterForms, type LetterKind } from '../../shared/letters/letter.ts'
import type { Call } from '../app/call.ts'
import { composeLetter } from '../letters/document.ts'
import { loadLetter } from '../letters/store.ts'
import { OfficeOnce } from '../office/once.ts'
import { asIssued } from './as-issued.ts'
import type { FormContent } from './forms/draws.ts'
import { printFormOf } from './forms/loads.ts'
import { Jobs, loadPapers, printOptions } from './jobs.ts'
import { papersOf } from './subjects.ts'

const previewOf = (bytes: Uint8Array<ArrayBuffer>): File =>
  new File([bytes], 'Pratinjau.pdf', { type: 'application/pdf' })

/** Draws a letter for the page that writes it; nothing is kept of it. @throws Refusal when somebody is gone */
export async function previewLetter(
  call: Call,
  content: LetterContent,
  signal: AbortSignal | undefined,
): Promise<File> {
  const office = new OfficeOnce(call.db)
  const [settings, { logo }] = [await office.settings(), await office.identity()]
  const { document: data } = await composeLetter(office, content, call.today)
  const form: FormContent<(typeof letterForms)[LetterKind]> = { form: letterForms[content.kind], data }
  const bytes = await call.application.host
    .engine()
    .draw(
      { title: 'Pratinjau', options: printOptions(settings, logo), forms: [printFormOf(form)] },
      signal ? { signal } : {},
    )
  return previewOf(bytes)
}

/** Draws a signed letter as it is printed: with its number and its code once it is issued. @throws Refusal when it is gone */
export async function previewSigned(call: Call, id: number, signal: AbortSignal | undefined): Promise<File> {
  const { year, content } = await loadLetter(call.db, id)
  const request: PrintRequest = {
    form: letterForms[content.kind],
    year,
    scope: { kind: 'letters', ids: [id] },
  }
  const { papers } = await papersOf(call, request)
  const { loaded, failed } = await loadPapers(call, papers, { anew: false })
  if (failed[0]) throw failed[0].error
  const jobs = new Jobs(call, request, new OfficeOnce(call.db))
  const job = await jobs.job(
    'Pratinjau',
    (await asIssued(call, loaded)).map((one) => one.loaded),
  )
  return previewOf(await call.application.host.engine().draw(job, signal ? { signal } : {}))
}
