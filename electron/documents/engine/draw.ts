import { setImmediate } from 'node:timers/promises'
import type { Outline } from 'pdfmake-inside'
import { formOf } from '../../../shared/documents/forms.ts'
import type { PrintOptions } from '../../../shared/documents/print-options.ts'
import { proofProperty } from '../../../shared/issued/proof.ts'
import { formerChoices } from '../../../shared/office/print-choices.ts'
import { buildForm } from '../forms/draws.ts'
import { withNotes } from '../parts/office-notes.ts'
import { footerOf } from './footer.ts'
import type { PrintForm, PrintHead, PrintJob } from './job.ts'
import { Layout, picturesIn } from './layout.ts'
import { Output } from './output.ts'
import { PdfFile } from './pdf-file.ts'
import { Pen } from './pen.ts'
import { Tags } from './tags.ts'

/** How far a job is: what counts stands in the file already. */
export interface Step {
  /** Forms. */
  done: number
  pages: number
}

/** A signed paper keeps the spelling and the logo of its day; the size of the sheet is chosen when it is printed. */
function optionsOf(
  { form, paper, signedOn }: PrintForm,
  { options: { signing, ...options }, notes: today, logos = {} }: PrintHead,
): PrintOptions {
  const notes = (paper ? paper.notes : today)?.[form]
  // A picture of a signature never stands on what nobody has signed.
  const signs = signing && (signing.kind !== 'pindaian' || signedOn !== null)
  const common = { ...options, ...(notes && { notes }), ...(signs && { signing }) }
  if (!paper) return common
  const { ratingSpelling, logo, emblem = logo, choices = formerChoices } = paper
  const picture = (hash: string | null) => (hash === null ? null : (logos[hash] ?? null))
  return { ...common, ratingSpelling, choices, logo: picture(logo), emblem: picture(emblem) }
}

/** Whether a form begins what belongs to another than the one before it. */
const isOfAnother = ({ owner }: PrintForm, before: PrintForm): boolean =>
  owner === null ||
  before.owner === null ||
  owner.nip !== before.owner.nip ||
  owner.name !== before.owner.name

/**
 * Draws forms into one file, each as soon as it comes: every form begins on a page of its own, with its own page
 * numbers. The same forms give the same bytes, whenever and wherever they are drawn.
 * @param onStep is told after each form that was drawn
 * @throws Refusal where a picture can't be read
 */
export async function drawForms(
  head: PrintHead,
  forms: Iterable<PrintForm> | AsyncIterable<PrintForm>,
  output: Output,
  onStep: (step: Step) => void = () => {},
): Promise<Step> {
  const file = new PdfFile(output, head)
  const layout = new Layout(file)
  const tags = new Tags(file)
  const pen = new Pen(file, tags)
  let person: Outline | null = null
  let done = 0
  const proofs: string[] = []
  let before: PrintForm | null = null
  for await (const item of forms) {
    const form = withNotes(buildForm(item, optionsOf(item, head)))
    for (const picture of picturesIn([form.title, form.blocks])) await file.embed(picture)
    const { pages, root } = layout.lay(form, footerOf(form, item), item.signedOn === null)
    const isAnother = !before || isOfAnother(item, before)
    if (head.oddPages && isAnother && file.pages % 2 === 1)
      file.addPage({ size: [form.page.width, form.page.height] })
    const name = item.bookmark ?? formOf(item.form).name
    tags.meet(root)
    for (const [at, page] of pages.entries()) {
      pen.renderPages([page])
      if (at > 0) continue
      if (isAnother) person = item.owner && file.outline.addItem(item.owner.name, { fit: true })
      const above: Outline = person ?? file.outline
      above.addItem(name, { fit: true })
    }
    tags.write(root, name, form.title.length)
    file.flushPages()
    if (item.signedOn !== null && item.signedOn > (file.signedOn ?? '')) file.signedOn = item.signedOn
    if (item.proof !== undefined) proofs.push(item.proof)
    before = item
    done += 1
    onStep({ done, pages: file.pages })
    // What comes from outside is heard between two forms.
    await setImmediate()
  }
  if (proofs.length > 0) file.info[proofProperty] = proofs.join(' ')
  file.endTags(tags.end())
  file.end()
  return { done, pages: file.pages }
}

/**
 * Draws a job in memory.
 * @returns the PDF
 */
export async function drawDocuments(
  { forms, ...head }: PrintJob,
  onForm: (done: number) => void = () => {},
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  const output = new Output((bytes) => parts.push(Uint8Array.from(bytes)))
  await drawForms(head, forms, output, ({ done }) => onForm(done))
  output.flush()
  return Uint8Array.from(Buffer.concat(parts))
}
