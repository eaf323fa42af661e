import { spanOf } from '../../shared/voices/survey/period.ts'
import { AgeGroup, Sex, type SurveyAnswer as Answer } from '../../shared/voices/survey/answer.ts'
import type { Stage } from './stage.ts'

const services = [
  ['YAN', 'Perekaman KTP elektronik'],
  ['YAN', 'Surat pengantar pindah'],
  ['PEM', 'Legalisasi surat pertanahan'],
  ['MELATI', 'Surat keterangan usaha'],
] as const

/** The unsur that people complain about, and how good they find the rest: it grows from survey to survey. */
const weak = [2, 7, 1]

/** What somebody answers to a question: invented, and the same every time. */
function scoreOf(person: number, question: number, round: number): number {
  const mood = (person * 7 + question * 3 + round * 5 + person * question) % 11
  const base = weak.includes(question) ? 3 : 4
  const lower = mood < 5 - round + (question % 3) - (person % 4) ? 1 : 0
  return base - (mood === 10 && question % 2 === 0 ? 2 : lower)
}

const pick = <T>(all: readonly T[], at: number): T | null => all[at % all.length] ?? null

const schools = [
  'sma',
  'smp',
  's1',
  'sma',
  'sd',
  'd1-d4',
  'sma',
  's1',
  's2',
  'tidak-sekolah',
  'smp',
] as const satisfies ReadonlyArray<Answer['education']>
const work = [
  'swasta',
  'wirausaha',
  'lainnya',
  'swasta',
  'pns',
  'lainnya',
  'wirausaha',
  'polri',
  'swasta',
] as const satisfies ReadonlyArray<Answer['occupation']>

const said = ['Antreannya lama pada hari Senin.', 'Petugasnya ramah.', 'Kursi tunggu perlu ditambah.']

/** Two years of satisfaction surveys of the kecamatan, each half year, with what was promised and what became of it. */
export async function survey(stage: Stage): Promise<void> {
  const { voices } = stage.client
  const { year } = stage
  stage.on(`${year - 1}-01-12`)
  const serviceIds: number[] = []
  for (const [unit, name] of services) {
    const { id } = await voices.survey.saveService({
      id: null,
      revision: 0,
      name,
      unitId: stage.unit(unit),
      active: true,
    })
    serviceIds.push(id)
  }
  const [questionnaire] = await voices.survey.questionnaires()
  if (!questionnaire) throw new Error('no questionnaire')
  const { id: _, revision: __, ...asked } = questionnaire
  const rounds = [
    { of: year - 1, part: 1, people: 48 },
    { of: year - 1, part: 2, people: 52 },
    { of: year, part: 1, people: 60 },
    { of: year, part: 2, people: 24 },
  ]
  let before: number | null = null
  for (const [round, { of, part, people }] of rounds.entries()) {
    const { startsOn, endsOn } = spanOf('semester', part, of)
    stage.on(startsOn)
    const { id } = await voices.survey.save({
      id: null,
      revision: 0,
      year: of,
      kind: 'semester',
      part,
      startsOn,
      endsOn,
      unitId: stage.unit('KEC'),
      serviceIds,
      population: [54, 60, 70, 70][round] ?? 70,
      target: null,
      weight: 'tepat',
      pooling: 'gabungan',
      gaps: 'lengkap',
      method: 'Pengisian sendiri dengan kuesioner kertas di ruang pelayanan',
      place: 'Ruang pelayanan Kecamatan Sukamaju',
      questionnaire: asked,
    })
    await voices.survey.writeSheets({
      periodId: id,
      sheets: Array.from({ length: people }, (___, person) => ({
        key: stage.uuid(),
        sheet: person + 1,
        serviceId: serviceIds[person % serviceIds.length] ?? 0,
        scores: asked.questions.map((____, question) => scoreOf(person, question, round)),
        sex: pick(Sex.options, person),
        age: pick(AgeGroup.options, person * 5 + round),
        education: pick(schools, person * 7),
        occupation: pick(work, person * 5),
        suggestion: person % 17 === 3 ? (pick(said, person) ?? '') : '',
      })),
    })
    // Last half year's promises are looked at in this one.
    if (before !== null) {
      const { actions } = await voices.survey.results({ id: before })
      for (const [at, action] of actions.entries())
        await voices.survey.followUp({
          id: action.id,
          done: at === 0,
          story: at === 0 ? 'Loket tambahan dibuka setiap Senin dan Selasa.' : '',
          evidence: at === 0 ? 'Jadwal petugas loket' : '',
          obstacle: at === 0 ? '' : 'Anggaran baru tersedia pada perubahan.',
        })
    }
    if (of === year && part === 2) return
    stage.on(endsOn)
    await voices.survey.saveActions({
      periodId: id,
      revision: 0,
      actions: [
        ['WAKTU', 'Antrean lama pada awal minggu', 'Membuka loket tambahan pada hari Senin dan Selasa'],
        ['SARANA', 'Kursi tunggu kurang', 'Menambah kursi dan papan petunjuk ruang pelayanan'],
      ].map(([unsur = '', problem = '', activity = '']) => ({
        id: null,
        unsur,
        problem,
        activity,
        dueYear: part === 1 ? of : of + 1,
        quarters: [part === 1 ? ('tw3' as const) : ('tw1' as const)],
        responsible: 'Kepala Seksi Pelayanan Umum',
      })),
    })
    await voices.survey.setState({ id, revision: 1, state: 'ditutup' })
    before = id
  }
}
