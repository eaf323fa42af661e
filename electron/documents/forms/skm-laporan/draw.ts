import type { Content } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import { doneLabel, dueText } from '../../../../shared/voices/survey/action.ts'
import { longSpan } from '../../../../shared/kernel/dates.ts'
import { formatNumber } from '../../../../shared/kernel/numbers.ts'
import { poolingLabels, weightLabels } from '../../../../shared/voices/survey/period.ts'
import { indexNames } from '../../../../shared/voices/survey/questionnaire.ts'
import { confidenceOf, type Count, surpriseOf } from '../../../../shared/voices/survey/results.ts'
import { columns, Flow, type Group, head, numberCell, orDash, pageOf } from '../../parts/layout.ts'
import { headSigns, listTitle, sentence } from '../../parts/list.ts'
import { letterhead } from '../../parts/letterhead.ts'
import { paragraph, signedBelow } from '../../parts/paragraph.ts'
import { decimals, trendChart, unsurTable } from '../../parts/survey.ts'
import type { BuiltForm } from '../built-form.ts'
import type { SurveyDocument } from '../survey-document.ts'
import { recapPages } from './recap.ts'

const look = { size: 10.5, paddingY: 2 }

function countsTable(flow: Flow, title: string, counts: readonly Count[], total: number): Content {
  const share = (count: number) => (total === 0 ? '-' : `${decimals((100 * count) / total, 1)} %`)
  return flow.table(
    columns([60, 20, 20], flow.page.innerWidth),
    [[head(title), head('Orang'), head('Bagian')]],
    counts
      .filter(({ count }) => count > 0)
      .map(({ label, count }): Group => [
        [
          { text: label },
          { text: formatNumber(count), align: 'center' },
          { text: share(count), align: 'center' },
        ],
      ]),
  )
}

const chapter = (flow: Flow, text: string): Content => sentence(flow, text, true)

function introduction(flow: Flow, { of, results: { name } }: SurveyDocument): Content[] {
  return [
    chapter(flow, 'BAB I PENDAHULUAN'),
    paragraph(
      flow,
      `Pelayanan publik yang diberikan ${of} perlu diketahui mutunya dari masyarakat yang menerimanya. Karena itu dilakukan survei untuk ${name}, yang hasilnya menjadi bahan perbaikan pelayanan dan diumumkan kepada masyarakat.`,
    ),
    paragraph(
      flow,
      'Dasar hukum: Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik; Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 14 Tahun 2017 tentang Pedoman Penyusunan Survei Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik.',
    ),
    paragraph(
      flow,
      'Maksud dan tujuan: mengetahui tingkat kepuasan masyarakat setiap unsur pelayanan, menemukan unsur yang perlu diperbaiki, dan memantau tindak lanjutnya dari waktu ke waktu.',
    ),
  ]
}

