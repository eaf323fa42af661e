import { type LetterContent, letterForms, type LetterKind } from '../../shared/letters/letter.ts'
import type { Call } from '../app/call.ts'
import { composeLetter } from '../letters/document.ts'
import { OfficeOnce } from '../office/once.ts'
import type { FormContent } from './forms/draws.ts'
import { printFormOf } from './forms/loads.ts'
import { printOptions } from './jobs.ts'

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
  return new File([bytes], 'Pratinjau.pdf', { type: 'application/pdf' })
}
