import { copyFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { FailedDocument, FilesEvent, FilesRequest, MadeFiles } from '../../shared/documents/contract.ts'
import { planFiles, type PlannedFile, usualPatterns } from '../../shared/documents/output.ts'
import { chosenForms, printSetOf } from '../../shared/documents/sets.ts'
import { nothingToPrint } from '../../shared/documents/forms.ts'
import { safeFileName } from '../../shared/kernel/file-name.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Call } from '../app/call.ts'
import type { Print } from '../issued/prints.ts'
import { withProgress } from '../app/progress.ts'
import { freeName, makingName, publish } from '../office-file/whole.ts'
import { asIssued } from './as-issued.ts'
import { bound, drawSound } from './draw-file.ts'
import { folderOf, sayWriting } from './folders.ts'
import { failedOf, Jobs, type LoadedPaper, loadPapers, plannedOf } from './jobs.ts'
import { Remarks } from './remarks.ts'
import { type Paper, papersOf } from './subjects.ts'
import { printsOf, recordPrints } from './taken.ts'
import { ZipFile } from './zip-file.ts'

/** So many documents are read at once, and forgotten before the next ones. */
const readAtOnce = 60
/** So many names are told. */
const told = 200

/** Where finished files go: into a folder, or into a ZIP. */
interface Target {
  /** Takes a file that was drawn. @returns its name there @throws what writing throws */
  take(name: string, drawn: string): Promise<string>
  /** @throws what writing throws */
  finish(): void
  abandon(): void
}

/** What stood there before stays as it was, under its own name. */
const intoFolder = (folder: string): Target => ({
  take(name, drawn) {
    const path = freeName(join(folder, name))
    const made = makingName(path)
    try {
      copyFileSync(drawn, made)
      publish(made, path)
    } catch (error) {
      rmSync(made, { force: true })
      throw error
    }
    return Promise.resolve(basename(path))
  },
  finish() {},
  abandon() {},
})

const intoZip = (zip: ZipFile): Target => ({
  async take(name, drawn) {
    await zip.add(name, drawn)
    return name
  },
  finish: () => zip.finish(),
  abandon: () => zip.abandon(),
})

/** The files of a plan in pieces that are read together. */
function* inPieces(files: readonly PlannedFile[]): Generator<readonly PlannedFile[]> {
  let piece: PlannedFile[] = []
  let documents = 0
  for (const file of files) {
    if (piece.length > 0 && documents + file.documents.length > readAtOnce) {
      yield piece
      piece = []
      documents = 0
    }
    piece.push(file)
    documents += file.documents.length
  }
  if (piece.length > 0) yield piece
}

/** Draws the documents of a request into files, one at a time, and tells how far it is. */
export async function* makeFiles(
  call: Call,
  request: FilesRequest,
  cancelled: AbortSignal | undefined,
): AsyncGenerator<FilesEvent> {
  const { kind, pattern = usualPatterns[kind], zip, folder } = request
  const set = request.set === undefined ? undefined : printSetOf(request.set).name
  if (!zip && folder === null) throw new Refusal('Pilih foldernya, atau simpan sebagai ZIP.')
  const place = folder === null ? null : folderOf(call.application, folder)
  const { papers, unprinted } = await papersOf(call, request)
  const [first] = papers
  if (!first) throw nothing(request)
  const { print } = first.block
  const posts = new Map((await print.posts()).map((post) => [post.id, post]))
  const { scope } = request
  const unit = scope.kind === 'unit' && (await print.office.units()).find(({ id }) => id === scope.unitId)
  const office = unit ? unit.name : (await print.office.identity()).name
  const files = planFiles(
    papers.map((paper) => plannedOf(paper, posts, office)),
    { kind, pattern, ...(set === undefined ? {} : { set }) },
  )
  const remarks = new Remarks()
  remarks.leaveOut(unprinted)
  const failed: FailedDocument[] = []
  const names: string[] = []
  const prints: Print[] = []
  let documents = 0
  let isWhole = false
  const { shelf } = call.application
  const drawn = shelf.place()
  const zipName = safeFileName(`${set ?? zipNameOf(request)} ${request.year}.zip`)
  const zipPath = !zip ? null : place === null ? shelf.place() : freeName(join(place, zipName))

  // Whoever stops listening does not want the rest either.
  const left = new AbortController()
  const signal = AbortSignal.any([left.signal, ...(cancelled ? [cancelled] : [])])
  let working: Promise<void> = Promise.resolve()

  const work = async (push: (done: number) => void): Promise<void> => {
    const jobs = new Jobs(call, request, print.office)
    const engine = call.application.host.engine()
    let target: Target | null = null
    let at = zipPath ?? ''
    try {
      target = zipPath === null ? intoFolder(place ?? '') : intoZip(new ZipFile(zipPath, call.now))
      for (const piece of inPieces(files)) {
        signal.throwIfAborted()
        const wanted = piece.flatMap((file) => file.documents.map((index) => papers[index] as Paper))
        const read = await loadPapers(call, wanted, { anew: true })
        failed.push(...read.failed.map((one) => failedOf(one, posts)))
        const usable = await asIssued(
          call,
          request.drafts === 'without' ? read.loaded.filter(isSigned) : read.loaded,
        )
        remarks.leaveOutDrafts(read.loaded.length - usable.length)
        remarks.add(usable.map(({ loaded }) => loaded))
        // The same document is in several files where several copies are wanted.
        const byPaper = Map.groupBy(usable, ({ paper }) => paper)
        for (const { name, documents: places } of piece) {
          signal.throwIfAborted()
          const own = places.flatMap((index) => byPaper.get(papers[index] as Paper)?.[0] ?? [])
          if (own.length === 0) continue
          const title = name.replace(/\.pdf$/, '')
          const whole = await bound(engine, drawn, own, (some) => jobs.job(title, some.map(saidBy)), {
            signal,
          })
          at = zipPath ?? join(place ?? '', name)
          const broken = await drawSound(engine, drawn, await jobs.job(title, whole.map(saidBy)), {
            signal,
            onProgress: ({ done }) => push(documents + failed.length + done),
          })
          for (const [index, error] of broken) {
            const one = whole[index]
            if (one) failed.push(failedOf({ paper: one.paper, error }, posts))
          }
          documents += whole.length - broken.size
          if (whole.length > broken.size) {
            names.push(await target.take(name, drawn))
            prints.push(...printsOf(whole.filter((_, index) => !broken.has(index))))
            rmSync(drawn)
          }
          push(documents + failed.length)
        }
      }
      if (documents > 0) target.finish()
      else target.abandon()
      isWhole = documents > 0
    } catch (error) {
      target?.abandon()
      throw sayWriting(error, at, zip || names.length === 0 ? '' : keptSaid(names.length))
    }
  }

  try {
    const steps = withProgress(papers.length, 'dokumen', (push) => (working = work(push)))
    for (let step = await steps.next(); !step.done; step = await steps.next())
      yield { ...step.value, files: names.length }
    if (documents === 0 && failed.length === 0) throw nothing(request)
    const made: MadeFiles = {
      documents,
      files: names.length,
      names: names.slice(0, told),
      // The page takes from the shelf what it is to save itself.
      token:
        zipPath !== null && place === null && documents > 0
          ? shelf.putFile({ fileName: zipName, path: zipPath, prints })
          : null,
      fileName: zipPath === null || documents === 0 ? null : place === null ? zipName : basename(zipPath),
      remarks: remarks.lines,
    }
    yield { kind: 'done', ...made, failed }
  } finally {
    left.abort()
    await working.catch(() => {})
    rmSync(drawn, { force: true })
    // What is in the folder is saved, however it ended; a ZIP of the page is counted when the page takes it.
    if (place !== null && (zipPath === null || isWhole))
      await call.transaction((within) => recordPrints(within, prints))
  }
}

const keptSaid = (count: number): string => `${count} berkas yang sudah selesai tetap ada di folder itu.`

const saidBy = ({ loaded }: LoadedPaper) => loaded

const isSigned = ({ loaded }: LoadedPaper): boolean => loaded.printed.signedOn !== null

const zipNameOf = (request: FilesRequest): string =>
  chosenForms(request)
    .map(({ name }) => name)
    .slice(0, 3)
    .join(' + ')

/** Why nothing comes of a request. */
export function nothing(
  request: Pick<FilesRequest, 'form' | 'also' | 'set' | 'year' | 'drafts' | 'printed'>,
): Refusal {
  const [form, ...others] = chosenForms(request)
  if (request.printed === 'without') return new Refusal('Pada pilihan itu tidak ada yang belum dicetak.')
  if (request.drafts === 'without') return new Refusal('Belum ada yang ditandatangani pada pilihan itu.')
  return new Refusal(
    form && others.length === 0
      ? nothingToPrint(form, request.year)
      : 'Belum ada dokumen seperti itu untuk pilihan dan tahun itu.',
  )
}
