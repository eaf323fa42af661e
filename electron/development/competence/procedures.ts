import { problemsOfStandard, startingLevels } from '../../../shared/development/competence/standard.ts'
import { partOf } from '../../../shared/kernel/order.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { sameText } from '../../../shared/kernel/text.ts'
import { competenceRule } from '../../../shared/regulations/competences.ts'
import { markOf } from '../../../shared/regulations/security-class.ts'
import { os } from '../../app/call.ts'
import { workbookFile } from '../../excel/workbook.ts'
import { assess, open } from './assess.ts'
import { competencesById, insertCompetence, loadCompetences, updateCompetence } from './dictionary.ts'
import { jabatanLines, withoutStandard } from './jabatan.ts'
import { heatMapOf, heatPeopleOf } from './map.ts'
import { meet, settleMentor } from './mentor-acts.ts'
import { mentorNeeds } from './mentoring.ts'
import { linesOf, peopleInService } from './people.ts'
import { personOf } from './person.ts'
import { deleteStandard, insertStandard, loadStandard, updateStandard } from './standards.ts'
import { mapWorkbook, standardsWorkbook } from './workbook.ts'

const changedElsewhere = () =>
  new Refusal('Standar ini baru saja diubah di jendela lain. Muat ulang halaman.')

export const competenceProcedures = {
  dictionary: os.development.competence.dictionary.handler(async ({ context: { call } }) => {
    const { source, value } = competenceRule(call.today)
    return { levels: [...value.levels], source, competences: await loadCompetences(call.db, call.today) }
  }),

  saveCompetence: os.development.competence.saveCompetence.handler(async ({ input, context: { call } }) => {
    const { id, revision, ...own } = input
    const known = await loadCompetences(call.db, call.today)
    const before = known.find((one) => one.id === id) ?? null
    if (before?.code != null)
      throw new Refusal(
        `${before.name} adalah kompetensi peraturan, jadi tidak diubah. Tambahkan kompetensi sendiri.`,
      )
    if (known.some((one) => one.id !== id && sameText(one.name, own.name)))
      throw new Refusal(`Kompetensi ${own.name} sudah ada.`, [{ field: 'Nama', message: 'Pilih nama lain.' }])
    if (id !== undefined) await updateCompetence(call.db, { id, revision }, own)
    const kept = id ?? (await insertCompetence(call.db, own))
    await call.audit({
      action: 'development.competence.saveCompetence',
      subjectType: 'competence',
      subjectId: kept,
      before,
      after: own,
    })
    return { id: kept }
  }),

  standards: os.development.competence.standards.handler(async ({ input, context: { call } }) => ({
    today: call.today,
    jabatan: await jabatanLines(call, input.search),
  })),

  standardsExport: os.development.competence.standardsExport.handler(async ({ context: { call } }) =>
    workbookFile(
      await standardsWorkbook(await jabatanLines(call), await competencesById(call.db, call.today)),
      `Standar kompetensi ${call.today}.xlsx`,
    ),
  ),

  saveStandard: os.development.competence.saveStandard.handler(async ({ input, context: { call } }) => {
    const { id, revision, ...standard } = input
    const before = id === undefined ? null : await loadStandard(call.db, id)
    if (before !== null && before.revision !== revision) throw changedElsewhere()
    const problems = problemsOfStandard(
      standard,
      await competencesById(call.db, standard.validFrom),
      before?.usedBy ?? 0,
    )
    if (problems.length > 0) throw new Refusal('Standar belum dapat disimpan.', problems)
    if (before !== null) await updateStandard(call.db, before, standard)
    const kept = before?.id ?? (await insertStandard(call.db, standard))
    await call.audit({
      action: 'development.competence.saveStandard',
      subjectType: 'competence_standard',
      subjectId: kept,
      before,
      after: standard,
    })
    return { id: kept }
  }),

  removeStandard: os.development.competence.removeStandard.handler(async ({ input, context: { call } }) => {
    const before = await loadStandard(call.db, input.id)
    if (before.revision !== input.revision) throw changedElsewhere()
    await deleteStandard(call.db, before)
    await call.audit({
      action: 'development.competence.removeStandard',
      subjectType: 'competence_standard',
      subjectId: before.id,
      before,
    })
    return {}
  }),

  startStandards: os.development.competence.startStandards.handler(async ({ input, context: { call } }) => {
    const competences = await loadCompetences(call.db, input.validFrom)
    const { source } = competenceRule(input.validFrom)
    const missing = await withoutStandard(call.db)
    if (missing.length === 0) throw new Refusal('Setiap jabatan di kantor ini sudah mempunyai standar.')
    const begun = missing.flatMap(({ name, cls }) => (cls === null ? [] : [{ name, cls }]))
    if (begun.length === 0)
      throw new Refusal(
        'Jenis atau jenjang jabatan yang belum berstandar tidak dikenali. Buat standarnya satu per satu.',
      )
    for (const { name, cls } of begun) {
      const standard = {
        jabatan: name,
        validFrom: input.validFrom,
        source: `Awal menurut kelas ${cls} (${source.split(',')[0]})`,
        levels: startingLevels(cls, competences, input.validFrom),
      }
      const id = await insertStandard(call.db, standard)
      await call.audit({
        action: 'development.competence.startStandards',
        subjectType: 'competence_standard',
        subjectId: id,
        after: standard,
      })
    }
    return {
      made: begun.length,
      left: missing.flatMap(({ name, cls }) => (cls === null ? [name] : [])),
    }
  }),

  list: os.development.competence.list.handler(async ({ input, context: { call } }) => {
    const { offset, limit, ...order } = input
    return partOf(await linesOf(call, order), { offset, limit })
  }),

  order: os.development.competence.order.handler(async ({ input, context: { call } }) =>
    (await linesOf(call, input)).map(({ employeeId }) => employeeId),
  ),

  person: os.development.competence.person.handler(({ input, context: { call } }) =>
    personOf(call, input.employeeId, input.year),
  ),

  assess: os.development.competence.assess.handler(async ({ input, context: { call } }) => ({
    revision: await assess(call, input),
  })),

  open: os.development.competence.open.handler(async ({ input, context: { call } }) => ({
    revision: await open(call, input),
  })),

  map: os.development.competence.map.handler(async ({ input, context: { call } }) => {
    const { year, ...filter } = input
    return heatMapOf(call, call.visible(await peopleInService(call, filter)), year)
  }),

  mapPeople: os.development.competence.mapPeople.handler(async ({ input, context: { call } }) => {
    const { year, offset, limit, ...filter } = input
    const meant = call.visible(await peopleInService(call, filter))
    return partOf(await heatPeopleOf(call, meant, year), { offset, limit })
  }),

  mapExport: os.development.competence.mapExport.handler(async ({ input, context: { call } }) => {
    const { year, ...filter } = input
    const meant = call.visible(await peopleInService(call, filter))
    const mark = markOf('assessment', call.today)
    const bytes = await mapWorkbook(
      await heatMapOf(call, meant, year),
      await heatPeopleOf(call, meant, year),
      mark,
    )
    return workbookFile(bytes, `${mark === null ? '' : `${mark} `}Peta kesenjangan ${year}.xlsx`)
  }),

  mentors: os.development.competence.mentors.handler(async ({ input, context: { call } }) => {
    const { year, offset, limit, ...filter } = input
    const { needs, pairs } = await mentorNeeds(call, year, filter)
    return { total: needs.length, needs: partOf(needs, { offset, limit }), pairs }
  }),

  settleMentor: os.development.competence.settleMentor.handler(async ({ input, context: { call } }) => {
    await settleMentor(call, input)
    return {}
  }),

  meet: os.development.competence.meet.handler(async ({ input, context: { call } }) => ({
    coachingId: await meet(call, input),
  })),
}
