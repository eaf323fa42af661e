import {
  doubtsOfBudget,
  itemStateLabels,
  notInto,
  problemsOfItem,
} from '../../../shared/development/plan/item.ts'
import { joined, keyOfFound, type SourceOfNeed } from '../../../shared/development/plan/need.ts'
import { gone, Refusal } from '../../../shared/kernel/refusal.ts'
import { sameText } from '../../../shared/kernel/text.ts'
import { mustBeMeant } from '../../../shared/office/signing-day.ts'
import { markOf } from '../../../shared/regulations/security-class.ts'
import { type Call, os } from '../../app/call.ts'
import { fullNames, listPosts } from '../../employees/store.ts'
import { workbookFile } from '../../excel/workbook.ts'
import { loadUnits } from '../../office/store.ts'
import { foundNeeds } from './found.ts'
import { foundRows, itemRows, needRows, spending } from './lists.ts'
import {
  budgetsOf,
  changeItems,
  deleteItem,
  deleteNeeds,
  insertNeed,
  itemsOf,
  loadItem,
  loadNeed,
  needsOf,
  storeBudget,
  storeItem,
  updateNeed,
} from './store.ts'
import { planWorkbook } from './workbook.ts'

const savedAt = (call: Call): string => call.now.toISOString()
const ofNeed = (id: number) => ({ subjectType: 'development-need', subjectId: id }) as const
const ofItem = (id: number) => ({ subjectType: 'development-item', subjectId: id }) as const

/** @throws Refusal where another window was faster */
function mustBeCurrent(what: string, found: number, told: number): void {
  if (found !== told) throw new Refusal(`${what} ini baru saja diubah di jendela lain. Muat ulang halaman.`)
}

/** @throws Refusal where the person is not in the office's file */
async function mustBeKnown(call: Call, employeeId: number): Promise<void> {
  if ((await listPosts(call.db, { employeeIds: [employeeId] })).length === 0) throw gone('Pegawai itu')
}

