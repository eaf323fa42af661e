import type { FailedDocument, PrintRequest } from '../../shared/documents/contract.ts'
import { type FormId, formOf } from '../../shared/documents/forms.ts'
import { needs } from '../../shared/documents/needs.ts'
import type { PrintOptions } from '../../shared/documents/print-options.ts'
import { markInFoot } from '../../shared/documents/mark.ts'
import type { Planned } from '../../shared/documents/output.ts'
import { periodLabel } from '../../shared/office/period.ts'
import { monthName } from '../../shared/kernel/dates.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Call } from '../app/call.ts'
import type { Post } from '../employees/store.ts'
import type { OfficeSettings } from '../../shared/office/office.ts'
import { choicesOf } from '../../shared/office/print-choices.ts'
import { emblemOf, loadImages, notesOf } from '../office/paper.ts'
import type { OfficeOnce } from '../office/once.ts'
import type { PrintForm, PrintJob } from './engine/job.ts'
import { signingOf } from './signing.ts'
import { type LoadedForm, loadForm } from './forms/loads.ts'
import { Print } from './print.ts'
import type { Block, Paper } from './subjects.ts'

/** A document with what it says. */
export interface LoadedPaper {
  paper: Paper
  loaded: LoadedForm
  /** Its row in the register, where it is printed as it was issued. */
  issued?: number
}

/** Why something fails whose reason no clerk could read. */
const saidOf = (error: unknown): string =>
  error instanceof Refusal ? error.message : 'Isinya tidak dapat dibaca. Periksa datanya, lalu cetak lagi.'

/** Of a document, for the plan of the files. @param office of whom lists are */
export function plannedOf(paper: Paper, posts: ReadonlyMap<number, Post>, office?: string): Planned {
  const { request } = paper.block.print
  const form = formOf(paper.form)
  const post = paper.employeeId === null ? undefined : posts.get(paper.employeeId)
  const month = form.needs === 'diary' && request.month !== undefined ? monthName(request.month) : null
  return {
    form: form.name,
    year: request.year,
    period: isOfPeriod(paper) && request.period ? periodLabel(request.period) : month,
    person: post ? { id: post.id, name: post.fullName, nip: post.nip } : null,
    unit: post?.unitId ? { id: post.unitId, name: post.unitName ?? '' } : null,
    ...(office === undefined ? {} : { whose: office }),
  }
}

const isOfPeriod = ({ block, form }: Paper): boolean =>
  needs[formOf(form).needs].perPeriod &&
  block.parts.find((part) => part.form.id === form)?.period !== undefined

/** How a list of documents names one. */
export function titleOf(paper: Paper): string {
  const { form, year, period } = plannedOf(paper, new Map())
  return [form, period, year].filter((part) => part !== null).join(' ')
}

/**
 * Loads documents, those of one block together; what can't be loaded is told apart by loading one by one.
 * @param anew reads everything again and keeps nothing afterwards, where there are many
 */
export async function loadPapers(
  call: Call,
  papers: readonly Paper[],
  { anew }: { anew: boolean },
): Promise<{ loaded: LoadedPaper[]; failed: Array<{ paper: Paper; error: unknown }> }> {
  const found = new Map<Block, Map<FormId, ReadonlyMap<number, LoadedForm>>>()
  const failed: Array<{ paper: Paper; error: unknown }> = []
  for (const [block, own] of Map.groupBy(papers, (paper) => paper.block)) {
    const { request, office } = block.print
    const print = anew ? new Print(call, request, office) : block.print
    const forms = new Map<FormId, ReadonlyMap<number, LoadedForm>>()
    found.set(block, forms)
    for (const [form, of] of Map.groupBy(own, (paper) => paper.form)) {
      const ids = [...new Set(of.map(({ id }) => id))]
      try {
        forms.set(form, await loadForm(form, print, ids))
      } catch (error) {
        // A single one that fails is told as such.
        const one = new Map<number, LoadedForm>()
        const alone = ids.length === 1 ? new Map([[ids[0], error]]) : new Map<number, unknown>()
        for (const id of ids.length === 1 ? [] : ids)
          try {
            for (const [key, value] of await loadForm(form, new Print(call, request, office), [id]))
              one.set(key, value)
          } catch (reason) {
            alone.set(id, reason)
          }
        forms.set(form, one)
        failed.push(
          ...of.flatMap((paper) => (alone.has(paper.id) ? [{ paper, error: alone.get(paper.id) }] : [])),
        )
      }
    }
  }
  return {
    loaded: papers.flatMap((paper) => {
      const loaded = found.get(paper.block)?.get(paper.form)?.get(paper.id)
      return loaded ? [{ paper, loaded }] : []
    }),
    failed,
  }
}

/** A document that could not be made, as the clerk is told of it. */
export const failedOf = (
  { paper, error }: { paper: Paper; error: unknown },
  posts: ReadonlyMap<number, Post>,
): FailedDocument => ({
  who: (paper.employeeId === null ? undefined : posts.get(paper.employeeId)?.fullName) ?? 'Kantor',
  form: titleOf(paper),
  reason: saidOf(error),
})

/** What the office chooses about its prints today. @param paper instead of the office's own */
export const printOptions = (
  settings: OfficeSettings,
  logo: string | null,
  paper: PrintOptions['paper'] = settings.paper,
): PrintOptions => ({
  paper,
  ratingSpelling: settings.ratingSpelling,
  logo,
  emblem: emblemOf(settings, logo),
  choices: choicesOf(settings),
})

/** Makes jobs for the drawing process, with what all of them share. */
export class Jobs {
  readonly #call: Call
  readonly #request: PrintRequest
  readonly #office: OfficeOnce

  constructor(call: Call, request: PrintRequest, office: OfficeOnce) {
    this.#call = call
    this.#request = request
    this.#office = office
  }

  /** @param title of the file, without its extension */
  async job(title: string, loaded: readonly LoadedForm[]): Promise<PrintJob> {
    const settings = await this.#office.settings()
    const { name, logo } = await this.#office.identity()
    const { paper, oddPages } = this.#request
    return {
      title,
      author: name,
      ...(oddPages ? { oddPages } : {}),
      options: {
        ...printOptions(settings, logo, paper),
        ...(await signingOf(this.#call, this.#office, this.#request.signing)),
      },
      notes: notesOf(settings),
      logos: await loadImages(
        this.#call.db,
        new Set(
          loaded.flatMap(({ printed: { paper: signed } }) =>
            [signed?.logo ?? [], signed?.emblem ?? []].flat(),
          ),
        ),
      ),
      forms: loaded.map(({ printed, says }): PrintForm => {
        const mark = markInFoot({ says }, settings, this.#call.today)
        return mark === null ? printed : { ...printed, mark }
      }),
    }
  }
}
