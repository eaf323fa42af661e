import { z } from 'zod'
import { reads, staff, writes } from '../../kernel/contract-base.ts'
import { Done, Id, line } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { IsoDate, Year } from '../../office/period.ts'

export const TeamKind = z.enum(['tim', 'proyek'])
export type TeamKind = z.infer<typeof TeamKind>

const TeamMember = z.strictObject({ employeeId: Id, role: line(most.name) })

/** A tim kerja or a project of a year, as it is written: whole, with members and results. */
export const TeamInput = z.strictObject({
  kind: TeamKind,
  name: line(most.name).min(1, 'Nama tim harus diisi.'),
  /** The unit to which it belongs; null when it crosses units. */
  unitId: Id.nullable(),
  leaderId: Id.nullable(),
  members: z.array(TeamMember).max(most.members),
  startDate: IsoDate,
  endDate: IsoDate,
  /** Surat keputusan or surat tugas, in words. */
  decree: line(most.short),
  results: z.array(line(most.text).min(1, 'Hasil tim harus diisi.')).max(most.rhk),
})
export type TeamInput = z.infer<typeof TeamInput>

export const Team = TeamInput.extend({
  id: Id,
  year: Year,
  unitName: z.string().nullable(),
  /** The employee who heads the team's unit. */
  headId: Id.nullable(),
  leaderName: z.string().nullable(),
  members: z.array(TeamMember.extend({ fullName: z.string(), unitName: z.string().nullable() })),
})
export type Team = z.infer<typeof Team>

/** Tim kerja and projects: a leader directs members, who may come from any unit. */
export const teamsContract = {
  list: reads(staff)
    .input(z.object({ year: Year }))
    .output(z.array(Team)),
  /** Writes a whole team; without an id a new one. */
  save: writes()
    .input(TeamInput.extend({ id: Id.optional(), year: Year }))
    .output(z.object({ id: Id })),
  remove: writes()
    .input(z.object({ id: Id }))
    .output(Done),
}
