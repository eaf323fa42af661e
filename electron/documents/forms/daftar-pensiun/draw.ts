import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import { longDate, shortDate, yearsAndMonths } from '../../../../shared/kernel/dates.ts'
import { type Cell, columns, Flow, type Group, head, orDash, pageOf } from '../../parts/layout.ts'
import { headSigns, listTitle, sentence, sentenceHeight } from '../../parts/list.ts'
import type { BuiltForm } from '../built-form.ts'
import type { RetirementDocument } from './document.ts'

const shares = [4, 24, 11, 15, 24, 6, 11, 11, 13, 9]
const heads = [
  'NO.',
  'NAMA/NIP',
  'TANGGAL LAHIR',
  'PANGKAT/GOL',
  'JABATAN/UNIT',
  'BUP',
  'MENCAPAI BUP',
  'TMT PENSIUN',
  'MASA KERJA',
  'STATUS',
]
const legend =
  'TMT pensiun: tanggal 1 bulan berikutnya sesudah batas usia pensiun (BUP) tercapai. Bagi PPPK tanggal itu akhir masa perjanjian yang paling lama. Masa kerja dihitung penuh per bulan sampai TMT pensiun.'

const centred = (text: string): Cell => ({ text, align: 'center' })

/** Daftar pegawai mencapai BUP of a unit, landscape. Its layout is free. */
export function draw(data: RetirementDocument, options: PrintOptions): BuiltForm {
  const page = pageOf(options, 'landscape')
  const flow = new Flow(page)
  const title = listTitle(flow, [
    'DAFTAR PEGAWAI MENCAPAI BATAS USIA PENSIUN',
    data.of.toUpperCase(),
    'DALAM LIMA TAHUN',
  ])
  const groups = data.rows.map(({ retirement, ...row }, index): Group => [
    [
      centred(String(index + 1)),
      { text: `${row.name}\n${orDash(row.nip)}` },
      centred(shortDate(row.birthDate)),
      { text: orDash(row.pangkat) },
      { text: `${orDash(row.jabatan)}\n${orDash(row.unit)}` },
      centred(String(retirement.age)),
      centred(shortDate(retirement.reachedOn)),
      centred(shortDate(retirement.retiresOn)),
      centred(retirement.service === null ? '-' : yearsAndMonths(retirement.service)),
      centred(row.status),
    ],
  ])
  const sign = headSigns(flow, data, data.asOf)
  return {
    page,
    title,
    blocks: [
      sentence(flow, `${orDash(data.agency)}. Keadaan per ${longDate(data.asOf)}.`),
      flow.table(
        columns(shares, page.innerWidth),
        [heads.map((text) => head(text))],
        groups,
        sentenceHeight(flow, legend) + sign.height,
      ),
      sentence(flow, legend),
      sign.put(),
    ],
  }
}
