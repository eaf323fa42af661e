import {
  doubtsOfFinal,
  notWriter,
  notYet,
  problemsOfDay,
  problemsOfLevels,
  type Assessor,
} from '../../../shared/development/competence/assessment.ts'
import type { Competence } from '../../../shared/development/competence/competence.ts'
import type { KeptStandard } from '../../../shared/development/competence/contract.ts'
import {
  sameJabatan,
  standardDay,
  standardNameOf,
  standardOn,
} from '../../../shared/development/competence/standard.ts'
import { longDate } from '../../../shared/kernel/dates.ts'
import { gone, Refusal } from '../../../shared/kernel/refusal.ts'
import { mustBeMeant } from '../../../shared/office/signing-day.ts'
import type { Call } from '../../app/call.ts'

import { listPosts, postOf } from '../../employees/store.ts'
import { loadAssessment, reopen, type StoredAssessment, storeAssessment } from './assessments.ts'
import { competencesById } from './dictionary.ts'
import { sideOf } from './person.ts'
import { byJabatan, loadStandards } from './standards.ts'

interface Of {
  employeeId: number
  year: number
  assessor: Assessor
  revision: number | null
}

/** The assessment that stands, of who may write it and has seen it as it is. @throws Refusal otherwise */
async function unchanged(
  call: Call,
  { employeeId, year, assessor, revision }: Of,
): Promise<StoredAssessment | null> {
  const [post] = await listPosts(call.db, { employeeIds: [employeeId] })
  if (!post) throw gone('Pegawai itu')
  const not = notWriter(assessor, await sideOf(call, employeeId))
  if (not !== null) throw new Refusal(not)
  const early = notYet(year, call.today)
  if (early !== null) throw new Refusal(early)
  const before = await loadAssessment(call.db, employeeId, year, assessor)
  if ((before?.revision ?? null) !== revision)
    throw new Refusal('Penilaian ini baru saja diubah di jendela lain. Muat ulang halaman.')
  return before
}

/** The standard of what somebody holds on a day. @throws Refusal where there is none */
async function standardFor(call: Call, employeeId: number, day: string): Promise<KeptStandard> {
  const { jabatan } = await postOf(call.db, employeeId, day)
  const name = jabatan === null ? null : standardNameOf(jabatan)
  if (name === null)
    throw new Refusal('Pegawai ini tidak memegang jabatan pada tanggal itu. Isi riwayat jabatannya dahulu.')
  const standard = standardOn(byJabatan(await loadStandards(call.db)).get(sameJabatan(name)) ?? [], day)
  if (standard === null)
    throw new Refusal(
      `Belum ada standar kompetensi untuk jabatan ${name} pada ${longDate(day)}. Buat standarnya dahulu di Standar kompetensi.`,
    )
  return standard
}

/** What the log says of levels: by the names of the competences. */
const told = (levels: StoredAssessment['levels'], names: ReadonlyMap<number, Pick<Competence, 'name'>>) =>
  Object.fromEntries(levels.map(({ competenceId, level }) => [names.get(competenceId)?.name ?? '-', level]))

/** Writes a draft, or makes it final. @returns its new revision @throws Refusal */
export async function assess(
  call: Call,
  input: Of & Pick<StoredAssessment, 'state' | 'assessedOn' | 'note' | 'levels'> & { sure: boolean },
): Promise<number> {
  const { employeeId, year, assessor, state, assessedOn, note, levels, sure } = input
  const before = await unchanged(call, input)
  if (before?.state === 'final')
    throw new Refusal('Penilaian ini sudah final. Buka kembali dahulu, dengan alasannya.')
  const wrongDay = problemsOfDay(year, assessedOn, call.today)
  if (wrongDay.length > 0) throw new Refusal('Penilaian belum dapat disimpan.', wrongDay)
  const standard = await standardFor(call, employeeId, standardDay(year, assessedOn))
  const names = await competencesById(call.db, assessedOn)
  const problems = problemsOfLevels(levels, standard.levels, names, state)
  if (problems.length > 0)
    throw new Refusal(
      state === 'final' ? 'Penilaian belum dapat ditetapkan.' : 'Penilaian belum dapat disimpan.',
      problems,
    )
  if (state === 'final')
    mustBeMeant(
      doubtsOfFinal(levels, standard.levels, names),
      sure,
      'Ada kompetensi yang belum dinilai. Tetapkan juga?',
      'Belum ada yang ditetapkan.',
    )
  const revision = await storeAssessment(call.db, {
    employeeId,
    year,
    assessor,
    state,
    standardId: standard.id,
    assessedOn,
    note,
    levels,
    writtenBy: call.operator.name,
    revision: before === null ? 0 : before.revision + 1,
    updatedAt: call.now.toISOString(),
  })
  const says = (one: Pick<StoredAssessment, 'state' | 'assessedOn' | 'levels'>) => ({
    year,
    assessor,
    state: one.state,
    assessedOn: one.assessedOn,
    levels: told(one.levels, names),
  })
  await call.audit({
    action: 'development.competence.assess',
    subjectType: 'employee',
    subjectId: employeeId,
    before: before === null ? null : says(before),
    after: says({ state, assessedOn, levels }),
  })
  return revision
}

/** Opens a final assessment again. @returns its new revision @throws Refusal where it is none */
export async function open(call: Call, input: Of & { reason: string }): Promise<number> {
  const before = await unchanged(call, input)
  if (before?.state !== 'final') throw new Refusal('Penilaian ini belum final, jadi tidak perlu dibuka.')
  const revision = await reopen(call.db, before, call.now.toISOString())
  await call.audit({
    action: 'development.competence.open',
    subjectType: 'employee',
    subjectId: input.employeeId,
    after: { year: input.year, assessor: input.assessor, reason: input.reason },
  })
  return revision
}
