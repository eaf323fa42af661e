import pdfmake from 'pdfmake'
import type { Column, Content, ContentSection, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../../shared/documents/forms.ts'
import { chainCode } from '../../../shared/office/paper.ts'
import { formerChoices } from '../../../shared/office/print-choices.ts'
import { fontFiles } from '../fonts.ts'
import { buildForm } from '../forms/draws.ts'
import type { BuiltForm } from '../forms/built-form.ts'
import { inFonts } from '../glyphs.ts'
import { size } from '../parts/layout.ts'
import type { PrintForm, PrintJob } from './job.ts'

let prepared = false

/** Fonts of our own only, and no access to anything else on the disk or the network. */
function prepare(): void {
  if (prepared) return
  const fonts = fontFiles()
  const allowed = new Set(Object.values(fonts).flatMap((styles) => Object.values(styles)))
  pdfmake.setFonts(fonts)
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => allowed.has(path))
  prepared = true
}

const footSize = 7
/** Across every page of what is not signed; light enough for the text under it to be read. */
const draftMark = { text: 'DRAF', color: '#000000', opacity: 0.07, bold: true }
const draftWidth = 110
/** Why most drafts are one. */
const notSigned = 'belum ditandatangani'
/** Of "Halaman 10 dari 12". */
const pageNumberWidth = 80

/** A footer has three lines at most; the whole name stands on the form. */
const shortened = (name: string): string => (name.length > 60 ? `${name.slice(0, 59).trimEnd()}…` : name)

/** Where pdfmake has put a node once it is laid out. */
const firstPage = (node: Content): number => {
  const { positions } = node as { positions?: { pageNumber: number }[] }
  return positions?.[0]?.pageNumber ?? 0
}

/** A signed paper keeps the spelling and the logo of its day; the size of the sheet is chosen when it is printed. */
function optionsOf({ paper }: PrintForm, { options, logos = {} }: PrintJob): PrintOptions {
  if (!paper) return options
  const { ratingSpelling, logo, emblem = logo, choices = formerChoices } = paper
  const picture = (hash: string | null) => (hash === null ? null : (logos[hash] ?? null))
  return { ...options, ratingSpelling, choices, logo: picture(logo), emblem: picture(emblem) }
}

/**
 * Lays out and draws a job: every form begins on a page of its own, with its own page numbers.
 * @param onForm is told after each form that was prepared
 * @param created date of the file; the same job and date give the same bytes
 * @returns the PDF
 */
export async function drawDocuments(
  job: PrintJob,
  onForm: (done: number) => void = () => {},
  created = new Date(),
): Promise<Uint8Array<ArrayBuffer>> {
  prepare()
  const markers: Content[] = []
  let starts: number[] | null = null

  const footer = ({ page: { innerWidth, margin } }: BuiltForm, item: PrintForm, index: number) => {
    const { owner: person, signedOn, unsigned = notSigned, paper, mark } = item
    const owner = person
      ? `Dokumen milik ${shortened(person.name)}${person.nip ? ` (${person.nipLabel} ${person.nip})` : ''}`
      : ''
    // By it a paper tells whether the log of the office was rewritten after it was signed.
    const code = paper?.chain ? `Catatan kantor nomor ${chainCode(paper.chain)}` : ''
    return (page: number, pages: number): Content => {
      starts ??= markers.map(firstPage)
      const from = starts[index] ?? page
      const to = (starts[index + 1] ?? pages + 1) - 1
      const draft: Column[] =
        signedOn === null
          ? [{ text: `DRAF - ${unsigned}`, bold: true, width: draftWidth, alignment: 'center' }]
          : []
      // Told widths, so that a name of one long word is broken instead of running off the page.
      const ownerWidth = innerWidth - pageNumberWidth - (signedOn === null ? draftWidth : 0)
      return {
        columns: [
          {
            text: inFonts([owner, code].filter((line) => line !== '').join('\n'), footSize),
            width: ownerWidth,
          },
          ...draft,
          {
            text: [
              `Halaman ${page - from + 1} dari ${to - from + 1}`,
              ...(mark ? [{ text: `\n${mark}`, bold: true }] : []),
            ],
            width: pageNumberWidth,
            alignment: 'right',
          },
        ],
        fontSize: footSize,
        color: '#444444',
        margin: [margin.left, 10, margin.right, 0],
      }
    }
  }

  const content: ContentSection[] = []
  for (const [index, item] of job.forms.entries()) {
    const form = buildForm(item, optionsOf(item, job))
    const marker: Content = { text: '', fontSize: 0.1, lineHeight: 0.1 }
    markers.push(marker)
    content.push({
      section: [marker, { stack: [...form.title, ...form.blocks], font: form.page.choices.printFont }],
      pageSize: { width: form.page.width, height: form.page.height },
      pageOrientation: form.page.orientation,
      pageMargins: [
        form.page.margin.left,
        form.page.margin.top,
        form.page.margin.right,
        form.page.margin.bottom,
      ],
      footer: footer(form, item, index),
      ...(item.signedOn === null ? { watermark: draftMark } : {}),
    })
    onForm(index + 1)
  }
  const definition: TDocumentDefinitions = {
    content,
    defaultStyle: { font: 'Arimo', fontSize: size },
    info: { title: job.title, creator: 'Kinerja Kantor', producer: 'Kinerja Kantor', creationDate: created },
    compress: true,
  }
  return Uint8Array.from(await pdfmake.createPdf(definition).getBuffer())
}
