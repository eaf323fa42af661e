import type { CoachingKind } from '../../shared/monitoring/coaching/note.ts'
import type { PlanOutcome } from '../../shared/monitoring/improvement/plan.ts'
import type { Stage } from './stage.ts'

/** What was agreed: what, until when (month and day), and when it was done; '' while it is not. */
type Agreed = readonly [text: string, dueOn: string, doneOn: string]

interface Talk {
  name: string
  kind?: CoachingKind
  /** Month and day of the year that is under way. */
  on: string
  problem: string
  advice: string
  agreed: readonly Agreed[]
  response?: string
}

/** Talks of the year in the fictional Kecamatan Sukamaju. */
const talks: readonly Talk[] = [
  {
    name: 'Eko Prasetyo',
    on: '02-16',
    problem: 'Laporan harian sering diserahkan dua atau tiga hari sesudah waktunya.',
    advice: 'Tulis laporan pada hari yang sama, sebelum pulang\nPakai contoh laporan yang sudah disetujui',
    agreed: [
      ['Laporan diserahkan pada hari yang sama selama dua minggu', '03-02', '03-06'],
      ['Contoh laporan disiapkan atasan', '02-20', '02-19'],
    ],
    response: 'Saya terbantu bila ada contoh laporan yang singkat.',
  },
  {
    name: 'Bambang Irawan',
    on: '03-09',
    problem: 'Arsip pelayanan bulan Januari dan Februari belum lengkap.',
    advice: 'Lengkapi arsip per minggu\nMinta bantuan rekan satu seksi pada hari yang ramai',
    agreed: [['Arsip Januari dan Februari dilengkapi', '03-31', '04-07']],
    response: 'Akan saya selesaikan; hari Senin pemohon paling banyak.',
  },
  {
    name: 'Eko Prasetyo',
    kind: 'konseling',
    on: '05-18',
    problem: 'Merawat orang tua yang sakit sehingga sering datang terlambat.',
    advice: 'Ajukan cuti alasan penting bila perlu\nSusun jadwal jaga bersama rekan',
    agreed: [['Jadwal jaga disusun bersama seksi', '05-29', '05-28']],
  },
  {
    name: 'Bambang Irawan',
    on: '10-05',
    problem: 'Persentase berkas tanpa kesalahan masih di bawah target triwulan III.',
    advice: 'Periksa berkas dengan daftar periksa sebelum diserahkan\nCatat jenis kesalahan selama sebulan',
    agreed: [
      ['Daftar periksa dipakai untuk setiap berkas', '10-30', ''],
      ['Catatan jenis kesalahan diserahkan', '11-20', ''],
    ],
  },
]

interface Step {
  problem: string
  action: string
  measure: string
  support: string
}

const steps: readonly Step[] = [
  {
    problem: 'Laporan diserahkan terlambat',
    action: 'Menyerahkan laporan pada hari yang sama, dicatat dalam buku laporan',
    measure: 'Sedikitnya 95 % laporan sebulan tepat waktu',
    support: 'Contoh laporan dan pengingat dari kepala seksi',
  },
  {
    problem: 'Kesalahan pada berkas dan catatan',
    action: 'Memeriksa setiap berkas dengan daftar periksa sebelum diserahkan',
    measure: 'Kesalahan paling banyak 3 % dari berkas sebulan',
    support: 'Daftar periksa; pendampingan rekan senior dua kali seminggu',
  },
  {
    problem: 'Arsip belum tertata',
    action: 'Menata arsip triwulan berjalan setiap Jumat',
    measure: 'Berkas ditemukan dalam 5 menit',
    support: 'Lemari arsip dan map dari Sub Bagian Umum dan Kepegawaian',
  },
]

type Review = readonly [heldOn: string, result: string, found: readonly string[], done: readonly number[]]

interface Course {
  /** Of the year that is told. */
  begins: string
  ends: string
  due: readonly string[]
  reviews: readonly Review[]
  decision?: {
    outcome: Extract<PlanOutcome, 'berhasil' | 'diperpanjang' | 'tidak-berhasil'>
    on: string
    until?: string
    reason: string
  }
}

