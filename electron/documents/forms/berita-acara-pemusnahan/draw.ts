import type { Content } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import { longDate } from '../../../../shared/kernel/dates.ts'
import { formatNumber } from '../../../../shared/kernel/numbers.ts'
import type { DestructionRecord } from '../../../../shared/privacy/destruction.ts'
import { whatWasDestroyed } from '../../../../shared/privacy/destruction.ts'
import { lineHeight } from '../../fonts.ts'
import { inFonts } from '../../glyphs.ts'
import { columns, Flow, type Group, head, numberCell, pageOf, textIn, titleLine } from '../../parts/layout.ts'
import { below, heightOf, paragraph, signedBelow } from '../../parts/paragraph.ts'
import { letterhead } from '../../parts/letterhead.ts'
import { spelledDay } from '../../parts/spelled-day.ts'
import { officialAndWitnesses } from '../../parts/signatures.ts'
import type { BuiltForm } from '../built-form.ts'

const look = { size: 11, paddingY: 2 }
const listLook = { size: 9, paddingY: 2 }
const numberWidth = 20

const titles = [
  'NO.',
  'KODE KLASIFIKASI',
  'JENIS ARSIP',
  'TAHUN',
  'JUMLAH',
  'TINGKAT PERKEMBANGAN',
  'KETERANGAN',
]
const shares = [5, 15, 28, 8, 10, 19, 15]

function numbered(flow: Flow, lines: readonly string[]): Content {
  const width = flow.page.innerWidth - numberWidth
  const height = lines.reduce((sum, text) => sum + heightOf(flow, text, width), below)
  return flow.put(height, {
    margin: [0, 0, 0, below],
    stack: lines.map((text, index) => ({
      columns: [
        { width: numberWidth, text: `${index + 1}.` },
        { width, ...textIn(width, text, flow.look) },
      ],
    })),
  })
}

/** The list of what was destroyed, on pages of its own, signed like the berita acara. */
function list(data: DestructionRecord, flow: Flow): Content[] {
  const heading = 'DAFTAR ARSIP YANG DIMUSNAHKAN'
  const reference = `Lampiran Berita Acara Pemusnahan Arsip Nomor ${data.number}, ${longDate(data.destroyedOn)}`
  flow.take(heightOf(flow, reference, flow.page.innerWidth) + 4 + lineHeight(12) + 6)
  const series = new Map(data.series.map((one) => [one.series, one]))
  const groups = data.items.map((item, index): Group => {
    const of = series.get(item.series)
    return [
      [
        numberCell(index + 1),
        { text: of?.code ?? '-', align: 'center' },
        { text: `${of?.name ?? '-'}\n${item.name}${item.nip && `, NIP ${item.nip}`}\n(${item.holds})` },
        { text: String(item.year), align: 'center' },
        { text: `${formatNumber(item.pieces)} naskah`, align: 'center' },
        { text: 'Data elektronik', align: 'center' },
        { text: 'Musnah', align: 'center' },
      ],
    ]
  })
  const sign = officialAndWitnesses(flow, data)
  return [
    {
      text: inFonts(reference, listLook.size),
      fontSize: listLook.size,
      pageBreak: 'before',
      margin: [0, 0, 0, 4],
    },
    titleLine(heading, 12),
    { text: '', fontSize: 0.1, lineHeight: 0.1, margin: [0, 6, 0, 0] },
    flow.table(
      columns(shares, flow.page.innerWidth),
      [titles.map((title) => head(title))],
      groups,
      sign.height,
    ),
    sign.put(),
  ]
}

/**
 * Berita Acara Pemusnahan Arsip with the Daftar Arsip yang Dimusnahkan, portrait: what was destroyed, on what grounds,
 * by whom and before which witnesses (UU 43/2009 Pasal 51, PP 28/2012, Peraturan ANRI 37/2016).
 */
export function draw(data: DestructionRecord, options: PrintOptions): BuiltForm {
  const page = pageOf(options, 'portrait')
  const flow = new Flow(page, look)
  const title: Content[] = [
    ...letterhead(flow, data.letterhead, options.logo),
    titleLine('BERITA ACARA PEMUSNAHAN ARSIP', 12),
    {
      text: inFonts(`NOMOR: ${data.number}`, look.size),
      alignment: 'center',
      fontSize: look.size,
      margin: [0, 2, 0, 12],
    },
  ]
  flow.take(lineHeight(12) + lineHeight(look.size) + 14)
  const pieces = data.items.reduce((sum, item) => sum + item.pieces, 0)
  const place = data.place ? `, bertempat di ${data.place}` : ''
  const body: Content[] = [
    paragraph(
      flow,
      `Pada hari ini, ${spelledDay(data.destroyedOn)}${place}, yang bertanda tangan di bawah ini telah melaksanakan pemusnahan arsip ${data.office} sebanyak ${formatNumber(data.items.length)} berkas (${formatNumber(pieces)} naskah) sebagaimana tercantum dalam Daftar Arsip yang Dimusnahkan terlampir, yaitu: ${whatWasDestroyed(data)}.`,
    ),
    paragraph(flow, 'Pemusnahan dilaksanakan berdasarkan:'),
    numbered(flow, [
      'Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan, Pasal 51, dan Peraturan Pemerintah Nomor 28 Tahun 2012;',
      `jadwal retensi arsip: ${data.series.map(({ name, code, retention }) => `${name} (${code}), ${retention}`).join('; ')};`,
      `persetujuan pemusnahan: ${data.approval};`,
      `alasan: ${data.reason}.`,
    ]),
    ...signedBelow(
      flow,
      [
        'Arsip tersebut dimusnahkan dengan menghapus datanya dari berkas kantor dan menimpa tempatnya, sehingga tidak dapat dibaca lagi. Salinan dalam cadangan habis menurut masa simpan cadangan.',
        'Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.',
      ],
      officialAndWitnesses(flow, data),
    ),
  ]
  return {
    page,
    title,
    blocks: [{ stack: body, fontSize: look.size }, ...list(data, new Flow(page, listLook))],
  }
}
