import { wouldCircle } from '../../../shared/office/unit-tree.ts'
import { loadUnits, insertUnit, updateUnit, placeUnits, deleteUnit } from '../../office/store.ts'
import { os } from '../../app/call.ts'
import { gone, Refusal } from '../../../shared/kernel/refusal.ts'
import type { UnitOfTree } from '../../../shared/office/contract.ts'
import { isUnitOfSomebody, unitsWithPeople } from '../store.ts'
const unitOf = (units: readonly UnitOfTree[], id: number): UnitOfTree => {
  const unit = units.find((candidate) => candidate.id === id)
  if (!unit) throw gone('Unit itu')
  return unit
}

const circle = () =>
  new Refusal('Unit tidak dapat ditempatkan di bawah dirinya sendiri.', [
    { field: 'Unit induk', message: 'Pilih unit induk yang bukan bagian dari unit ini.' },
  ])

/** The units of the office; they are written here because their people keep them from being removed. */
export const unitsProcedures = {
  /** The tree is everybody's; who heads a unit and how many are in it, only whoever sees them. */
  list: os.employees.units.list.handler(async ({ context: { call } }) => {
    const { scope } = call
    const units = await unitsWithPeople(call.db)
    if (scope.rows === 'office') return units
    const own = scope.rows === 'own' ? new Set<number>() : scope.unitIds
    return units.map((unit) =>
      own.has(unit.id)
        ? unit
        : { ...unit, headEmployeeId: null, headOfficialId: null, headName: null, people: 0 },
    )
  }),

  save: os.employees.units.save.handler(async ({ input, context: { call } }) => {
    const units = await loadUnits(call.db)
    const { id, ...unit } = input
    if (unit.parentId !== null) unitOf(units, unit.parentId)
    if (unit.headEmployeeId !== null && unit.headOfficialId !== null)
      throw new Refusal('Sebuah unit hanya dapat dipimpin satu orang.', [
        { field: 'Kepala', message: 'Pilih seorang pegawai atau seorang pejabat dari luar.' },
      ])
    const twin = units.find((other) => other.code === unit.code && other.id !== id)
    if (twin)
      throw new Refusal(`Kode ${unit.code} sudah dipakai oleh ${twin.name}.`, [
        { field: 'Kode', message: 'Pakai kode lain atau kosongkan agar diisi otomatis.' },
      ])
    if (id === undefined) {
      const newId = await insertUnit(call.db, unit)
      await call.audit({ action: 'employees.units.save', subjectType: 'unit', subjectId: newId, after: unit })
      return { id: newId }
    }
    const before = unitOf(units, id)
    if (wouldCircle(units, id, unit.parentId)) throw circle()
    await updateUnit(call.db, id, unit)
    await call.audit({
      action: 'employees.units.save',
      subjectType: 'unit',
      subjectId: id,
      before,
      after: unit,
    })
    return { id }
  }),

  move: os.employees.units.move.handler(async ({ input, context: { call } }) => {
    const units = await loadUnits(call.db)
    const before = unitOf(units, input.id)
    if (input.parentId !== null) unitOf(units, input.parentId)
    if (wouldCircle(units, input.id, input.parentId)) throw circle()
    const siblings = units
      .filter((unit) => unit.parentId === input.parentId && unit.id !== input.id)
      .map((unit) => unit.id)
    const place = input.beforeId === null ? siblings.length : siblings.indexOf(input.beforeId)
    if (place < 0) throw gone('Tempat tujuan unit')
    await placeUnits(call.db, input.parentId, siblings.toSpliced(place, 0, input.id))
    await call.audit({
      action: 'employees.units.move',
      subjectType: 'unit',
      subjectId: input.id,
      before: { parentId: before.parentId, position: before.position },
      after: { parentId: input.parentId, position: place + 1 },
    })
    return {}
  }),

  remove: os.employees.units.remove.handler(async ({ input, context: { call } }) => {
    const units = await loadUnits(call.db)
    const unit = unitOf(units, input.id)
    if (units.some((other) => other.parentId === input.id))
      throw new Refusal(`${unit.name} masih membawahi unit lain. Pindahkan unit-unit itu lebih dahulu.`)
    if (await isUnitOfSomebody(call.db, input.id))
      throw new Refusal(`${unit.name} masih menjadi unit pegawai. Pindahkan pegawainya lebih dahulu.`)
    await deleteUnit(call.db, unit)
    await call.audit({
      action: 'employees.units.remove',
      subjectType: 'unit',
      subjectId: input.id,
      before: unit,
    })
    return {}
  }),
}
