import { z } from 'zod'
import { everyone, reads, writes } from '../kernel/contract-base.ts'
import { Party } from '../kernel/party.ts'
import { deadlinesContract } from './deadlines/contract.ts'
import { OfficeIdentity, OfficeSettings } from './office.ts'

const id = z.number().int().positive()

export const Unit = z.object({
  id,
  parentId: id.nullable(),
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  /** Order among its siblings. */
  position: z.number().int(),
  headEmployeeId: id.nullable(),
  headOfficialId: id.nullable(),
  headName: z.string().nullable(),
  /** People whose unit this is now, without those of units below it. */
  people: z.number().int(),
})
export type Unit = z.infer<typeof Unit>

/** A unit without what is known only of its people. */
export type UnitOfTree = Omit<Unit, 'headName' | 'people'>

export const UnitInput = z.object({
  id: id.optional(),
  parentId: id.nullable(),
  code: z.string().trim().max(40),
  name: z.string().trim().min(1, 'Nama unit harus diisi.').max(200),
  shortName: z.string().trim().max(60),
  headEmployeeId: id.nullable(),
  headOfficialId: id.nullable(),
})
export type UnitInput = z.infer<typeof UnitInput>

/** An official from outside the office, e.g. the Sekretaris Daerah who appraises the Camat. */
export const Official = z.object({
  id,
  name: z.string(),
  nip: z.string().nullable(),
  nipLabel: Party.shape.nipLabel,
  pangkat: z.string(),
  jabatan: z.string(),
  unit: z.string(),
  unitLabel: Party.shape.unitLabel,
  active: z.boolean(),
})
export type Official = z.infer<typeof Official>

export const OfficialInput = Official.omit({ id: true }).extend({
  id: id.optional(),
  name: z.string().trim().min(1, 'Nama pejabat harus diisi.').max(200),
  nip: z.string().trim().max(40).nullable(),
  pangkat: z.string().trim().max(100),
  jabatan: z.string().trim().min(1, 'Jabatan pejabat harus diisi.').max(200),
  unit: z.string().trim().max(200),
})
export type OfficialInput = z.infer<typeof OfficialInput>

/** Identity, units, officials and settings of the office. */
export const officeContract = {
  deadlines: deadlinesContract,
  /** What stands on every letterhead. */
  get: reads(everyone).output(OfficeIdentity.extend({ fictional: z.boolean() })),
  update: writes().input(OfficeIdentity).output(OfficeIdentity),
  settings: reads().output(OfficeSettings),
  updateSettings: writes().input(OfficeSettings).output(OfficeSettings),
  officials: reads().output(z.array(Official)),
  saveOfficial: writes().input(OfficialInput).output(z.object({ id })),
}
