import { withProgress } from '../app/progress.ts'
import type { FailedDocument, PrintEvent, PrintRequest } from '../../shared/documents/contract.ts'
import { formOf, forms } from '../../shared/documents/forms.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { type Call, os, streamed } from '../app/call.ts'
import { asIssued } from './as-issued.ts'
import { bound, drawOut } from './draw-file.ts'
import { exported } from './export.ts'
import { fileNameOf } from './file-name.ts'
import { makeFiles } from './files.ts'
import { chooseFolder } from './folders.ts'
import { failedOf, Jobs, type LoadedPaper } from './jobs.ts'
import { loads } from './forms/loads.ts'
import { hasLetter } from './forms/letters.ts'
import { hasSheet } from './forms/sheets.ts'
import { doubts, leftOut } from './left-out.ts'
import { withPages } from './page-choice.ts'
import { peopleFor } from './people.ts'
import { loadSettings } from '../office/store.ts'
import { previewCertificate } from './preview-certificate.ts'
import { previewLetter, previewSigned } from './preview-letter.ts'
import { readRequest } from './read-request.ts'
import { shifted } from './shift.ts'
import { type Paper, papersOf } from './subjects.ts'
import { printsOf, recordPrints } from './taken.ts'
import { timesOf } from './times.ts'

/** Of so many documents the first is drawn by itself beforehand: the file of all is only read when it is whole. */
const firstAloneFrom = 20

/** A document as it goes to the printer: its pages are moved as the office says. */
async function forPrinter(call: Call, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const { shiftX: x, shiftY: y } = await loadSettings(call.db)
  return x === 0 && y === 0 ? bytes : shifted(bytes, { x, y })
}

/** Draws what is asked for into one file, tells how far it is, and puts the document on the shelf. */
async function* draw(
  call: Call,
  request: PrintRequest,
  signal: AbortSignal | undefined,
): AsyncGenerator<PrintEvent> {
  const { documents: read, remarks, failed, everybody, posts, office } = await readRequest(call, request)
  const documents = await asIssued(call, read)
  const saidBy = ({ loaded }: LoadedPaper) => loaded
  const fileName = fileNameOf(request, documents.map(saidBy), everybody)
  const title = fileName.replace(/\.pdf$/, '')
  const jobs = new Jobs(call, request, office)
  const { host, shelf } = call.application
  const engine = host.engine()
  const path = shelf.place()
  const jobOf = (some: readonly LoadedPaper[]) => jobs.job(title, some.map(saidBy))
  const [first] = documents
  if (first && documents.length >= firstAloneFrom && !loads[first.paper.form].bind) {
    const alone = shelf.place()
    try {
      const drawn = await engine.drawTo(alone, await jobOf([first]), signal ? { signal } : {})
      yield { kind: 'first', token: shelf.putFile({ fileName, path: alone }), bytes: drawn.bytes }
    } catch (error) {
      // What can't be drawn is told when all are drawn.
      if (!(error instanceof Refusal)) throw error
    }
  }
  const { bytes, broken } = yield* withProgress(documents.length, 'dokumen', async (push) =>
    drawOut(engine, path, await jobOf(await bound(engine, path, documents, jobOf, { signal })), {
      onProgress: ({ done }) => push(done),
      signal,
    }),
  )
  const undrawn = [...broken].flatMap(([place, error]): FailedDocument[] => {
    const document = documents[place]
    return document ? [failedOf({ paper: document.paper, error }, posts)] : []
  })
  yield {
    kind: 'done',
    token: shelf.putFile({
      fileName,
      path,
      prints: printsOf(documents.filter((_, place) => !broken.has(place))),
    }),
    fileName,
    forms: documents.length - broken.size,
    bytes,
    remarks,
    failed: [...failed, ...undrawn],
  }
}

