import { verdictText } from '../../../../shared/career/credit/verdict.ts'
import { formatCredit, sumOf } from '../../../../shared/career/credit/points.ts'
import type { PakLine } from '../../../../shared/career/credit/paper.ts'
import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import { formTitles } from '../../../../shared/regulations/form-titles.ts'
import {
  agencyAndSpan,
  barFill,
  creditLook,
  creditTitle,
  officerRows,
  points,
  settledBy,
} from '../../parts/credit.ts'
import { type Cell, columns, Flow, type Group, head, pageOf, spacer } from '../../parts/layout.ts'
import type { BuiltForm } from '../built-form.ts'
import type { CreditDocument } from '../credit-document.ts'

const labels: Readonly<Record<PakLine['kind'], string>> = {
  dasar: 'AK Dasar yang diberikan',
  lama: 'AK JF lama',
  penyesuaian: 'AK Penyesuaian/Penyetaraan',
  konversi: 'AK Konversi',
  pendidikan: 'AK yang diperoleh dari peningkatan pendidikan',
  lain: 'AK lain',
}

type Credit = CreditDocument['credit']

/** What a step takes; "-" where there is none above. */
const minimal = (step: Credit['rank'], decimals: number): Cell => ({
  text: step ? formatCredit(step.minimal, decimals) : '-',
  align: 'center',
})

/** "Kelebihan/kekurangan" with the word struck that is not meant, and the number below its step. */
function difference(what: 'pangkat' | 'jenjang', step: Credit['rank'], decimals: number): Group {
  const value: Cell = {
    text: step ? formatCredit(Math.abs(step.excess), decimals) : '-',
    align: 'center',
  }
  const other: Cell = { text: '', align: 'center' }
  return [
    [
      {
        text: `Kelebihan/kekurangan *) Angka Kredit yang harus dicapai untuk kenaikan ${what}`,
        ...(step ? { struck: step.excess < 0 ? 'Kelebihan' : 'kekurangan' } : {}),
      },
      what === 'pangkat' ? value : other,
      what === 'jenjang' ? value : other,
    ],
  ]
}

/** Penetapan Angka Kredit, portrait (Peraturan BKN 3/2023, lampiran). */
export function draw(data: CreditDocument, options: PrintOptions): BuiltForm {
  const page = pageOf(options, 'portrait')
  const flow = new Flow(page, creditLook)
  const { credit } = data
  const { decimals } = credit
  const title = creditTitle(
    flow,
    data,
    formTitles(credit.year).penetapanAngkaKredit,
    credit.numbers.penetapan,
    options.logo,
  )
  const sign = settledBy(flow, data)
  const number = (value: number, bold = false): Cell => ({
    text: points(value, decimals),
    align: 'center',
    bold,
  })
  const groups = credit.lines.map((line, at): Group => [
    [
      { text: String(at + 1), align: 'center' },
      { text: labels[line.kind] },
      number(line.before),
      number(line.added),
      number(line.sum),
      { text: line.note, size: 8 },
    ],
  ])
  const total = (of: 'before' | 'added' | 'sum') => number(sumOf(credit.lines.map((line) => line[of])), true)
  const bold = (text: string, rest: Partial<Cell> = {}) => head(text, { fill: barFill, ...rest })
  const conclusions = credit.verdicts.map((verdict) => ({ text: `${verdictText(verdict)}.` }))
  return {
    page,
    title,
    blocks: [
      agencyAndSpan(flow, credit.officer.agency, credit.fresh),
      officerRows(flow, credit.officer, 'I'),
      spacer(flow),
      flow.table(
        columns([5, 38, 12, 12, 12, 21], page.innerWidth),
        [
          [
            bold('II'),
            bold('HASIL PENILAIAN ANGKA KREDIT'),
            bold('LAMA'),
            bold('BARU'),
            bold('JUMLAH'),
            bold('KETERANGAN'),
          ],
        ],
        [
          ...groups,
          [
            [
              { text: 'JUMLAH ANGKA KREDIT KUMULATIF', bold: true, align: 'center', colSpan: 2 },
              null,
              total('before'),
              total('added'),
              total('sum'),
              { text: '' },
            ],
          ],
        ],
      ),
      spacer(flow),
      flow.table(
        columns([60, 20, 20], page.innerWidth),
        [[bold('Keterangan'), bold('Pangkat'), bold('Jenjang Jabatan')]],
        [
          [
            [
              { text: 'Angka Kredit minimal yang harus dipenuhi untuk kenaikan pangkat/jenjang' },
              minimal(credit.rank, decimals),
              minimal(credit.promotion, decimals),
            ],
          ],
          difference('pangkat', credit.rank, decimals),
          difference('jenjang', credit.promotion, decimals),
          [
            [
              {
                text: '',
                bold: true,
                colSpan: 3,
                list:
                  conclusions.length > 0
                    ? conclusions
                    : [{ text: 'Tidak ada pangkat atau jenjang di atasnya dalam jabatan ini.' }],
              },
              null,
              null,
            ],
          ],
        ],
        sign.height + 12,
      ),
      { text: '*) dicoret yang tidak perlu', fontSize: 7, margin: [0, 2, 0, 0] },
      sign.put(),
    ],
  }
}
