import { rmSync } from 'node:fs'
import type { PrintEvent, PrintRequest } from '../../shared/documents/contract.ts'
import type { IssuePreview } from '../../shared/issuing/contract.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Application } from '../app/application.ts'
import { type Call, os, streamed } from '../app/call.ts'
import { withProgress } from '../app/progress.ts'
import { bound } from '../documents/draw-file.ts'
import { fileNameOf } from '../documents/file-name.ts'
import { Jobs, type LoadedPaper } from '../documents/jobs.ts'
import { readRequest } from '../documents/read-request.ts'
import { issueCertificates } from './certificates.ts'
import { type Plan, planIssue } from './plan.ts'
import { record } from './record.ts'
import { verify } from './verify.ts'

type IssueOrder = PrintRequest & { number?: string | undefined }

/** @throws Refusal where a typed number is meant for more than one paper, or nothing is to be issued */
async function planned(call: Call, { number = '', ...request }: IssueOrder) {
  // Each paper is issued once, however often it is then printed.
  const read = await readRequest(call, { ...request, copies: 1 })
  const plan = await planIssue(call, read.office, read.documents, { typed: number })
  if (number !== '' && (plan.fresh.length !== 1 || plan.again.length > 0))
    throw new Refusal('Nomor sendiri hanya untuk satu naskah yang baru diterbitkan. Kosongkan nomornya.')
  if (plan.fresh.length + plan.again.length === 0)
    throw new Refusal(
      'Pada pilihan itu tidak ada naskah bertanda tangan yang diterbitkan; draf dan daftar tidak masuk buku register.',
    )
  return { ...read, plan }
}

/** Numbers are given one issue after the other: what waits here is drawn with the numbers that are left then. */
const turns = new WeakMap<Application, Promise<void>>()
async function turnOf(application: Application): Promise<() => void> {
  const before = turns.get(application) ?? Promise.resolve()
  let done = () => {}
  turns.set(
    application,
    before.then(() => new Promise<void>((resolve) => (done = resolve))),
  )
  await before
  // The promise above is made in a turn of its own.
  await Promise.resolve()
  return () => done()
}

const numbersOf = ({ fresh }: Plan): string[] =>
  fresh.flatMap(({ number = '' }) => (number === '' ? [] : number))

function remarksOn(plan: Plan): string[] {
  const numbers = numbersOf(plan)
  const [first, last] = [numbers[0], numbers.at(-1)]
  return [
    ...(plan.fresh.length > 0
      ? [
          `${plan.fresh.length} naskah diterbitkan dan tercatat di buku register${first === undefined ? '' : first === last ? `, nomor ${first}` : `, nomor ${first} sampai ${last ?? first}`}.`,
        ]
      : []),
    ...(plan.again.length > 0 ? [`${plan.again.length} naskah sudah terbit dan dicetak sekali lagi.`] : []),
  ]
}

/** Draws first and writes then: what fails or is called off on the way has taken no number. */
async function* issue(
  call: Call,
  order: IssueOrder,
  signal: AbortSignal | undefined,
): AsyncGenerator<PrintEvent> {
  const leave = await turnOf(call.application)
  try {
    signal?.throwIfAborted()
    const { documents, remarks, failed, everybody, office, plan } = await planned(call, order)
    const papers = documents.map((one, index) => ({ ...one, loaded: plan.forms[index] ?? one.loaded }))
    const loadedOf = ({ loaded }: LoadedPaper) => loaded
    const fileName = fileNameOf(order, papers.map(loadedOf), everybody)
    const jobs = new Jobs(call, order, office)
    const jobOf = (some: readonly LoadedPaper[]) =>
      jobs.job(fileName.replace(/\.pdf$/, ''), some.map(loadedOf))
    const { host, shelf } = call.application
    const engine = host.engine()
    const path = shelf.place()
    const { bytes } = yield* withProgress(papers.length, 'dokumen', async (push) =>
      engine.drawTo(path, await jobOf(await bound(engine, path, papers, jobOf, { signal })), {
        onProgress: ({ done }) => push(done),
        ...(signal ? { signal } : {}),
      }),
    )
    try {
      signal?.throwIfAborted()
      await call.transaction((within) => record(within, plan, { printed: true }))
    } catch (error) {
      rmSync(path, { force: true })
      throw error
    }
    const token = shelf.putFile({ fileName, path })
    yield {
      kind: 'done',
      token,
      fileName,
      forms: papers.length,
      bytes,
      remarks: [...remarksOn(plan), ...remarks],
      failed,
    }
  } finally {
    leave()
  }
}

export const issuingProcedures = os.issuing.router({
  preview: os.issuing.preview.handler(async ({ input, context: { call } }): Promise<IssuePreview> => {
    const { plan } = await planned(call, input)
    const numbers = numbersOf(plan)
    return {
      fresh: plan.fresh.length,
      numbered: numbers.length,
      first: numbers[0] ?? null,
      last: numbers.at(-1) ?? null,
      again: plan.again.length,
      replacing: plan.replacing,
      afterCancel: plan.afterCancel,
      left: plan.left,
    }
  }),

  issue: os.issuing.issue.handler(({ input, context: { call }, signal }) =>
    streamed(call, issue(call, input, signal)),
  ),

  certificates: os.issuing.certificates.handler(({ input, context: { call } }) =>
    issueCertificates(call, input),
  ),

  verify: os.issuing.verify.handler(({ input, context: { call } }) => verify(call, input.code)),
})
