import type { Content } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import { educationLabels, occupationLabels } from '../../../../shared/voices/survey/answer.ts'
import { kindLabels } from '../../../../shared/voices/survey/questionnaire.ts'
import { columns, Flow, type Group, head, pageOf } from '../../parts/layout.ts'
import { listTitle, sentence } from '../../parts/list.ts'
import type { BuiltForm } from '../built-form.ts'
import type { SurveyDocument } from '../survey-document.ts'

const letters = 'abcdefghi'
const box = '( )'

/**
 * The questionnaire as it is filled in by hand (PermenPANRB 14/2017, lampiran): date and time, who answers without a
 * name, and for each question the letter to be circled; the last column is for whoever types the digit.
 */
export function draw(data: SurveyDocument, options: PrintOptions): BuiltForm {
  const page = pageOf(options, 'portrait')
  const flow = new Flow(page, { size: 9, paddingY: 2 })
  const { of, results } = data
  const { period, services } = results
  const { questionnaire } = period
  const { questions, kind } = questionnaire
  const title = listTitle(flow, [
    `KUESIONER ${(kind === 'sendiri' ? questionnaire.name : kindLabels[kind]).toUpperCase()}`,
    `PADA UNIT LAYANAN ${of.toUpperCase()}`,
  ])
  const scale = questions[0]?.answers.length ?? 4
  const half = columns([24, 76], page.innerWidth)
  const choice = (labels: readonly string[]) => labels.map((label) => `${box} ${label}`).join('    ')
  const profile: Array<readonly [string, string]> = [
    ['Nomor lembar', ''],
    ['Tanggal survei', ''],
    ['Jam survei', `${box} 08.00-12.00    ${box} 13.00-17.00`],
    ['Jenis kelamin', choice(['L', 'P'])],
    ['Usia', '........ tahun'],
    ['Pendidikan', choice(Object.values(educationLabels))],
    ['Pekerjaan', choice(Object.values(occupationLabels))],
    ['Jenis layanan yang diterima', choice(services.map(({ name }) => name))],
  ]
  const rows = questions.map(({ question, answers }, at): Group => [
    [
      { text: String(at + 1), align: 'center' },
      { text: question },
      { text: answers.map((answer, score) => `${letters[score]}. ${answer}`).join('\n') },
      { text: answers.map((_, score) => score + 1).join('\n'), align: 'center' },
    ],
  ])
  const blocks: Content[] = [
    sentence(flow, 'I. PROFIL', true),
    flow.table(
      half,
      [],
      profile.map(([label, text]): Group => [[{ text: label }, { text }]]),
    ),
    sentence(flow, 'II. PENDAPAT RESPONDEN TENTANG PELAYANAN', true),
    sentence(flow, 'Lingkari kode huruf sesuai dengan jawaban masyarakat/responden.'),
    flow.table(
      columns([5, 55, 33, 7], page.innerWidth),
      [[head('NO.'), head('PERTANYAAN'), head('JAWABAN'), head('P *)')]],
      rows,
    ),
    sentence(
      flow,
      `*) Diisi petugas: nilai 1 sampai ${scale}. Nama tidak ditanyakan; jawaban tidak dapat dikaitkan dengan siapa pun.`,
    ),
    sentence(flow, 'III. SARAN', true),
    flow.table([page.innerWidth - 8], [], [[[{ text: '\n\n\n' }]]]),
  ]
  return { page, title, blocks }
}
