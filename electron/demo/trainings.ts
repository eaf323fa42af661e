import type { DevelopmentWayId } from '../../shared/regulations/development.ts'
import type { Stage } from './stage.ts'

/** What people of the fictional office wish to learn, by turns. */
const wishes = [
  'Melayani warga dengan keperluan khusus',
  'Menata arsip dinamis',
  'Menyusun laporan keuangan kelurahan',
  'Menulis naskah dinas',
  'Mengolah data kependudukan',
] as const

/** Certificates from elsewhere, by turns. */
const elsewhere: ReadonlyArray<readonly [name: string, way: DevelopmentWayId, hours: number]> = [
  ['Bimbingan Teknis Kearsipan', 'bimbingan-teknis', 16],
  ['Seminar Pelayanan Publik Inklusif', 'seminar', 6],
  ['Pelatihan Jarak Jauh Naskah Dinas', 'jarak-jauh', 20],
]

interface Held {
  name: string
  subjects: readonly string[]
  days: readonly string[]
  people: readonly number[]
}

/** A training in the office's own hall, from the plan to its end: everybody plans, is there, is tested; one is ill. */
async function hold(stage: Stage, year: number, { name, subjects, days, people }: Held): Promise<void> {
  const { plan, training } = stage.client.development
  const [startsOn = '', endsOn = startsOn] = [days[0], days.at(-1)]
  stage.on(`${year}-02-16`)
  const itemIds: number[] = []
  for (const [at, employeeId] of people.entries()) {
    const subject = wishes[at % wishes.length] ?? wishes[0]
    const need = await plan.saveNeed({
      id: null,
      revision: 0,
      employeeId,
      year,
      subject,
      reason: at % 3 === 0 ? 'Diminta jabatannya.' : '',
      priority: at % 3 === 0 ? 1 : 3,
      source: at % 3 === 0 ? 'wajib' : at % 3 === 1 ? 'atasan' : 'sendiri',
    })
    const item = await plan.saveItem({
      id: null,
      revision: 0,
      year,
      employeeId,
      needId: need.id,
      subject,
      reason: '',
      way: 'kantor-sendiri',
      activity: name,
      organiser: '',
      hours: subjects.length * 4,
      startsOn,
      endsOn,
      cost: 250_000,
      priority: at % 3 === 0 ? 1 : 3,
    })
    itemIds.push(item.id)
  }
  stage.on(`${year}-02-20`)
  await plan.decide({ ids: itemIds, state: 'disetujui' })
  const { id, revision } = await training.fromPlan({ itemIds })
  const saved = await training.save({
    id,
    revision,
    name,
    organiser: '',
    way: 'kantor-sendiri',
    column: 'teknis',
    place: 'Aula Kecamatan Sukamaju',
    startsOn,
    endsOn,
    cost: people.length * 250_000,
    sessions: subjects.map((subject, at) => ({
      id: null,
      heldOn: days[Math.min(days.length - 1, Math.floor(at / 2))] ?? startsOn,
      begins: at % 2 === 0 ? '08:00' : '13:00',
      ends: at % 2 === 0 ? '11:00' : '16:00',
      subject,
      speaker: 'Narasumber Dinas (rekaan)',
      hours: 4,
    })),
  })
  stage.on(endsOn)
  const { sessions } = await training.get({ id })
  for (const session of sessions)
    await training.attend({
      id,
      sessionId: session.id,
      marks: people.map((employeeId, at) => ({ employeeId, state: at === 2 ? 'izin' : 'hadir' })),
    })
  await training.saveScores({
    id,
    scores: people.map((employeeId, at) => ({
      employeeId,
      before: 48 + (at % 6) * 5,
      after: 66 + (at % 5) * 6,
    })),
  })
  await training.close({ ...saved, closed: true })
}

/** Two years of development in the fictional office: needs, plans with their budget, trainings, and JP from elsewhere. */
export async function train(stage: Stage): Promise<void> {
  const { plan, training } = stage.client.development
  const { year, ids } = stage
  for (const told of [year - 1, year]) {
    stage.on(`${told}-02-12`)
    await plan.saveBudget({ year: told, unitId: null, amount: 12_000_000 })
    await hold(stage, told, {
      name: told === year ? 'Pelatihan Pengelolaan Pengaduan' : 'Pelatihan Etika Pelayanan',
      subjects: [
        'Menerima dan mencatat',
        'Menjawab dengan jelas',
        'Menyelesaikan bersama',
        'Praktik di loket',
      ],
      days: [`${told}-04-14`, `${told}-04-15`],
      people: ids.slice(told === year ? 8 : 14, told === year ? 22 : 26),
    })
    for (const [at, employeeId] of ids.entries()) {
      const [name, way, hours] = elsewhere[at % elsewhere.length] ?? elsewhere[0] ?? []
      if (at % 2 === 1 || name === undefined || way === undefined || hours === undefined) continue
      const day = `${told}-0${3 + (at % 4)}-1${at % 9}`
      stage.on(`${told}-08-03`)
      await training.saveRecord({
        id: null,
        revision: 0,
        employeeId,
        name,
        organiser: 'Badan Kepegawaian Kota Harapan',
        way,
        column: way === 'seminar' ? 'seminar' : 'teknis',
        startsOn: day,
        endsOn: day,
        hours,
        number: `800.1.4/${String(100 + at)}/BKD/${told}`,
      })
    }
  }
  stage.on(`${year}-09-07`)
  for (const [at, employeeId] of ids.slice(26, 32).entries())
    await plan.saveItem({
      id: null,
      revision: 0,
      year,
      employeeId,
      needId: null,
      subject: wishes[at % wishes.length] ?? wishes[0],
      reason: '',
      way: 'bimbingan-teknis',
      activity: 'Bimbingan Teknis Naskah Dinas Elektronik',
      organiser: 'Badan Kepegawaian Kota Harapan',
      hours: 12,
      startsOn: `${year}-11-24`,
      endsOn: `${year}-11-25`,
      cost: 1_750_000,
      priority: 2,
    })
}
