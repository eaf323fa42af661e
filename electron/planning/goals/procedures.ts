import { randomUUID } from 'node:crypto'
import { gone, Refusal } from '../../../shared/kernel/refusal.ts'
import type { Goal } from '../../../shared/planning/goals/goal.ts'
import { hiddenIn, seenRows, visibleWorksheets } from '../../../shared/excel/worksheet.ts'
import { readGoalRows } from '../../../shared/planning/goals/workbook.ts'
import { os } from '../../app/call.ts'
import { auditLetGo } from '../../app/let-go.ts'
import { readWorkbookFile } from '../../excel/workbook.ts'
import { loadUnits } from '../../office/store.ts'
import { formerLinks } from './copy.ts'
import { fingerprintOf, goalsOfUnit, linkGoal, storeGoals, withCarriers } from './store.ts'

export const goalsProcedures = {
  get: os.planning.goals.get.handler(async ({ input: { year, unitId }, context: { call } }) => {
    const goals = await goalsOfUnit(call.db, year, unitId)
    return { revision: fingerprintOf(goals), goals }
  }),

  save: os.planning.goals.save.handler(async ({ input, context: { call } }) => {
    const { year, unitId, goals, revision } = input
    if (!(await loadUnits(call.db)).some(({ id }) => id === unitId)) throw gone('Unit itu')
    const before = await goalsOfUnit(call.db, year, unitId)
    if (fingerprintOf(before) !== revision)
      throw new Refusal(
        'Sasaran unit ini baru saja diubah di tempat lain. Muat ulang halaman untuk melihatnya.',
      )
    // RHK of other people lose or get back their goal by this.
    const carried = await withCarriers(call.db, before)
    await storeGoals(call.db, year, unitId, goals)
    const after = await goalsOfUnit(call.db, year, unitId)
    await call.audit({
      action: 'planning.goals.save',
      subjectType: 'goals',
      subjectId: `${year}/${unitId}`,
      before: carried,
      after: await withCarriers(call.db, after),
    })
    await auditLetGo(call, { subjectType: 'goals', subjectId: `${year}/${unitId}` }, input.letGo)
    return { revision: fingerprintOf(after), savedAt: call.now.toISOString() }
  }),

  copyPreview: os.planning.goals.copyPreview.handler(
    async ({ input: { year, unitId }, context: { call } }) => ({
      goals: (await goalsOfUnit(call.db, year - 1, unitId)).length,
      links: (await formerLinks(call.db, year, unitId)).length,
    }),
  ),

  copy: os.planning.goals.copy.handler(async ({ input: { year, unitId }, context: { call } }) => {
    const former = await goalsOfUnit(call.db, year - 1, unitId)
    if (former.length === 0) throw new Refusal(`Unit ini belum mempunyai sasaran tahun ${year - 1}.`)
    if ((await goalsOfUnit(call.db, year, unitId)).length > 0)
      throw new Refusal(
        `Unit ini sudah mempunyai sasaran tahun ${year}. Hapus lebih dahulu bila ingin menyalin yang lama.`,
      )
    const copies = new Map(
      former.map((goal): [string, Goal] => [
        goal.id,
        {
          ...goal,
          id: randomUUID(),
          indicators: goal.indicators.map((row) => ({ ...row, id: randomUUID() })),
        },
      ]),
    )
    const goals = [...copies.values()]
    await storeGoals(call.db, year, unitId, goals)
    const links = await formerLinks(call.db, year, unitId)
    for (const { rhkId, goalId } of links) await linkGoal(call.db, rhkId, copies.get(goalId)?.id ?? null)
    await call.audit({
      action: 'planning.goals.copy',
      subjectType: 'goals',
      subjectId: `${year}/${unitId}`,
      before: [],
      after: { goals, links },
    })
    const copied = await withCarriers(call.db, await goalsOfUnit(call.db, year, unitId))
    return { goals: goals.length, links: links.length, copy: fingerprintOf(copied) }
  }),

  undoCopy: os.planning.goals.undoCopy.handler(async ({ input, context: { call } }) => {
    const { year, unitId, copy } = input
    const before = await withCarriers(call.db, await goalsOfUnit(call.db, year, unitId))
    if (fingerprintOf(before) !== copy)
      throw new Refusal(
        'Sasaran itu sudah diubah atau dikaitkan sesudah disalin, jadi penyalinan tidak dapat diurungkan sekaligus. Hapus yang tidak perlu satu per satu.',
      )
    await storeGoals(call.db, year, unitId, [])
    await call.audit({
      action: 'planning.goals.undoCopy',
      subjectType: 'goals',
      subjectId: `${year}/${unitId}`,
      before,
      after: [],
    })
    return { removed: before.length }
  }),

  read: os.planning.goals.read.handler(async ({ input, signal, context: { call } }) => {
    const worksheets = await readWorkbookFile(call, input.file, 'perjanjian kinerja', signal)
    const seen = visibleWorksheets(worksheets)
    const read = seen.flatMap((one) => {
      const found = readGoalRows(seenRows(one, input.hiddenRows), one.merged)
      if (!found) return []
      return { ...found, worksheet: one.worksheet, remarks: [...one.remarks, ...found.remarks] }
    })
    const goals = read.flatMap((one) => one.goals)
    if (goals.length === 0)
      throw new Refusal(
        'Sasaran tidak ditemukan dalam berkas itu. Yang dicari adalah tabel dengan kolom "Sasaran", "Indikator" dan "Target", dan bila ada "Program", "Anggaran" dan "Renstra".',
      )
    const hidden = worksheets.filter((worksheet) => !seen.includes(worksheet))
    return {
      goals,
      remarks: [
        ...read.flatMap(({ worksheet, remarks }) =>
          read.length === 1 ? remarks : remarks.map((remark) => `Lembar "${worksheet}": ${remark}`),
        ),
        ...hidden.map(({ worksheet }) => `Lembar "${worksheet}" tersembunyi, jadi tidak dibaca.`),
      ],
      hidden: hiddenIn(seen),
    }
  }),
}
