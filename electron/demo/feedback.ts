import type { FeedbackInput, Reaction, Tone } from '../../shared/monitoring/feedback/entry.ts'
import { rhkBetween } from '../monitoring/diary/month.ts'
import { officials, people } from './people.ts'
import type { Stage } from './stage.ts'

type Phrase = readonly [text: string, tone: Tone, reaction?: Reaction]

/** What is said of a result of work. */
const ofWork: readonly Phrase[] = [
  ['Laporannya rapi dan selalu selesai sebelum diminta', 'positif', 'terima-kasih'],
  ['Datanya lengkap; pertahankan cara mencatatnya', 'positif'],
  ['Target bulan ini tercapai lebih awal', 'positif', 'gemilang'],
  ['Sebagian bukti dukung belum dilampirkan; lengkapi sebelum akhir bulan', 'korektif'],
  ['Sudah jauh lebih teratur daripada triwulan yang lalu', 'positif', 'meningkat'],
  ['Periksa kembali angka sebelum dikirim; dua kali ada yang tertukar', 'korektif'],
  ['Pekerjaan berjalan sesuai rencana', 'netral'],
]

/** What is said of one of the seven values, by its number. */
const ofValues: ReadonlyArray<readonly [value: number, phrase: Phrase]> = [
  [1, ['Warga merasa didengar; antrean dijelaskan dengan sabar', 'positif', 'senang']],
  [2, ['Kas kecil selalu cocok dengan buku', 'positif']],
  [3, ['Mau mengajari rekan memakai aplikasi baru', 'positif', 'terima-kasih']],
  [6, ['Lebih berani mengusulkan cara kerja yang baru', 'netral']],
  [7, ['Lebih sering berbagi kabar dengan seksi lain', 'korektif']],
]

const ofUsers: readonly Phrase[] = [
  ['Surat selesai hari itu juga, petugasnya ramah', 'positif', 'senang'],
  ['Perlu papan informasi tentang syarat surat pindah', 'korektif'],
]

const answers = ['Terima kasih, akan saya lengkapi minggu ini.', 'Baik, saya usahakan.'] as const

/** Quarter after quarter the superior says something; in the last one to every third only. */
const days = ['02-18', '05-20', '08-19', '11-10'] as const

/** So many people are asked about by their colleagues; of the last of them too few have answered yet. */
const asked = 5

type About = Pick<FeedbackInput, 'employeeId' | 'giverId' | 'giverName' | 'role' | 'day'>

/** A year of feedback in the fictional Kecamatan Sukamaju: of superiors, team leaders, colleagues and service users. */
export async function giveFeedback(stage: Stage): Promise<void> {
  const { year } = stage
  const { feedback } = stage.client.monitoring
  const { db } = stage.application.file
  const rows = (await stage.client.planning.skp.list({ year })).filter(({ state }) => state === 'agreed')
  const persons = rows.flatMap((row) => {
    const index = stage.ids.indexOf(row.employeeId)
    const person = people[index]
    return person && person.legalPosition === undefined ? [{ ...row, index, person }] : []
  })
  const ids = persons.map(({ employeeId }) => employeeId)
  const heldOn = new Map<string, Awaited<ReturnType<typeof rhkBetween>>>()
  const say = async (about: About, [text, tone, reaction]: Phrase, turn: number, value?: number) => {
    const held = heldOn.get(about.day) ?? (await rhkBetween(db, ids, about.day, about.day))
    heldOn.set(about.day, held)
    const rhk = held.get(about.employeeId) ?? []
    const rhkId = value === undefined ? (rhk[turn % rhk.length]?.id ?? null) : null
    const id = stage.uuid()
    stage.on(about.day)
    await feedback.give({
      id,
      ...about,
      rhkId,
      value: rhkId === null ? (value ?? 3) : null,
      text: `${text}.`,
      tone,
      reaction: reaction ?? null,
      diaryDay: null,
    })
    return id
  }
  for (const [quarter, day] of days.entries())
    for (const { employeeId, index, person, appraiserId } of persons) {
      if (quarter === 3 ? index % 3 !== 0 : (index + quarter) % 2 !== 0) continue
      const phrases =
        person.tendency === 'di-bawah' ? ofWork.filter(([, tone]) => tone !== 'positif') : ofWork
      const id = await say(
        {
          employeeId,
          giverId: appraiserId,
          giverName: appraiserId === null ? officials.SETDA.name : '',
          role: 'pimpinan',
          day: `${year}-${day}`,
        },
        phrases[(index + quarter) % phrases.length] ?? ['Pekerjaan berjalan sesuai rencana', 'netral'],
        index + quarter,
      )
      if ((index + quarter) % 5 === 0)
        await feedback.respond({ employeeId, id, response: answers[index % 2] ?? '' })
    }
  // People of the counter and of the kelurahan hear from those whom they serve.
  for (const { employeeId, index, person } of persons)
    if (/^(?:YAN|MELATI)$/.test(person.unit))
      await say(
        {
          employeeId,
          giverId: null,
          giverName: 'Warga, kotak saran',
          role: 'pengguna-layanan',
          day: `${year}-09-14`,
        },
        ofUsers[index % 2] ?? ['Pelayanan cepat', 'positif'],
        index,
        1,
      )
  await ofTeams(stage, say)
  await ofColleagues(stage, persons, say)
}

type Say = (about: About, phrase: Phrase, turn: number, value?: number) => Promise<string>

/** The leader of each team tells its first two members something. */
async function ofTeams(stage: Stage, say: Say): Promise<void> {
  for (const { leaderId, members } of await stage.client.planning.teams.list({ year: stage.year }))
    for (const [turn, { employeeId }] of members.slice(0, 2).entries())
      if (leaderId !== null)
        await say(
          { employeeId, giverId: leaderId, giverName: '', role: 'ketua-tim', day: `${stage.year}-07-08` },
          ['Cepat menanggapi kebutuhan tim', 'positif', 'meningkat'],
          turn,
          7,
        )
}

/** Some are asked about as the rule proposes it, and what colleagues say is written in from paper. */
async function ofColleagues(
  stage: Stage,
  persons: ReadonlyArray<{ employeeId: number; index: number }>,
  say: Say,
): Promise<void> {
  const { feedback } = stage.client.monitoring
  const { year } = stage
  let told = 0
  for (const { employeeId, index } of persons) {
    if (told === asked) break
    stage.on(`${year}-08-03`)
    const { proposed } = await feedback.asked({ employeeId, year })
    if (proposed.length < 3) continue
    await feedback.ask({ employeeId, year, giverIds: proposed.map((one) => one.employeeId), reason: '' })
    told += 1
    const answering = proposed.slice(0, told === asked ? 2 : 4)
    for (const [turn, giver] of answering.entries()) {
      const [value, phrase] = ofValues[(index + turn) % ofValues.length] ?? [
        7,
        ['Rekan yang baik', 'positif'],
      ]
      await say(
        {
          employeeId,
          giverId: giver.employeeId,
          giverName: '',
          role: giver.role,
          day: `${year}-${turn % 2 === 0 ? '08-24' : '09-02'}`,
        },
        phrase,
        turn,
        value,
      )
    }
  }
}
