import { rmSync } from 'node:fs'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { DiskFull, type Drawn, type Engine } from './engine/host.ts'
import type { PrintForm, PrintJob } from './engine/job.ts'
import { bindForm, loads } from './forms/loads.ts'
import { type LoadedPaper, titleOf } from './jobs.ts'

interface Options {
  onProgress?: (step: { done: number }) => void
  signal?: AbortSignal | undefined
}

/** Options as the engine takes them. */
const given = ({ onProgress, signal }: Options) => ({
  ...(onProgress ? { onProgress } : {}),
  ...(signal ? { signal } : {}),
})

/** Draws a job only to see what comes of it. @param beside a path beside which there is room */
async function tried(engine: Engine, beside: string, job: PrintJob, { signal }: Options): Promise<Drawn> {
  const path = `${beside}.coba`
  try {
    return await engine.drawTo(path, job, given({ signal }))
  } finally {
    rmSync(path, { force: true })
  }
}

/** Which forms of a job can't be drawn, by their place in it, and why. */
async function brokenIn(
  engine: Engine,
  beside: string,
  job: PrintJob,
  options: Options,
  from = 0,
): Promise<Map<number, unknown>> {
  try {
    await tried(engine, beside, job, options)
    return new Map()
  } catch (error) {
    options.signal?.throwIfAborted()
    if (job.forms.length <= 1) return new Map([[from, error]])
    const half = Math.ceil(job.forms.length / 2)
    const part = (forms: readonly PrintForm[]) => ({ ...job, forms })
    return new Map([
      ...(await brokenIn(engine, beside, part(job.forms.slice(0, half)), options, from)),
      ...(await brokenIn(engine, beside, part(job.forms.slice(half)), options, from + half)),
    ])
  }
}

/**
 * Draws a job into a file without the forms that can't be drawn; the file is whole or not there.
 * @returns the size of the file, and the forms that are not in it, by their place in the job, with the reason
 * @throws Refusal where it is not for single forms, or all of them fail; the signal's reason
 */
export async function drawOut(
  engine: Engine,
  path: string,
  job: PrintJob,
  options: Options,
): Promise<{ bytes: number; broken: Map<number, unknown> }> {
  try {
    const { bytes } = await engine.drawTo(path, job, given(options))
    return { bytes, broken: new Map() }
  } catch (error) {
    options.signal?.throwIfAborted()
    if (!(error instanceof Refusal)) throw error
    if (error instanceof DiskFull) throw error
    const broken = await brokenIn(engine, path, job, options)
    if (broken.size === 0 || broken.size === job.forms.length) throw error
    const forms = job.forms.filter((_, place) => !broken.has(place))
    const { bytes } = await engine.drawTo(path, { ...job, forms }, given(options))
    return { bytes, broken }
  }
}

/**
 * The same where others are drawn after it: that all forms of a job fail is told as that of each.
 * @returns the forms that could not be drawn, by their place in the job, and why
 */
export async function drawSound(
  engine: Engine,
  path: string,
  job: PrintJob,
  options: Options,
): Promise<Map<number, unknown>> {
  try {
    return (await drawOut(engine, path, job, options)).broken
  } catch (error) {
    options.signal?.throwIfAborted()
    if (!(error instanceof Refusal)) throw error
    return new Map(job.forms.map((_, place) => [place, error]))
  }
}

/**
 * Tells each document that lists others on which pages those begin, counted from its own first.
 * @param beside a path beside which there is room
 * @param jobOf makes a job of single documents
 */
export async function bound(
  engine: Engine,
  beside: string,
  papers: readonly LoadedPaper[],
  jobOf: (papers: readonly LoadedPaper[]) => Promise<PrintJob>,
  options: Options,
): Promise<LoadedPaper[]> {
  const lists = ({ paper }: LoadedPaper) => loads[paper.form].bind !== undefined
  // One that can't be drawn has no pages, and is told when all are drawn.
  const pagesOf = async (one: LoadedPaper): Promise<number> => {
    try {
      return (await tried(engine, beside, await jobOf([one]), options)).pages
    } catch (error) {
      options.signal?.throwIfAborted()
      if (error instanceof Refusal) return 0
      throw error
    }
  }
  const out = [...papers]
  for (const [at, cover] of papers.entries()) {
    if (!lists(cover)) continue
    const rest = papers.slice(at + 1)
    const end = rest.findIndex((next) => lists(next) || next.paper.employeeId !== cover.paper.employeeId)
    const own = end === -1 ? rest : rest.slice(0, end)
    const counts: number[] = []
    for (const one of own) counts.push(await pagesOf(one))
    const bind = (first: number): LoadedPaper => {
      let page = first
      const listed = own.flatMap(({ paper }, index) => {
        const line = { title: titleOf(paper), page }
        page += counts[index] ?? 0
        return counts[index] === 0 ? [] : [line]
      })
      return { ...cover, loaded: bindForm(cover.loaded, listed) }
    }
    if (own.length > 0) out[at] = bind(1 + (await pagesOf(bind(1))))
  }
  return out
}
