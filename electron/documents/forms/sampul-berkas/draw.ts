import type { Content } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import { lineHeight } from '../../fonts.ts'
import { printable } from '../../glyphs.ts'
import { columns, Flow, head, orDash, pageOf, titleLine } from '../../parts/layout.ts'
import { letterhead } from '../../parts/letterhead.ts'
import { recordLook as look } from '../../parts/record.ts'
import type { BuiltForm } from '../built-form.ts'
import type { CoverDocument } from './document.ts'

const titleSize = 20
/** Above the title, so that it stands where one looks first on a cover. */
const airAbove = 110

/** The cover with whose documents they are, and what is bound behind it with its pages; the layout is free. */
export function draw(data: CoverDocument, options: PrintOptions): BuiltForm {
  const page = pageOf(options, 'portrait')
  const flow = new Flow(page, look)
  const { employee, listed } = data
  const title: Content[] = [
    ...letterhead(flow, data.letterhead, options.logo),
    { ...(titleLine('BERKAS KINERJA PEGAWAI', titleSize) as object), margin: [0, airAbove, 0, 6] } as Content,
    titleLine(`TAHUN ${data.year}`, 14),
  ]
  flow.take(airAbove + lineHeight(titleSize) + lineHeight(14) + 60)
  const lines: [string, string][] = [
    ['Nama', employee.name],
    [employee.nipLabel, orDash(employee.nip)],
    ['Pangkat/Gol. Ruang', orDash(employee.pangkat)],
    ['Jabatan', orDash(employee.jabatan)],
    ['Unit Kerja', orDash(employee.unit)],
    ['Instansi', orDash(data.agency)],
  ]
  const who: Content = {
    margin: [40, 50, 40, 0],
    stack: lines.map(([label, value]) => ({
      columns: [
        { width: 130, text: label },
        { width: 12, text: ':' },
        { width: '*', text: printable(value), bold: label === 'Nama' },
      ],
      margin: [0, 0, 0, 5],
    })),
    fontSize: 12,
  }
  if (listed.length === 0) return { page, title, blocks: [who] }
  const inside = new Flow(page, look)
  inside.take(lineHeight(12) + 12)
  const contents: Content[] = [
    {
      ...(titleLine('DAFTAR ISI', 12) as object),
      margin: [0, 0, 0, 12],
      pageBreak: 'before',
    } as Content,
    inside.table(
      columns([8, 76, 16], page.innerWidth),
      [[head('NO'), head('DOKUMEN'), head('HALAMAN')]],
      listed.map(({ title: text, page: at }, index) => [
        [
          { text: `${index + 1}`, align: 'center' as const },
          { text },
          { text: `${at}`, align: 'center' as const },
        ],
      ]),
    ),
    {
      text: 'Halaman dihitung dari sampul sebagai halaman 1.',
      italics: true,
      fontSize: 9,
      margin: [0, 6, 0, 0],
    },
  ]
  return { page, title, blocks: [who, { stack: contents, fontSize: look.size }] }
}
