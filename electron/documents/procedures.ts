import { withProgress } from '../app/progress.ts'
import type { PrintEvent, PrintRequest } from '../../shared/documents/contract.ts'
import {
  type FormId,
  formOf,
  forms,
  nothingToPrint,
  type PrintOptions,
} from '../../shared/documents/forms.ts'
import { markInFoot } from '../../shared/documents/mark.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { choicesOf } from '../../shared/office/print-choices.ts'
import { type Call, os, streamed } from '../app/call.ts'
import { emblemOf, loadImages } from '../office/paper.ts'
import type { PrintJob } from './engine/job.ts'
import { fileNameOf } from './file-name.ts'
import { type LoadedForm, loadForm } from './forms/loads.ts'
import { unknown, unprintable } from './glyphs.ts'
import { leftOut } from './left-out.ts'
import { Print } from './print.ts'
import { subjectsOf } from './subjects.ts'

/** Every text in a document, however deep. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) yield* textsIn(part)
}

/** What a clerk should know before the documents are signed. */
function remarksOn(loaded: readonly LoadedForm[]): string[] {
  const remarks: string[] = []
  const drafts = loaded.filter(({ printed }) => printed.signedOn === null)
  for (const [why, { length }] of Map.groupBy(
    drafts,
    ({ printed }) => printed.unsigned ?? 'belum ditandatangani',
  ))
    remarks.push(`${length} dari ${loaded.length} dokumen ${why} dan bertanda DRAF.`)
  remarks.push(...loaded.flatMap(({ remark }) => remark ?? []))
  const lacking = loaded
    .map((form) => ({ ...form, characters: unprintable([...textsIn(form.printed.data)].join(' ')) }))
    .filter(({ characters }) => characters.length > 0)
  if (lacking.length > 0) {
    const characters = [...new Set(lacking.flatMap((found) => found.characters))].join(' ')
    const people = [...new Set(lacking.map(({ printed }) => printed.owner?.name ?? 'daftar'))]
    const named =
      people.slice(0, 3).join('; ') + (people.length > 3 ? `; dan ${people.length - 3} lainnya` : '')
    remarks.push(`Tidak ada dalam fon cetak dan dicetak sebagai ${unknown}: ${characters} (${named}).`)
  }
  return remarks
}

/**
 * Loads what is asked for.
 * @throws Refusal when there is nothing to print
 */
async function jobFor(call: Call, request: PrintRequest): Promise<{ job: PrintJob; remarks: string[] }> {
  const print = new Print(call, request)
  const subjects = await subjectsOf(print)
  if (subjects.length === 0) throw new Refusal(nothingToPrint(formOf(request.form), request.year))
  const found = new Map<FormId, ReadonlyMap<number, LoadedForm>>()
  for (const [form, own] of Map.groupBy(subjects, (subject) => subject.form))
    found.set(
      form,
      await loadForm(
        form,
        print,
        own.map(({ id }) => id),
      ),
    )
  const loaded = subjects.flatMap(({ form, id }) => found.get(form)?.get(id) ?? [])
  const settings = await print.office.settings()
  const { logo } = await print.office.identity()
  const title = fileNameOf(request, loaded, await print.posts())
  const options: PrintOptions = {
    paper: request.paper ?? settings.paper,
    ratingSpelling: settings.ratingSpelling,
    logo,
    emblem: emblemOf(settings, logo),
    choices: choicesOf(settings),
  }
  return {
    job: {
      title: title.replace(/\.pdf$/, ''),
      options,
      logos: await loadImages(
        call.db,
        new Set(loaded.flatMap(({ printed: { paper } }) => [paper?.logo ?? [], paper?.emblem ?? []].flat())),
      ),
      forms: loaded.map(({ printed, says }) => {
        const mark = markInFoot({ says }, settings, call.today)
        return mark === null ? printed : { ...printed, mark }
      }),
    },
    remarks: remarksOn(loaded),
  }
}

/** Draws what is asked for, tells how far it is, and puts the document on the shelf. */
async function* draw(
  call: Call,
  input: PrintRequest,
  signal: AbortSignal | undefined,
): AsyncGenerator<PrintEvent> {
  const { job, remarks } = await jobFor(call, input)
  const total = job.forms.length
  const bytes = yield* withProgress(total, 'dokumen', (push) =>
    call.application.host
      .engine()
      .draw(job, { onProgress: ({ done }) => push(done), ...(signal ? { signal } : {}) }),
  )
  const fileName = `${job.title}.pdf`
  yield {
    kind: 'done',
    token: call.application.shelf.put({ fileName, bytes }),
    fileName,
    forms: total,
    bytes: bytes.length,
    remarks,
  }
}

export const documentsProcedures = os.documents.router({
  forms: os.documents.forms.handler(({ context: { call } }) => {
    const { host } = call.application
    // Whoever asks for the register is about to print.
    host.engine().warm()
    return {
      forms: forms.map((form) => ({ id: form.id, name: form.name, needs: form.needs })),
      canOpenExternally: host.openExternally !== undefined,
    }
  }),

  count: os.documents.count.handler(async ({ input, context: { call } }) => ({
    forms: (await subjectsOf(new Print(call, input))).length,
  })),

  leftOut: os.documents.leftOut.handler(({ input, context: { call } }) => leftOut(call, input)),

  print: os.documents.print.handler(({ input, context: { call }, signal }) =>
    streamed(call, draw(call, input, signal)),
  ),

  file: os.documents.file.handler(({ input, context: { call } }) => {
    const { bytes, fileName } = call.application.shelf.get(input.token)
    return new File([bytes], fileName, { type: 'application/pdf' })
  }),

  openExternally: os.documents.openExternally.handler(async ({ input, context: { call } }) => {
    const { bytes, fileName } = call.application.shelf.get(input.token)
    if (!call.application.host.openExternally) throw new Refusal('Simpan dokumen, lalu buka dari foldernya.')
    await call.application.host.openExternally(bytes, fileName)
    return {}
  }),
})
