import { Refusal } from '../../shared/kernel/refusal.ts'
import { wouldCircle } from '../../shared/office/unit-tree.ts'
import type { UnitOfTree } from '../../shared/office/contract.ts'
import { os } from '../app/call.ts'
import { isUnitOfSomebody, unitsWithPeople } from '../employees/store.ts'
import { deadlineProcedures } from './deadlines/procedures.ts'
import {
  deleteUnit,
  insertUnit,
  loadOffice,
  loadOfficials,
  loadSettings,
  loadUnits,
  placeUnits,
  saveOfficial,
  saveSettings,
  updateOffice,
  updateUnit,
} from './store.ts'

const unitOf = (units: readonly UnitOfTree[], id: number): UnitOfTree => {
  const unit = units.find((candidate) => candidate.id === id)
  if (!unit) throw new Refusal('Unit itu tidak ada lagi. Muat ulang halaman.')
  return unit
}

const circle = () =>
  new Refusal('Unit tidak dapat ditempatkan di bawah dirinya sendiri.', [
    { field: 'Unit induk', message: 'Pilih unit induk yang bukan bagian dari unit ini.' },
  ])

/** A logo is too long for the log; that it changed is what matters. */
const withoutLogo = <T extends { logo: string | null }>(office: T) => ({
  ...office,
  logo: office.logo === null ? null : `gambar (${office.logo.length} huruf)`,
})

export const officeProcedures = os.office.router({
  ...deadlineProcedures,

  get: os.office.get.handler(({ context: { call } }) => loadOffice(call.db)),

  update: os.office.update.handler(async ({ input, context: { call } }) => {
    const before = await loadOffice(call.db)
    await updateOffice(call.db, input)
    await call.audit({
      action: 'office.update',
      subjectType: 'office',
      subjectId: 1,
      before: withoutLogo(before),
      after: withoutLogo(input),
    })
    return input
  }),

  settings: os.office.settings.handler(({ context: { call } }) => loadSettings(call.db)),

  updateSettings: os.office.updateSettings.handler(async ({ input, context: { call } }) => {
    const before = await loadSettings(call.db)
    await saveSettings(call.db, input)
    await call.audit({
      action: 'office.updateSettings',
      subjectType: 'setting',
      subjectId: 'office',
      before,
      after: input,
    })
    return input
  }),

  units: os.office.units.handler(({ context: { call } }) => unitsWithPeople(call.db)),

  saveUnit: os.office.saveUnit.handler(async ({ input, context: { call } }) => {
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
      await call.audit({ action: 'office.saveUnit', subjectType: 'unit', subjectId: newId, after: unit })
      return { id: newId }
    }
    const before = unitOf(units, id)
    if (wouldCircle(units, id, unit.parentId)) throw circle()
    await updateUnit(call.db, id, unit)
    await call.audit({ action: 'office.saveUnit', subjectType: 'unit', subjectId: id, before, after: unit })
    return { id }
  }),

  moveUnit: os.office.moveUnit.handler(async ({ input, context: { call } }) => {
    const units = await loadUnits(call.db)
    const before = unitOf(units, input.id)
    if (input.parentId !== null) unitOf(units, input.parentId)
    if (wouldCircle(units, input.id, input.parentId)) throw circle()
    const siblings = units
      .filter((unit) => unit.parentId === input.parentId && unit.id !== input.id)
      .map((unit) => unit.id)
    const place = input.beforeId === null ? siblings.length : siblings.indexOf(input.beforeId)
    if (place < 0) throw new Refusal('Tempat tujuan unit tidak ada lagi. Muat ulang halaman.')
    await placeUnits(call.db, input.parentId, siblings.toSpliced(place, 0, input.id))
    await call.audit({
      action: 'office.moveUnit',
      subjectType: 'unit',
      subjectId: input.id,
      before: { parentId: before.parentId, position: before.position },
      after: { parentId: input.parentId, position: place + 1 },
    })
    return {}
  }),

  removeUnit: os.office.removeUnit.handler(async ({ input, context: { call } }) => {
    const units = await loadUnits(call.db)
    const unit = unitOf(units, input.id)
    if (units.some((other) => other.parentId === input.id))
      throw new Refusal(`${unit.name} masih membawahi unit lain. Pindahkan unit-unit itu lebih dahulu.`)
    if (await isUnitOfSomebody(call.db, input.id))
      throw new Refusal(`${unit.name} masih menjadi unit pegawai. Pindahkan pegawainya lebih dahulu.`)
    await deleteUnit(call.db, unit)
    await call.audit({ action: 'office.removeUnit', subjectType: 'unit', subjectId: input.id, before: unit })
    return {}
  }),

  officials: os.office.officials.handler(({ context: { call } }) => loadOfficials(call.db)),

  saveOfficial: os.office.saveOfficial.handler(async ({ input, context: { call } }) => {
    const before = (await loadOfficials(call.db)).find((official) => official.id === input.id)
    if (input.id !== undefined && !before)
      throw new Refusal('Pejabat itu tidak ada lagi. Muat ulang halaman.')
    const id = await saveOfficial(call.db, input)
    await call.audit({
      action: 'office.saveOfficial',
      subjectType: 'official',
      subjectId: id,
      before,
      after: input,
    })
    return { id }
  }),
})
