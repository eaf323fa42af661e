import { z } from 'zod'
import { everyone, reads, staff, writes } from '../../kernel/contract-base.ts'
import { Id, Ids, line, required, Revision } from '../../kernel/fields.ts'
import { HiddenRows } from '../../excel/hidden-rows.ts'
import { most } from '../../kernel/limits.ts'
import { Year } from '../../office/period.ts'
import { LibraryEntry, LibraryRhk } from './library.ts'
import { SkpState } from '../skp/skp.ts'

const newEntry = LibraryRhk.extend({ jabatan: required(most.name, 'Jabatan harus diisi.') })

/** What fills several drafts: another SKP, or RHK of the library. */
const FillSource = z.union([
  z.strictObject({ skpId: Id }),
  z.strictObject({ rhk: z.array(LibraryRhk).min(1, 'Pilih sedikitnya satu RHK.').max(most.rhk) }),
])
const ids = Ids

/** What filling would do to one draft. */
const FillRow = z.object({
  skpId: Id,
  fullName: z.string(),
  jabatan: z.string().nullable(),
  state: SkpState,
  /** Why nothing can be written there; null where it can. */
  obstacle: z.string().nullable(),
  /** RHK that would be added, and those that stand there already. */
  added: z.number().int(),
  known: z.number().int(),
})
type FillRow = z.infer<typeof FillRow>

/** RHK by jabatan, and drafts filled from them or from another SKP. */
export const libraryContract = {
  /** What suits a jabatan, or everything; `search` narrows it. At most 400. */
  list: reads(staff)
    .input(z.object({ jabatan: z.string().nullable(), search: z.string().max(most.search) }))
    .output(z.object({ entries: z.array(LibraryEntry), total: z.number().int() })),
  /** Jabatan of which the library or the office knows. */
  jabatan: reads(everyone).output(z.array(z.string())),
  /** The library as a workbook, to be given to another office. */
  export: reads()
    .input(z.object({ jabatan: z.string().nullable() }))
    .output(z.file()),
  /** What a workbook of another office would bring. */
  read: reads()
    .input(
      z.object({
        file: z.file(),
        /** Whether rows that Excel does not show are brought in too. */
        hiddenRows: z.boolean().default(false),
      }),
    )
    .output(
      z.object({
        entries: z.array(newEntry),
        /** Already in the library, so not among the entries. */
        known: z.number().int(),
        problems: z.array(z.string()),
        /** Rows that could not be taken. */
        leftOut: z.number().int(),
        hidden: z.array(HiddenRows),
      }),
    ),
  add: writes()
    .input(z.object({ origin: line(most.name), entries: z.array(newEntry).min(1).max(most.ids) }))
    .output(z.object({ ids: z.array(z.string()) })),
  /** Only what came from a file. */
  remove: writes()
    .input(z.object({ ids: z.array(z.string()).min(1).max(most.ids) }))
    .output(z.object({ removed: z.number().int() })),
  /** Which jabatan the people of these SKP have, and the drafts of the year of all who have one of them. */
  alike: reads()
    .input(z.object({ year: Year, skpIds: ids }))
    .output(z.object({ jabatan: z.array(z.string()), skpIds: z.array(Id) })),
  fillPreview: reads()
    .input(z.object({ source: FillSource, skpIds: ids }))
    .output(z.array(FillRow)),
  /** Adds what is missing to each of the drafts; all or none. */
  fillMany: writes()
    .input(z.object({ source: FillSource, skpIds: ids }))
    .output(
      z.object({
        added: z.number().int(),
        filled: z.array(z.object({ id: Id, revision: Revision, rhkIds: z.array(z.uuid()) })),
      }),
    ),
  /** Takes these RHK out again, where nobody has written since. */
  undoFillMany: writes()
    .input(
      z.object({
        filled: z
          .array(z.object({ id: Id, revision: Revision, rhkIds: z.array(z.uuid()) }))
          .min(1)
          .max(most.ids),
      }),
    )
    .output(z.object({ removed: z.number().int() })),
}