export const planProcedures = os.development.plan.router({
  needs: os.development.plan.needs.handler(({ input, context: { call } }) => needRows(call, input)),
  found: os.development.plan.found.handler(({ input, context: { call } }) => foundRows(call, input)),

  take: os.development.plan.take.handler(async ({ input: { year, keys }, context: { call } }) => {
    const wanted = new Set(keys)
    const people = (await listPosts(call.db)).map(({ id }) => id)
    const found = (await foundNeeds(call, year, people)).filter((one) => wanted.has(keyOfFound(one)))
    if (found.length < wanted.size)
      throw new Refusal('Sebagian kebutuhan itu sudah diambil atau tidak ada lagi. Muat ulang halaman.')
    for (const { source, ref, ...need } of found) {
      const id = await insertNeed(
        call.db,
        { ...need, year },
        [{ source, ref, note: need.reason }],
        savedAt(call),
      )
      await call.audit({ action: 'development.plan.take', ...ofNeed(id), after: { ...need, year, source } })
    }
    return { taken: found.length }
  }),

  saveNeed: os.development.plan.saveNeed.handler(async ({ input, context: { call } }) => {
    const { id, revision, source, ...need } = input
    await mustBeKnown(call, need.employeeId)
    // Who sees only himself wishes for himself; what a superior asks for is told by others.
    if (call.scope.rows === 'own' && source !== 'sendiri')
      throw new Refusal('Kebutuhan yang Anda tulis sendiri bersumber dari usul pegawai sendiri.')
    const written: SourceOfNeed = { source, ref: '', note: '' }
    const twin = (await needsOf(call.db, { year: need.year, employeeIds: [need.employeeId] })).find(
      (other) => other.id !== id && sameText(other.subject, need.subject),
    )
    if (twin)
      throw new Refusal('Kebutuhan yang sama sudah ditulis untuk pegawai ini.', [
        { field: 'Kebutuhan', message: `Sudah ada: ${twin.subject}. Ubah yang itu, atau tulis yang lain.` },
      ])
    if (id === null) {
      const made = await insertNeed(call.db, need, [written], savedAt(call))
      await call.audit({
        action: 'development.plan.saveNeed',
        ...ofNeed(made),
        after: { ...need, source },
      })
      return { id: made, revision: 0 }
    }
    const before = await loadNeed(call.db, id)
    mustBeCurrent('Kebutuhan', before.revision, revision)
    if (before.employeeId !== need.employeeId || before.year !== need.year)
      throw new Refusal('Pegawai dan tahun sebuah kebutuhan tidak diubah. Hapus, lalu tulis yang baru.')
    // What was gathered or joined keeps all its sources; one that is written by hand says its own.
    const isKept = before.sources.length > 1 || before.sources.some(({ ref }) => ref !== '')
    const sources = isKept ? before.sources : [written]
    const next = await updateNeed(call.db, { ...need, id, revision, sources }, savedAt(call))
    const { sources: _, revision: __, ...was } = before
    await call.audit({ action: 'development.plan.saveNeed', ...ofNeed(id), before: was, after: need })
    return { id, revision: next }
  }),

  joinNeeds: os.development.plan.joinNeeds.handler(async ({ input: { ids }, context: { call } }) => {
    const found = new Map((await needsOf(call.db, { ids })).map((need) => [need.id, need]))
    const needs = [...new Set(ids)].map((id) => {
      const need = found.get(id)
      if (!need) throw gone('Sebuah kebutuhan')
      return need
    })
    const one = joined(needs)
    await deleteNeeds(
      call.db,
      needs.slice(1).map(({ id }) => id),
      one.id,
    )
    const revision = await updateNeed(call.db, one, savedAt(call))
    await call.audit({
      action: 'development.plan.joinNeeds',
      ...ofNeed(one.id),
      before: { subjects: needs.map(({ subject }) => subject) },
      after: { employeeId: one.employeeId, subject: one.subject },
    })
    return { id: one.id, revision }
  }),

  removeNeed: os.development.plan.removeNeed.handler(async ({ input, context: { call } }) => {
    const before = await loadNeed(call.db, input.id)
    mustBeCurrent('Kebutuhan', before.revision, input.revision)
    await deleteNeeds(call.db, [input.id])
    const { employeeId, year, subject } = before
    await call.audit({
      action: 'development.plan.removeNeed',
      ...ofNeed(input.id),
      before: { employeeId, year, subject },
    })
    return {}
  }),

  items: os.development.plan.items.handler(async ({ input, context: { call } }) => ({
    rows: await itemRows(call, input),
    // What the office spends is its own matter.
    spending: call.scope.rows === 'office' ? await spending(call, input.year) : [],
  })),

  saveItem: os.development.plan.saveItem.handler(async ({ input, context: { call } }) => {
    await mustBeKnown(call, input.employeeId)
    const problems = problemsOfItem(input)
    if (problems.length > 0) throw new Refusal('Baris rencana belum dapat disimpan.', problems)
    if (input.needId !== null) {
      const need = await loadNeed(call.db, input.needId)
      if (need.employeeId !== input.employeeId)
        throw new Refusal('Kebutuhan itu milik pegawai lain. Pilih kebutuhan pegawai ini.')
    }
    const { id: _, revision: __, ...after } = input
    let before: object | null = null
    if (input.id !== null) {
      const stored = await loadItem(call.db, input.id)
      mustBeCurrent('Baris rencana', stored.revision, input.revision)
      if (stored.state !== 'usulan')
        throw new Refusal(
          `Baris ini sudah ${itemStateLabels[stored.state].toLowerCase()}. Kembalikan ke usulan lebih dahulu.`,
        )
      const { id: ___, revision: ____, state: _____, trainingId: ______, ...was } = stored
      before = was
    }
    const saved = await storeItem(call.db, input, savedAt(call))
    await call.audit({ action: 'development.plan.saveItem', ...ofItem(saved.id), before, after })
    return saved
  }),

  removeItem: os.development.plan.removeItem.handler(async ({ input, context: { call } }) => {
    const before = await loadItem(call.db, input.id)
    mustBeCurrent('Baris rencana', before.revision, input.revision)
    if (before.state === 'terlaksana') throw new Refusal('Yang sudah terlaksana tidak dihapus dari rencana.')
    await deleteItem(call.db, input.id)
    const { employeeId, year, activity } = before
    await call.audit({
      action: 'development.plan.removeItem',
      ...ofItem(input.id),
      before: { employeeId, year, activity },
    })
    return {}
  }),

  decide: os.development.plan.decide.handler(async ({ input: { ids, state, sure }, context: { call } }) => {
    const items = await itemsOf(call.db, { ids })
    if (items.length < new Set(ids).size) throw gone('Sebuah baris rencana')
    const names = await fullNames(call.db)
    const problems = items.flatMap((item) => {
      const why =
        item.trainingId !== null && (state === 'terlaksana' || item.state === 'terlaksana')
          ? 'Terlaksana menurut pelatihannya. Tutup atau buka pelatihan itu.'
          : notInto(item.state, state)
      return why === null
        ? []
        : [{ field: `${names.get(item.employeeId) ?? '-'}, ${item.activity}`, message: why }]
    })
    if (problems.length > 0) throw new Refusal('Status belum dapat diubah; tidak ada yang berubah.', problems)
    if (state === 'disetujui')
      for (const year of new Set(items.map((item) => item.year))) {
        const now = await spending(call, year, new Map(items.map(({ id }) => [id, state])))
        const called = new Map(now.map(({ unitId, name }) => [unitId, name]))
        mustBeMeant(
          doubtsOfBudget(now, (unitId) => called.get(unitId) ?? '-'),
          sure,
          'Biayanya melebihi anggaran. Setujui juga?',
          'Belum ada yang disetujui.',
        )
      }
    await changeItems(call.db, ids, { state }, savedAt(call))
    await call.auditAll(
      items.map((item) => ({
        action: 'development.plan.decide',
        ...ofItem(item.id),
        before: { state: item.state },
        after: { employeeId: item.employeeId, activity: item.activity, state },
      })),
    )
    return { changed: items.length }
  }),

  saveBudget: os.development.plan.saveBudget.handler(async ({ input, context: { call } }) => {
    const { year, unitId, amount } = input
    if (unitId !== null && !(await loadUnits(call.db)).some(({ id }) => id === unitId)) throw gone('Unit itu')
    const before = (await budgetsOf(call.db, year)).find((budget) => budget.unitId === unitId)
    await storeBudget(call.db, year, unitId, amount)
    await call.audit({
      action: 'development.plan.saveBudget',
      subjectType: 'development-budget',
      subjectId: year,
      before: { unitId, amount: before?.amount ?? null },
      after: { unitId, amount },
    })
    return {}
  }),

  export: os.development.plan.export.handler(async ({ input, context: { call } }) => {
    const mark = markOf('person', call.today)
    const bytes = await planWorkbook(await itemRows(call, input), await needRows(call, input), mark)
    return workbookFile(
      bytes,
      `${mark === null ? '' : `${mark} `}Rencana pengembangan kompetensi ${input.year}.xlsx`,
    )
  }),
})