/** The plan of last year's first quarter, which did not help yet; the one of this year does. */
const former: Course = {
  begins: '04-14',
  ends: '10-13',
  due: ['05-30', '07-31', '09-30'],
  reviews: [
    ['06-16', 'Mulai ada kemajuan pada ketepatan laporan.', ['Separuh laporan tepat waktu', '', ''], []],
    [
      '10-13',
      'Ketepatan naik, tetapi target belum tercapai.',
      ['80 % tepat waktu', 'Kesalahan 6 %', ''],
      [2],
    ],
  ],
  decision: {
    outcome: 'tidak-berhasil',
    on: '10-13',
    reason: 'Target ketepatan dan kesalahan berkas belum tercapai sampai akhir masa rencana.',
  },
}
const present: Readonly<Record<string, Course>> = {
  'Eko Prasetyo': {
    begins: '05-11',
    ends: '11-10',
    due: ['06-30', '09-30', '11-10'],
    reviews: [
      ['08-10', 'Ketepatan laporan naik nyata.', ['88 % tepat waktu', 'Kesalahan 5 %', ''], []],
      [
        '11-10',
        'Dua langkah tercapai; arsip masih ditata.',
        ['96 % tepat waktu', 'Kesalahan 3 %', 'Dua dari tiga bulan tertata'],
        [0, 1],
      ],
    ],
    decision: {
      outcome: 'diperpanjang',
      on: '11-10',
      until: '12-31',
      reason: 'Tinggal penataan arsip; diperpanjang sampai akhir tahun.',
    },
  },
  'Bambang Irawan': {
    begins: '05-04',
    ends: '11-03',
    due: ['06-30', '08-31', '10-30'],
    reviews: [
      [
        '07-06',
        'Laporan tepat waktu, kesalahan berkas belum turun.',
        ['97 % tepat waktu', 'Kesalahan 6 %', ''],
        [0],
      ],
      ['11-03', 'Kesalahan turun, arsip tertata.', ['', 'Kesalahan 4 %', 'Ditemukan dalam 5 menit'], [0, 2]],
    ],
  },
}

/** Writes, begins, reviews and decides the plan of somebody. */
async function runPlan(stage: Stage, name: string, year: number, course: Course): Promise<void> {
  const { improvement } = stage.client.monitoring
  const employeeId = stage.person(name)
  const plan = (await improvement.ofPerson({ employeeId })).find(({ state }) => state === 'proposed')
  if (!plan) throw new Error(`no plan of ${name} is proposed`)
  const day = (monthAndDay: string): string => `${year}-${monthAndDay}`
  const { id } = plan
  let { revision } = plan
  const { begins, ends, due, reviews, decision } = course
  stage.on(day(begins))
  const written = steps.map((step, at) => ({
    ...step,
    id: stage.uuid(),
    dueOn: day(due[at] ?? ends),
    doneOn: null,
  }))
  ;({ revision } = await improvement.saveSteps({ id, revision, steps: written }))
  ;({ revision } = await improvement.confirm({
    id,
    revision,
    beginsOn: day(begins),
    endsOn: day(ends),
    sure: true,
  }))
  for (const [heldOn, result, found, done] of reviews) {
    stage.on(day(heldOn))
    ;({ revision } = await improvement.review({
      id,
      revision,
      heldOn: day(heldOn),
      result,
      findings: written.flatMap(({ id: stepId }, at) => {
        const text = found[at] ?? ''
        return text === '' ? [] : [{ stepId, result: text }]
      }),
      done: done.flatMap((at) => written[at]?.id ?? []),
      sure: true,
    }))
  }
  if (!decision) return
  stage.on(day(decision.on))
  await improvement.decide({
    id,
    revision,
    outcome: decision.outcome,
    decidedOn: day(decision.on),
    reason: decision.reason,
    endsOn: decision.until === undefined ? null : day(decision.until),
    sure: true,
  })
}

/** Those whose appraisals open a plan of improvement. */
const improving = Object.keys(present)

/** The plans of last year end before those of this year are proposed. */
export async function improveLastYear(stage: Stage): Promise<void> {
  for (const name of improving) await runPlan(stage, name, stage.year - 1, former)
}

/** What was talked about and agreed this year, and how the plans of improvement go. */
export async function coach(stage: Stage): Promise<void> {
  const { coaching } = stage.client.monitoring
  for (const { name, kind = 'bimbingan', on, problem, advice, agreed, response } of talks) {
    const heldOn = `${stage.year}-${on}`
    stage.on(heldOn)
    const employeeId = stage.person(name)
    const { appraiser } = await coaching.person({ employeeId })
    if (appraiser === null) throw new Error(`nobody appraises ${name}`)
    const { id, revision } = await coaching.save({
      employeeId,
      kind,
      heldOn,
      place: 'Ruang rapat kecamatan',
      number: '',
      leader: appraiser,
      participants: '',
      problem,
      advice,
      actions: agreed.map(([text, dueOn, doneOn]) => ({
        id: stage.uuid(),
        text,
        who: name,
        dueOn: `${stage.year}-${dueOn}`,
        doneOn: doneOn === '' ? null : `${stage.year}-${doneOn}`,
        result: '',
      })),
      revision: 0,
      sure: true,
    })
    if (response !== undefined) await coaching.respond({ id, revision, response })
  }
  for (const name of improving) {
    const course = present[name]
    if (course) await runPlan(stage, name, stage.year, course)
  }
}
