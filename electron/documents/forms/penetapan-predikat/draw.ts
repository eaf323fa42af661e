import type { Content } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import { curveOrder } from '../../../../shared/evaluation/curve.ts'
import { fewPeople, patternSource, percent, sumOf } from '../../../../shared/evaluation/distribution.ts'
import type { Predikat } from '../../../../shared/evaluation/evaluation.ts'
import { isFew, type LimitInPeople, limitsInPeople } from '../../../../shared/evaluation/limits.ts'
import { longDate } from '../../../../shared/kernel/dates.ts'
import { periodRange } from '../../../../shared/office/period.ts'
import { appraisalWords } from '../../../../shared/regulations/predikat.ts'
import { columns, Flow, type Group, head, numberCell, orDash, pageOf } from '../../parts/layout.ts'
import { headSigns, listTitle, sentence, sentencesAndSign } from '../../parts/list.ts'
import type { BuiltForm } from '../built-form.ts'
import { periodTitle } from '../list-document.ts'
import type { DistributionDocument } from './document.ts'

const titles = ['NO.', 'PREDIKAT KINERJA PEGAWAI', 'JUMLAH', '%', 'PALING SEDIKIT', 'PALING BANYAK', 'STATUS']
const shares = [5, 33, 10, 10, 14, 14, 14]
const nameTitles = ['NO.', 'NAMA', 'NIP', 'PANGKAT/GOL', 'JABATAN', 'UNIT', 'PREDIKAT']
const nameShares = [4, 20, 14, 13, 20, 17, 12]

const bound = (people: number | null, share: number | null): string =>
  people === null ? '-' : share === null ? `${people} orang` : `${people} orang (${share} %)`

/** How a limit is kept; in a unit of few people percentages say little. */
function statusOf(limit: LimitInPeople | undefined, few: boolean): string {
  if (!limit) return 'Tanpa batas'
  if (limit.off === 0) return 'Sesuai'
  if (few) return `Di luar batas; kurang dari ${fewPeople} orang`
  return limit.off > 0 ? `Melebihi ${limit.off} orang` : `Kurang ${-limit.off} orang`
}

/** Table of the predikat with their limits, and the limits of several predikat together below them. */
function limitGroups(data: DistributionDocument): Group[] {
  const { year, counts, achievement, period } = data
  const words = appraisalWords(year).predikats
  const n = sumOf(counts)
  const limits = achievement ? limitsInPeople(achievement, counts, periodRange(period, year).end) : []
  const row = (number: string, of: readonly Predikat[], limit: LimitInPeople | undefined): Group => {
    const count = of.reduce((sum, predikat) => sum + counts[predikat], 0)
    return [
      [
        { text: number, align: 'center' },
        { text: of.map((predikat) => words[predikat]).join(' dan/atau ') },
        { text: String(count), align: 'center' },
        { text: n === 0 ? '-' : percent(count, n), align: 'center' },
        { text: bound(limit?.atLeast ?? null, limit?.leastShare ?? null), align: 'center' },
        { text: bound(limit?.atMost ?? null, limit?.mostShare ?? null), align: 'center' },
        { text: achievement ? statusOf(limit, isFew(counts)) : '-', align: 'center' },
      ],
    ]
  }
  return [
    ...curveOrder.toReversed().map((predikat, index) =>
      row(
        String(index + 1),
        [predikat],
        limits.find(({ of }) => of.length === 1 && of[0] === predikat),
      ),
    ),
    ...limits.filter(({ of }) => of.length > 1).map((limit) => row('', limit.of, limit)),
    [
      [
        { text: '' },
        { text: 'JUMLAH PEGAWAI', bold: true },
        { text: String(n), align: 'center', bold: true },
        { text: n === 0 ? '-' : '100', align: 'center', bold: true },
        { text: '' },
        { text: '' },
        { text: '' },
      ],
    ],
  ]
}

/** Names by predikat, on pages of their own. */
function annex(flow: Flow, data: DistributionDocument): Content[] {
  const words = appraisalWords(data.year).predikats
  flow.turn()
  const lines = ['LAMPIRAN PENETAPAN PREDIKAT KINERJA PEGAWAI', data.of.toUpperCase(), periodTitle(data)]
  const title = listTitle(flow, lines)
  flow.take(6)
  const groups = data.people.map((person, index): Group => [
    [
      numberCell(index + 1),
      { text: person.name },
      { text: orDash(person.nip) },
      { text: orDash(person.pangkat) },
      { text: orDash(person.jabatan) },
      { text: orDash(person.unit) },
      { text: words[person.predikat].toUpperCase(), align: 'center' },
    ],
  ])
  return [
    { stack: title, pageBreak: 'before', margin: [0, 0, 0, 6] },
    flow.table(columns(nameShares, flow.page.innerWidth), [nameTitles.map((text) => head(text))], groups),
  ]
}

/**
 * Format Penetapan Predikat Kinerja Pegawai, landscape: that there is one is in SE MenPANRB 3/2023, its layout is free.
 * Signed by the head of the unit on the day it was settled.
 */
export function draw(data: DistributionDocument, options: PrintOptions): BuiltForm {
  const page = pageOf(options, 'landscape')
  const flow = new Flow(page)
  const title = listTitle(flow, [
    'PENETAPAN PREDIKAT KINERJA PEGAWAI',
    data.of.toUpperCase(),
    periodTitle(data),
  ])
  const words = appraisalWords(data.year).achievements
  const day = periodRange(data.period, data.year).end
  const sign = headSigns(flow, data, data.settled?.on ?? null)
  const reason = data.settled?.reason ?? ''
  const below = [
    ...(data.departures.length === 0
      ? [data.achievement ? 'Distribusi sesuai dengan pola.' : 'Capaian kinerja organisasi belum ditetapkan.']
      : data.departures.map((text) => `- ${text}`)),
    ...(reason ? [`Alasan: ${reason}`] : []),
    ...(data.drafts > 0 ? [`${data.drafts} penilaian masih draf dan tidak dihitung.`] : []),
    data.settled
      ? `Ditetapkan pada ${longDate(data.settled.on)}.`
      : 'Belum ditetapkan: angka di atas adalah keadaan sekarang.',
  ]
  const end = sentencesAndSign(flow, below, sign)
  return {
    page,
    title,
    blocks: [
      sentence(
        flow,
        `${orDash(data.agency)}. Keadaan per ${longDate(data.asOf)}. Dasar: ${patternSource(day)}.`,
      ),
      achievementLine(flow, data.achievement ? words[data.achievement] : null),
      flow.table(
        columns(shares, page.innerWidth),
        [titles.map((text) => head(text))],
        limitGroups(data),
        end.height,
      ),
      ...end.put(),
      ...(data.people.length > 0 ? annex(flow, data) : []),
    ],
  }
}

function achievementLine(flow: Flow, achievement: string | null): Content {
  return sentence(flow, `CAPAIAN KINERJA ORGANISASI: ${achievement?.toUpperCase() ?? '-'}`, true)
}
