import type { Kysely } from 'kysely'
import type { Party } from '../../../shared/kernel/party.ts'
import type { OfficeSettings } from '../../../shared/office/office.ts'
import { SkpDocument } from '../../../shared/planning/skp/skp.ts'
import { loadDocuments } from '../../office-file/documents.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'
import { OfficeOnce } from '../../office/once.ts'
import { loadContents, noContent } from './content.ts'
import { appraiserOf, partiesOf } from './parties.ts'
import { loadSkp, type SkpRow } from './store.ts'

type Db = Kysely<OfficeSchema>

/** What stands in the place of an appraiser who is not chosen yet. */
const nobody: Party = {
  name: '-',
  nip: null,
  nipLabel: 'NIP',
  pangkat: '-',
  pangkatLabel: 'PANGKAT/GOL RUANG',
  jabatan: '-',
  unit: '-',
  unitLabel: 'UNIT KERJA',
}

/** What SKP say that are signed, by id. */
export const loadSnapshots = (db: Db, rows: ReadonlyArray<Pick<SkpRow, 'id' | 'snapshot'>>) =>
  loadDocuments(
    db,
    rows.map(({ id, snapshot }) => [id, snapshot]),
    (kept) => SkpDocument.parse(kept),
  )

/** SKP as they would be printed today, in this order; people, jabatan and units as they hold on `on`. */
export async function composeSkps(
  office: OfficeOnce,
  wanted: ReadonlyArray<{ row: SkpRow; on: string }>,
): Promise<SkpDocument[]> {
  const { agency, city } = await office.identity()
  const contents = await loadContents(office.db, [...new Set(wanted.map(({ row }) => row.id))])
  const parties = await partiesOf(
    office,
    wanted.flatMap(({ row, on }) => [
      { choice: { employeeId: row.employeeId }, on },
      { choice: appraiserOf(row), on },
    ]),
  )
  return wanted.map(({ row }, index) => ({
    agency,
    year: row.year,
    periodStart: row.periodStart,
    periodEnd: row.periodEnd,
    kind: row.kind,
    approach: row.approach,
    employee: parties[index * 2] ?? nobody,
    appraiser: parties[index * 2 + 1] ?? nobody,
    content: contents.get(row.id) ?? noContent(),
    place: row.place || city,
    signedOn: row.signedOn,
  }))
}

/** One of them. */
export async function composeSkp(
  db: Db,
  row: SkpRow,
  on: string,
  settings: OfficeSettings,
): Promise<SkpDocument> {
  const [document] = await composeSkps(new OfficeOnce(db, settings), [{ row, on }])
  if (!document) throw new Error('no SKP was composed')
  return document
}

/** What SKP say with all that was frozen beside them, by id: the snapshot when signed, what stands now in a draft. */
export async function frozenSkps(
  office: OfficeOnce,
  rows: readonly SkpRow[],
): Promise<Map<number, SkpDocument>> {
  const open = rows.filter(({ snapshot }) => snapshot === null)
  const composed =
    open.length === 0
      ? []
      : await composeSkps(
          office,
          open.map((row) => ({ row, on: row.periodStart })),
        )
  const documents = new Map<number, SkpDocument>()
  for (const [index, document] of composed.entries()) {
    const row = open[index]
    if (row) documents.set(row.id, document)
  }
  for (const [id, document] of await loadSnapshots(office.db, rows)) documents.set(id, document)
  return documents
}

/** What the print of an SKP says: its annex and goals are other prints, its paper shapes them all. */
export function printedSkp({ annex: _, goals: __, paper: ___, ...document }: SkpDocument): SkpDocument {
  return document
}

/** What the print of one SKP says. */
export async function skpDocument(db: Db, id: number, settings: OfficeSettings): Promise<SkpDocument> {
  const document = (await frozenSkps(new OfficeOnce(db, settings), [await loadSkp(db, id)])).get(id)
  if (!document) throw new Error('no SKP was composed')
  return printedSkp(document)
}
