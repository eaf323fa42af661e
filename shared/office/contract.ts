import { z } from 'zod'
import { everyone, reads, writes } from '../kernel/contract-base.ts'
import { Done, Id, line, required } from '../kernel/fields.ts'
import { most } from '../kernel/limits.ts'
import { Party, PersonChoice } from '../kernel/party.ts'
import { calendarContract } from './calendar/contract.ts'
import { deadlinesContract } from './deadlines/contract.ts'
import { Logo, OfficeIdentity, OfficeSettings } from './office.ts'
import { operatorsContract } from './operators/contract.ts'
import { RhythmChoices } from './period.ts'

export const Unit = z.object({
  id: Id,
  parentId: Id.nullable(),
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  /** Order among its siblings. */
  position: z.number().int(),
  headEmployeeId: Id.nullable(),
  headOfficialId: Id.nullable(),
  headName: z.string().nullable(),
  /** People whose unit this is now, without those of units below it. */
  people: z.number().int(),
})
export type Unit = z.infer<typeof Unit>

/** A unit without what is known only of its people. */
export type UnitOfTree = Omit<Unit, 'headName' | 'people'>

export const UnitInput = z.object({
  id: Id.optional(),
  parentId: Id.nullable(),
  code: line(most.code),
  name: required(most.name, 'Nama unit harus diisi.'),
  shortName: line(most.word),
  headEmployeeId: Id.nullable(),
  headOfficialId: Id.nullable(),
})
export type UnitInput = z.infer<typeof UnitInput>

/** An official from outside the office, e.g. the Sekretaris Daerah who appraises the Camat. */
export const Official = z.object({
  id: Id,
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
  id: Id.optional(),
  name: required(most.name, 'Nama pejabat harus diisi.'),
  nip: line(most.code).nullable(),
  pangkat: line(most.place),
  jabatan: required(most.name, 'Jabatan pejabat harus diisi.'),
  unit: line(most.name),
})
export type OfficialInput = z.infer<typeof OfficialInput>

/** A picture of somebody's signature, or of the stamp of the office. */
export const SignatureImage = z.object({ of: PersonChoice.nullable(), image: Logo })
export type SignatureImage = z.infer<typeof SignatureImage>

/** Identity, units, officials and settings of the office. */
export const officeContract = {
  calendar: calendarContract,
  deadlines: deadlinesContract,
  operators: operatorsContract,
  /** What stands on every letterhead. */
  get: reads(everyone).output(OfficeIdentity.extend({ fictional: z.boolean() })),
  update: writes().input(OfficeIdentity).output(OfficeIdentity),
  settings: reads(everyone).output(OfficeSettings),
  /** How often it appraises, by the year from which that was chosen. */
  rhythms: reads(everyone).output(RhythmChoices),
  updateSettings: writes().input(OfficeSettings).output(OfficeSettings),
  officials: reads().output(z.array(Official)),
  /** Pictures of signatures by whose they are; of nobody: the stamp. */
  signatures: reads().output(z.array(SignatureImage)),
  /** A picture in the place of the former one; null takes it away. */
  saveSignature: writes()
    .input(SignatureImage.extend({ image: Logo.nullable() }))
    .output(Done),
  saveOfficial: writes()
    .input(OfficialInput)
    .output(z.object({ id: Id })),
}