/** Evaluations among some documents of which an earlier paper is kept; none where those are what is printed. */
async function earlierOf(papers: readonly Paper[]): Promise<number[]> {
  const found = new Set<number>()
  for (const [block, own] of Map.groupBy(papers, (paper) => paper.block)) {
    const ids = own.flatMap(({ form, id }) => (formOf(form).ofEarlier === true ? id : []))
    if (ids.length > 0 && !block.print.ofEarlier)
      for (const id of await block.print.withEarlier(ids)) found.add(id)
  }
  return [...found]
}

export const documentsProcedures = os.documents.router({
  forms: os.documents.forms.handler(({ context: { call } }) => {
    const { host } = call.application
    // Whoever asks for the register is about to print.
    host.engine().warm()
    return {
      forms: forms.map(({ id, name, needs }) => ({
        id,
        name,
        needs,
        as: [...(hasSheet(id) ? ['excel' as const] : []), ...(hasLetter(id) ? ['word' as const] : [])],
      })),
      canChooseFolder: host.chooseFolder !== undefined,
      canOpenExternally: host.openExternally !== undefined,
    }
  }),

  count: os.documents.count.handler(async ({ input, context: { call } }) => {
    const { papers } = await papersOf(call, input)
    const times = await timesOf(call, papers)
    return {
      forms: papers.length,
      printed: times.filter((count) => count > 0).length,
      earlier: await earlierOf(papers),
    }
  }),

  leftOut: os.documents.leftOut.handler(({ input, context: { call } }) => leftOut(call, input)),

  doubts: os.documents.doubts.handler(({ input, context: { call } }) => doubts(call, input)),

  people: os.documents.people.handler(({ input, context: { call } }) => peopleFor(call, input)),

  print: os.documents.print.handler(({ input, context: { call }, signal }) =>
    streamed(call, draw(call, input, signal)),
  ),

  certificatePreview: os.documents.certificatePreview.handler(({ input, context: { call }, signal }) =>
    previewCertificate(call, input, signal),
  ),

  letterPreview: os.documents.letterPreview.handler(({ input, context: { call }, signal }) =>
    input.signed === undefined
      ? previewLetter(call, input.content, signal)
      : previewSigned(call, input.signed, signal),
  ),

  files: os.documents.files.handler(({ input, context: { call }, signal }) =>
    streamed(call, makeFiles(call, input, signal)),
  ),

  export: os.documents.export.handler(({ input, context: { call }, signal }) =>
    exported(call, input, signal),
  ),

  chooseFolder: os.documents.chooseFolder.handler(
    async ({ context: { call } }) => (await chooseFolder(call.application)) ?? { folder: null, name: '' },
  ),

  pages: os.documents.pages.handler(async ({ input: { token, ...wanted }, context: { call } }) => {
    const { bytes, fileName } = call.application.shelf.get(token)
    const some = await forPrinter(call, withPages(bytes, wanted))
    return new File([some], fileName, { type: 'application/pdf' })
  }),

  file: os.documents.file.handler(async ({ input: { token, printing = false }, context: { call } }) => {
    const { bytes, fileName } = call.application.shelf.get(token)
    if (fileName.endsWith('.zip')) return new File([bytes], fileName, { type: 'application/zip' })
    const whole = printing ? await forPrinter(call, bytes) : bytes
    return new File([whole], fileName, { type: 'application/pdf' })
  }),

  part: os.documents.part.handler(({ input: { token, ...range }, context: { call } }) => {
    const { shelf } = call.application
    return new File([shelf.part(token, range)], shelf.get(token).fileName, { type: 'application/pdf' })
  }),

  taken: os.documents.taken.handler(async ({ input, context: { call } }) => {
    const { shelf } = call.application
    const prints = shelf.printsOf(input.token)
    await call.transaction((within) => recordPrints(within, prints))
    // What could not be written is counted the next time.
    shelf.counted(input.token)
    return {}
  }),

  openExternally: os.documents.openExternally.handler(async ({ input, context: { call } }) => {
    const { bytes, fileName } = call.application.shelf.get(input.token)
    if (!call.application.host.openExternally) throw new Refusal('Simpan dokumen, lalu buka dari foldernya.')
    await call.application.host.openExternally(await forPrinter(call, bytes), fileName)
    return {}
  }),
})
