import { z } from 'zod'
import { reads, writes } from '../../kernel/contract-base.ts'
import { IsoDate, Year } from '../../office/period.ts'

const id = z.number().int().positive()
const text = (max: number) => z.string().trim().max(max)

export const TeamKind = z.enum(['tim', 'proyek'])
export type TeamKind = z.infer<typeof TeamKind>

const TeamMember = z.strictObject({ employeeId: id, role: text(200) })

/** A tim kerja or a project of a year, as it is written: whole, with members and results. */
export const TeamInput = z.strictObject({
  kind: TeamKind,
  name: text(200).min(1, 'Nama tim harus diisi.'),
  /** The unit to which it belongs; null when it crosses units. */
  unitId: id.nullable(),
  leaderId: id.nullable(),
  members: z.array(TeamMember).max(300),
  startDate: IsoDate,
  endDate: IsoDate,
  /** Surat keputusan or surat tugas, in words. */
  decree: text(500),
  results: z.array(text(2000).min(1, 'Hasil tim harus diisi.')).max(60),
})
export type TeamInput = z.infer<typeof TeamInput>

export const Team = TeamInput.extend({
  id,
  year: Year,
  unitName: z.string().nullable(),
  /** The employee who heads the team's unit. */
  headId: id.nullable(),
  leaderName: z.string().nullable(),
  members: z.array(TeamMember.extend({ fullName: z.string(), unitName: z.string().nullable() })),
})
export type Team = z.infer<typeof Team>

/** Tim kerja and projects: a leader directs members, who may come from any unit. */
export const teamsContract = {
  list: reads()
    .input(z.object({ year: Year }))
    .output(z.array(Team)),
  /** Writes a whole team; without an id a new one. */
  save: writes()
    .input(TeamInput.extend({ id: id.optional(), year: Year }))
    .output(z.object({ id })),
  remove: writes().input(z.object({ id })).output(z.object({})),
}
