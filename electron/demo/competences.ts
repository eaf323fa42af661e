import type { KeptStandard } from '../../shared/development/competence/contract.ts'
import type { Stage } from './stage.ts'

/** What is shown at the levels of the competences that the fictional office has added. */
const own = [
  {
    name: 'Administrasi perkantoran digital',
    group: 'teknis',
    behaviour: [
      'Memakai aplikasi perkantoran dengan bantuan.',
      'Menyusun surat, daftar dan rekap dengan aplikasi secara mandiri.',
      'Memeriksa data dan menyusun laporan dari beberapa sumber.',
      'Menata alur kerja digital unitnya dan melatih rekan.',
      'Merancang layanan administrasi digital kantor.',
    ],
  },
  {
    name: 'Empati melayani',
    group: 'soft-skill',
    behaviour: [
      'Mendengarkan pemohon sampai selesai.',
      'Menyesuaikan cara bicara dengan pemohon.',
      'Menenangkan pemohon yang kecewa.',
      'Membimbing rekan menghadapi pemohon yang sulit.',
      'Menjadi rujukan kantor dalam pelayanan yang ramah.',
    ],
  },
] as const

const reasons = {
  below: 'Masih memerlukan pendampingan pada tugas yang baru.',
  met: 'Terlihat dalam pekerjaan sehari-hari.',
  above: 'Menjadi rujukan rekan satu unit.',
}

/** How far somebody is from the standard; differs from person to person, and is a little better in the second year. */
const off = (person: number, competence: number, isLater: boolean): number => {
  const at = (person * 7 + competence * 5 + ((person * competence) % 3)) % 11
  if (at === 0) return isLater ? -1 : -2
  if (at <= 2) return isLater && at === 2 ? 0 : -1
  return at === 9 ? 1 : at === 10 && isLater ? 2 : 0
}

/** Standards of the fictional kecamatan: those of the regulation, with what its own decree adds. */
async function setStandards(stage: Stage): Promise<void> {
  const { competence } = stage.client.development
  stage.on(`${stage.year - 1}-01-06`)
  await competence.startStandards({ validFrom: `${stage.year - 1}-01-01` })
  const added: number[] = []
  for (const one of own) {
    const { id } = await competence.saveCompetence({
      ...one,
      behaviour: [...one.behaviour],
      retired: false,
      revision: 0,
    })
    added.push(id)
  }
  const { competences } = await competence.dictionary()
  const served = new Set(
    competences.flatMap(({ id, name }) => (['Pelayanan Publik', 'Komunikasi'].includes(name) ? [id] : [])),
  )
  const raised = ({ levels }: KeptStandard) => [
    ...levels.map((one) => (served.has(one.competenceId) ? { ...one, level: Math.max(2, one.level) } : one)),
    ...added.map((competenceId) => ({ competenceId, level: 2 })),
  ]
  for (const { standards, startsAs } of (await competence.standards({})).jabatan)
    for (const standard of standards) {
      if (startsAs === 'Administrator') continue
      const { id, revision, jabatan, validFrom } = standard
      await competence.saveStandard({
        id,
        revision,
        jabatan,
        validFrom,
        source: `Keputusan Camat Sukamaju Nomor 800/7/${stage.year - 1}`,
        levels: raised(standard),
      })
    }
}

/** Two years of assessments: the first is complete, of the second some are still missing or drafts. */
export async function assessCompetences(stage: Stage): Promise<void> {
  const { competence } = stage.client.development
  await setStandards(stage)
  for (const year of [stage.year - 1, stage.year]) {
    const isLater = year === stage.year
    const assessedOn = isLater ? `${year}-10-19` : `${year}-12-07`
    stage.on(assessedOn)
    const lines = await competence.list({ year })
    for (const [at, { employeeId, required }] of lines.entries()) {
      if (required === null || (isLater && at % 9 === 8)) continue
      const { standard } = await competence.person({ employeeId, year })
      if (standard === null) continue
      const levels = standard.levels.map(({ competenceId, level }) => {
        const assessed = Math.min(5, Math.max(1, level + off(at, competenceId, isLater)))
        const reason = assessed < level ? reasons.below : assessed > level ? reasons.above : reasons.met
        return { competenceId, level: assessed, reason }
      })
      const common = { employeeId, year, revision: null, assessedOn, note: '', sure: true }
      // Two drafts wait for the appraiser.
      const state = isLater && at % 20 === 5 ? 'draft' : 'final'
      await competence.assess({ ...common, assessor: 'superior', state, levels })
      if (at % 2 === 0)
        await competence.assess({
          ...common,
          assessor: 'self',
          state: 'final',
          levels: levels.map((one, index) =>
            index % 4 === at % 4 ? { ...one, level: Math.min(5, one.level + 1), reason: reasons.above } : one,
          ),
        })
    }
  }
  await settleMentors(stage)
}

/** The first proposals are accepted, one is not, and one pair has met. */
async function settleMentors(stage: Stage): Promise<void> {
  const { year } = stage
  const { competence } = stage.client.development
  stage.on(`${year}-10-26`)
  const settled = async (at: number, state: 'accepted' | 'refused', reason: string) => {
    const { needs } = await competence.mentors({ year })
    const need = needs[at]
    const mentor = need?.candidates[0]
    if (!need || !mentor) return null
    const { employeeId, competenceId } = need
    await competence.settleMentor({
      employeeId,
      competenceId,
      mentorId: mentor.employeeId,
      year,
      state,
      reason,
    })
    return { employeeId, mentorId: mentor.employeeId }
  }
  const first = await settled(0, 'accepted', '')
  await settled(3, 'accepted', '')
  await settled(1, 'refused', 'Jadwalnya penuh sampai akhir tahun')
  if (first === null) return
  stage.on(`${year}-11-09`)
  const { mentors } = await competence.person({ employeeId: first.employeeId, year })
  const [pair] = mentors
  if (pair)
    await competence.meet({
      mentorId: first.mentorId,
      pairId: pair.id,
      heldOn: `${year}-11-09`,
      place: 'Ruang pelayanan',
      topic: 'Menjelaskan syarat layanan kepada pemohon dengan runtut, lalu mencobanya bersama di loket',
      advice: 'Ulangi inti permintaan pemohon sebelum menjawab\nCatat satu contoh setiap hari',
      sure: true,
    })
}
