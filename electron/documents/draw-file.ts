import { writeWhole } from '../office-file/whole.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Engine } from './engine/host.ts'
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

/** How many pages some forms of a job take. */
async function pagesOf(engine: Engine, job: PrintJob, { signal }: Options): Promise<number> {
  const bytes = await engine.draw(job, given({ signal }))
  return (
    Buffer.from(bytes)
      .toString('latin1')
      .match(/\/Type \/Page\b/g)?.length ?? 0
  )
}

/** Which forms of a job can't be drawn, by their place in it, and why. */
async function brokenIn(
  engine: Engine,
  job: PrintJob,
  options: Options,
  from = 0,
): Promise<Map<number, unknown>> {
  try {
    await engine.draw(job, given({ signal: options.signal }))
    return new Map()
  } catch (error) {
    options.signal?.throwIfAborted()
    if (job.forms.length <= 1) return new Map([[from, error]])
    const half = Math.ceil(job.forms.length / 2)
    const part = (forms: readonly PrintForm[]) => ({ ...job, forms })
    return new Map([
      ...(await brokenIn(engine, part(job.forms.slice(0, half)), options, from)),
      ...(await brokenIn(engine, part(job.forms.slice(half)), options, from + half)),
    ])
  }
}

/** A drawn job, and the forms of it that could not be drawn, by their place in it, with the reason. */
export interface Drawn {
  bytes: Uint8Array<ArrayBuffer>
  broken: Map<number, unknown>
}

/**
 * Draws a job without the forms that can't be drawn.
 * @throws Refusal where it is not for single forms, or all of them fail; the signal's reason
 */
export async function drawOut(engine: Engine, job: PrintJob, options: Options): Promise<Drawn> {
  try {
    return { bytes: await engine.draw(job, given(options)), broken: new Map() }
  } catch (error) {
    options.signal?.throwIfAborted()
    if (!(error instanceof Refusal)) throw error
    const broken = await brokenIn(engine, job, options)
    if (broken.size === 0 || broken.size === job.forms.length) throw error
    const forms = job.forms.filter((_, place) => !broken.has(place))
    return { bytes: await engine.draw({ ...job, forms }, given(options)), broken }
  }
}

/**
 * The same into a file, which is whole or not there; there is none where no form of the job can be drawn.
 * @returns the forms that could not be drawn, by their place in the job, and why
 * @throws what writing throws; the signal's reason
 */
export async function drawSound(
  engine: Engine,
  path: string,
  job: PrintJob,
  options: Options,
): Promise<Map<number, unknown>> {
  let drawn: Drawn
  try {
    drawn = await drawOut(engine, job, options)
  } catch (error) {
    options.signal?.throwIfAborted()
    if (!(error instanceof Refusal)) throw error
    return new Map(job.forms.map((_, place) => [place, error]))
  }
  writeWhole(path, drawn.bytes)
  return drawn.broken
}

/**
 * Tells each document that lists others on which pages those begin, counted from its own first.
 * @param jobOf makes a job of single documents
 */
export async function bound(
  engine: Engine,
  papers: readonly LoadedPaper[],
  jobOf: (papers: readonly LoadedPaper[]) => Promise<PrintJob>,
  options: Options,
): Promise<LoadedPaper[]> {
  const lists = ({ paper }: LoadedPaper) => loads[paper.form].bind !== undefined
  const out = [...papers]
  for (const [at, cover] of papers.entries()) {
    if (!lists(cover)) continue
    const rest = papers.slice(at + 1)
    const end = rest.findIndex((next) => lists(next) || next.paper.employeeId !== cover.paper.employeeId)
    const own = end === -1 ? rest : rest.slice(0, end)
    const counts: number[] = []
    for (const one of own) counts.push(await pagesOf(engine, await jobOf([one]), options))
    const bind = (first: number): LoadedPaper => {
      let page = first
      const listed = own.map(({ paper }, index) => {
        const line = { title: titleOf(paper), page }
        page += counts[index] ?? 0
        return line
      })
      return { ...cover, loaded: bindForm(cover.paper.form, cover.loaded, listed) }
    }
    if (own.length > 0) out[at] = bind(1 + (await pagesOf(engine, await jobOf([bind(1)]), options)))
  }
  return out
}