function collection(flow: Flow, { results, of }: SurveyDocument): Content[] {
  const { period, needed, services, sources } = results
  const used = sources
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${label.toLowerCase()} ${formatNumber(count)}`)
    .join(', ')
  return [
    chapter(flow, 'BAB II PENGUMPULAN DATA SURVEI'),
    paragraph(flow, `Pelaksana: ${of}. Metode: ${orDash(period.method)}. Lokasi: ${orDash(period.place)}.`),
    paragraph(
      flow,
      `Waktu: ${longSpan({ start: period.startsOn, end: period.endsOn })}. Layanan yang disurvei: ${services.map(({ name }) => name).join('; ')}.`,
    ),
    paragraph(
      flow,
      `Penentuan jumlah responden: ${
        period.population === null
          ? period.target === null
            ? 'jumlah pengguna layanan tidak diketahui.'
            : `jumlah pengguna layanan tidak diketahui; target ${formatNumber(period.target)} responden.`
          : `pengguna layanan dalam periode ${formatNumber(period.population)} orang; menurut Krejcie dan Morgan diperlukan ${formatNumber(needed ?? 0)} responden.`
      } ${confidenceOf(results)}`,
    ),
    paragraph(flow, `Jawaban masuk lewat: ${used || '-'}. Nama responden tidak dicatat.`),
  ]
}

function outcome(flow: Flow, { results }: SurveyDocument): Content[] {
  const { whole, period, profile, respondents, services, units } = results
  const surprise = surpriseOf(results)
  const parts = (title: string, some: typeof services) =>
    some.length < 2
      ? []
      : [
          sentence(flow, `Nilai per ${title.toLowerCase()}`, true),
          flow.table(
            columns([6, 48, 16, 14, 16], flow.page.innerWidth),
            [['NO.', title.toUpperCase(), 'RESPONDEN', 'NILAI', 'MUTU'].map((text) => head(text))],
            some.map(({ name, respondents: count, result }, at): Group => [
              [
                numberCell(at + 1),
                { text: name },
                { text: formatNumber(count), align: 'center' },
                { text: decimals(result.index, 2), align: 'center' },
                { text: result.mutu ?? '-', align: 'center', bold: true },
              ],
            ]),
          ),
        ]
  return [
    chapter(flow, 'BAB III HASIL PENGOLAHAN DATA SURVEI'),
    sentence(flow, 'Jumlah dan karakteristik responden', true),
    countsTable(flow, 'Jenis kelamin', profile.sex, respondents),
    sentence(flow, ' '),
    countsTable(flow, 'Usia', profile.age, respondents),
    sentence(flow, ' '),
    countsTable(flow, 'Pendidikan', profile.education, respondents),
    sentence(flow, ' '),
    countsTable(flow, 'Pekerjaan', profile.occupation, respondents),
    sentence(flow, 'Indeks unit pelayanan dan nilai per unsur', true),
    paragraph(
      flow,
      `${indexNames[period.questionnaire.kind]} unit pelayanan ${decimals(whole.index, 2)}, mutu pelayanan ${whole.mutu ?? '-'} (${whole.kinerja ?? 'belum dapat dihitung'}). Bobot unsur: ${weightLabels[period.weight].toLowerCase()}; nilai unit: ${poolingLabels[period.pooling].toLowerCase()}.`,
    ),
    ...(surprise ? [paragraph(flow, surprise)] : []),
    unsurTable(flow, whole),
    ...parts('Layanan', services),
    ...parts('Unit', units),
  ]
}

function analysis(flow: Flow, { results, suggestions }: SurveyDocument): Content[] {
  const { whole, weakest, actions, trend } = results
  const named = new Map(whole.unsur.map((one) => [one.code, one]))
  const low = weakest.flatMap((code) => named.get(code) ?? [])
  return [
    chapter(flow, 'BAB IV ANALISIS HASIL SURVEI'),
    paragraph(
      flow,
      `Unsur dengan nilai terendah: ${low.map(({ name, nrr, mutu }) => `${name} (${decimals(nrr, 3)}, ${mutu ?? '-'})`).join('; ') || '-'}.`,
    ),
    ...(suggestions.length > 0
      ? [
          sentence(flow, 'Saran responden', true),
          ...suggestions.map((text) => paragraph(flow, `- ${text}`, 2)),
        ]
      : []),
    sentence(flow, 'Rencana tindak lanjut', true),
    actions.length === 0
      ? paragraph(flow, 'Rencana tindak lanjut belum disusun.')
      : flow.table(
          columns([5, 22, 37, 16, 20], flow.page.innerWidth),
          [
            ['NO.', 'PRIORITAS UNSUR', 'PROGRAM/KEGIATAN', 'WAKTU', 'PENANGGUNG JAWAB'].map((text) =>
              head(text),
            ),
          ],
          actions.map((action, at): Group => [
            [
              numberCell(at + 1),
              { text: named.get(action.unsur)?.name ?? action.unsur },
              { text: action.problem ? `${action.activity}\n(${action.problem})` : action.activity },
              { text: dueText(action), align: 'center' },
              { text: action.responsible },
            ],
          ]),
        ),
    sentence(flow, 'Tren nilai', true),
    trend.filter(({ index }) => index !== null).length === 0
      ? paragraph(flow, 'Belum ada nilai.')
      : trendChart(flow, trend),
  ]
}

function followed(flow: Flow, { results: { before, whole } }: SurveyDocument): Content[] {
  const names = new Map(whole.unsur.map(({ code, name }) => [code, name]))
  return [
    chapter(flow, 'BAB V HASIL TINDAK LANJUT SURVEI SEBELUMNYA'),
    before === null || before.actions.length === 0
      ? paragraph(
          flow,
          before === null
            ? 'Belum ada survei sebelumnya.'
            : `Survei ${before.name} tidak mempunyai rencana tindak lanjut.`,
        )
      : flow.table(
          columns([5, 30, 13, 20, 16, 16], flow.page.innerWidth),
          [
            ['NO.', `RENCANA ${before.name.toUpperCase()}`, 'SUDAH/BELUM', 'URAIAN', 'BUKTI', 'HAMBATAN'].map(
              (text) => head(text),
            ),
          ],
          before.actions.map(({ unsur, activity, done, story, evidence, obstacle }, at): Group => [
            [
              numberCell(at + 1),
              { text: `${activity}\n(${names.get(unsur) ?? unsur})` },
              { text: doneLabel(done), align: 'center' },
              { text: orDash(story) },
              { text: orDash(evidence) },
              { text: orDash(obstacle) },
            ],
          ]),
        ),
  ]
}

/** The report of a survey in the chapters of the ministry's template, portrait, with the scores as an annex. */
export function draw(data: SurveyDocument, options: PrintOptions): BuiltForm {
  const page = pageOf(options, 'portrait')
  const flow = new Flow(page, look)
  const { results } = data
  const { whole, period, name } = results
  const title = [
    ...letterhead(flow, data.letterhead, options.logo),
    ...listTitle(flow, [
      `LAPORAN ${period.questionnaire.name.toUpperCase()}`,
      data.of.toUpperCase(),
      name.toUpperCase(),
    ]),
  ]
  const sign = headSigns(flow, data, period.state === 'ditutup' ? data.asOf : null)
  const body: Content[] = [
    sentence(flow, 'KATA PENGANTAR', true),
    paragraph(
      flow,
      `Laporan ini memuat hasil survei ${data.of} ${name}. Terima kasih kepada masyarakat yang telah memberikan penilaian dan saran.`,
    ),
    ...introduction(flow, data),
    ...collection(flow, data),
    ...outcome(flow, data),
    ...analysis(flow, data),
    ...followed(flow, data),
    chapter(flow, 'BAB VI KESIMPULAN'),
    ...signedBelow(
      flow,
      [
        `Nilai ${indexNames[period.questionnaire.kind]} ${data.of} ${name} adalah ${decimals(whole.index, 2)} dengan mutu ${whole.mutu ?? '-'} (${whole.kinerja ?? '-'}), dari ${formatNumber(results.respondents)} responden. Unsur yang diprioritaskan untuk diperbaiki disebut dalam BAB IV dengan rencana tindak lanjutnya.`,
      ],
      sign,
    ),
  ]
  return { page, title, blocks: [{ stack: body, fontSize: look.size }, ...recapPages(page, data)] }
}
