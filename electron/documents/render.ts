import pdfmake from 'pdfmake'
import type { Column, Content, ContentSection, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../shared/documents/forms.ts'
import type { AgreementDocument } from '../../shared/documents/perjanjian-kinerja.ts'
import type { DialogDocument } from '../../shared/documents/talk.ts'
import type { LateListDocument } from '../../shared/documents/late-list.ts'
import type { MatrixDocument } from '../../shared/documents/matrix.ts'
import type { EvaluationDocument } from '../../shared/evaluation/evaluation.ts'
import type { AnnexDocument } from '../../shared/planning/annex/annex.ts'
import type { SkpDocument } from '../../shared/planning/skp/skp.ts'
import { arimo } from './fonts.ts'
import type { BuiltForm } from './forms/built-form.ts'
import { beritaAcaraDialogForm } from './forms/berita-acara-dialog.ts'
import { daftarBelumSkpForm } from './forms/daftar-belum-skp.ts'
import { dokumenEvaluasiForm } from './forms/dokumen-evaluasi.ts'
import { evaluasiForm } from './forms/evaluasi.ts'
import { lampiranSkpForm } from './forms/lampiran-skp.ts'
import { matriksPeranHasilForm } from './forms/matriks-peran-hasil.ts'
import { rencanaAksiForm } from './forms/rencana-aksi.ts'
import { perjanjianKinerjaForm } from './forms/perjanjian-kinerja.ts'
import { skpForm } from './forms/skp.ts'
import { printable } from './glyphs.ts'
import { margin, size } from './parts/layout.ts'

/** One form for one person. */
export type PrintForm =
  | { form: 'skp'; data: SkpDocument }
  | { form: 'lampiran-skp' | 'rencana-aksi'; data: AnnexDocument }
  | { form: 'berita-acara-dialog'; data: DialogDocument }
  | { form: 'daftar-belum-skp'; data: LateListDocument }
  | { form: 'matriks-peran-hasil'; data: MatrixDocument }
  | { form: 'perjanjian-kinerja'; data: AgreementDocument }
  | { form: 'evaluasi' | 'dokumen-evaluasi'; data: EvaluationDocument }

/** Forms that become one PDF file. */
export interface PrintJob {
  title: string
  options: PrintOptions
  forms: readonly PrintForm[]
}

function build(item: PrintForm, options: PrintOptions): BuiltForm {
  switch (item.form) {
    case 'skp':
      return skpForm(item.data, options)
    case 'lampiran-skp':
      return lampiranSkpForm(item.data, options)
    case 'rencana-aksi':
      return rencanaAksiForm(item.data, options)
    case 'berita-acara-dialog':
      return beritaAcaraDialogForm(item.data, options)
    case 'daftar-belum-skp':
      return daftarBelumSkpForm(item.data, options)
    case 'perjanjian-kinerja':
      return perjanjianKinerjaForm(item.data, options)
    case 'matriks-peran-hasil':
      return matriksPeranHasilForm(item.data, options)
    case 'evaluasi':
      return evaluasiForm(item.data, options)
    case 'dokumen-evaluasi':
      return dokumenEvaluasiForm(item.data, options)
  }
}

let prepared = false

/** Fonts of our own only, and no access to anything else on the disk or the network. */
function prepare(): void {
  if (prepared) return
  const fonts = arimo()
  const allowed = new Set(Object.values(fonts))
  pdfmake.setFonts({ Arimo: fonts })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => allowed.has(path))
  prepared = true
}

const draftWidth = 110
/** Of "Halaman 10 dari 12". */
const pageNumberWidth = 80

/** A footer has three lines at most; the whole name stands on the form. */
const shortened = (name: string): string => (name.length > 60 ? `${name.slice(0, 59).trimEnd()}…` : name)

/** Where pdfmake has put a node once it is laid out. */
const firstPage = (node: Content): number => {
  const { positions } = node as { positions?: { pageNumber: number }[] }
  return positions?.[0]?.pageNumber ?? 0
}

/**
 * Lays out and draws a job: every form begins on a page of its own, with its own page numbers.
 * @param onForm is told after each form that was prepared
 * @param created date of the file; the same job and date give the same bytes
 * @returns the PDF
 */
export async function renderDocuments(
  job: PrintJob,
  onForm: (done: number) => void = () => {},
  created = new Date(),
): Promise<Uint8Array<ArrayBuffer>> {
  prepare()
  const markers: Content[] = []
  let starts: number[] | null = null

  const footer = (form: BuiltForm, index: number) => {
    const { owner: person } = form
    const owner = person
      ? printable(
          `Dokumen milik ${shortened(person.name)}${person.nip ? ` (${person.nipLabel} ${person.nip})` : ''}`,
        )
      : ''
    return (page: number, pages: number): Content => {
      starts ??= markers.map(firstPage)
      const from = starts[index] ?? page
      const to = (starts[index + 1] ?? pages + 1) - 1
      const draft: Column[] = form.draft
        ? [{ text: 'DRAF - belum ditandatangani', bold: true, width: draftWidth, alignment: 'center' }]
        : []
      // Told widths, so that a name of one long word is broken instead of running off the page.
      const ownerWidth = form.page.innerWidth - pageNumberWidth - (form.draft ? draftWidth : 0)
      return {
        columns: [
          { text: owner, width: ownerWidth },
          ...draft,
          {
            text: `Halaman ${page - from + 1} dari ${to - from + 1}`,
            width: pageNumberWidth,
            alignment: 'right',
          },
        ],
        fontSize: 7,
        color: '#444444',
        margin: [margin.left, 10, margin.right, 0],
      }
    }
  }

  const content: ContentSection[] = []
  for (const [index, item] of job.forms.entries()) {
    const form = build(item, job.options)
    const marker: Content = { text: '', fontSize: 0.1, lineHeight: 0.1 }
    markers.push(marker)
    content.push({
      section: [marker, ...form.title, ...form.blocks],
      pageSize: { width: form.page.width, height: form.page.height },
      pageOrientation: form.page.orientation,
      pageMargins: [margin.left, margin.top, margin.right, margin.bottom],
      footer: footer(form, index),
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
