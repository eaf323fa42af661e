import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { findByText } from '../../../shared/kernel/text.ts'
import { attachmentLabels } from '../../../shared/planning/annex/annex.ts'
import {
  broughtInto,
  type Difference,
  differencesOf,
  listsInto,
  type Mode,
} from '../../../shared/planning/excel/compare.ts'
import type { ImportedSkp } from '../../../shared/planning/excel/contract.ts'
import { withIds } from '../../../shared/planning/excel/read.ts'
import { closesCircle } from '../../../shared/planning/skp/circle.ts'
import { AttachmentKind, type Annex, type SkpContent } from '../../../shared/planning/skp/skp.ts'
import type { Call } from '../../app/call.ts'
import { annexRevision, loadAnnex, storeAnnex } from '../annex/store.ts'
import { servableRhk } from '../sheet/servable.ts'
import { loadContent, saveContent, superiorsOfYear } from '../skp/content.ts'
import { loadOpenSkp, type SkpRow, touchSkp } from '../skp/store.ts'
import { isWrittenBeside } from '../talks/beside.ts'
import type { Person } from './look.ts'

/** RHK whose superior's text is one that can be served are linked to it. */
async function linked(call: Call, skp: SkpRow, content: SkpContent): Promise<SkpContent> {
  const choices = await servableRhk(call.db, skp)
  const rhk = content.rhk.map((row) => ({
    ...row,
    superiorRhkId: row.superiorRhkId ?? findByText(choices, row.superiorText)?.id ?? null,
  }))
  return closesCircle(await superiorsOfYear(call.db, skp.year), rhk) ? content : { ...content, rhk }
}

interface Outcome {
  before: SkpContent
  after: SkpContent
  annex: Annex
  /** The annex as it will be; null where the file has none. */
  annexAfter: Annex | null
}

/** What an SKP would be with what a file says of it. */
async function outcomeOf(
  call: Call,
  skp: SkpRow,
  { read, attachments }: Person,
  mode: Mode,
): Promise<Outcome> {
  const before = await loadContent(call.db, skp.id)
  const annex = await loadAnnex(call.db, skp.id)
  const after = broughtInto(before, withIds(read, randomUUID), mode, randomUUID)
  return {
    before,
    after: await linked(call, skp, after),
    annex,
    annexAfter: attachments && {
      ...annex,
      attachments: listsInto(annex.attachments, attachments, mode),
    },
  }
}

/** Row by row what bringing it in would change. */
export async function differencesFor(
  call: Call,
  skp: SkpRow,
  person: Person,
  mode: Mode,
): Promise<Difference[]> {
  const { before, after, annex, annexAfter } = await outcomeOf(call, skp, person, mode)
  const lists = AttachmentKind.options.flatMap((kind): Difference[] => {
    const [was, is] = [annex.attachments[kind], annexAfter?.attachments[kind] ?? annex.attachments[kind]]
    return isDeepStrictEqual(was, is)
      ? []
      : [{ place: attachmentLabels[kind], before: was.join('; ') || null, after: is.join('; ') || null }]
  })
  return [...differencesOf(before, after, skp.year), ...lists]
}

/**
 * Writes into an SKP what a file says of it.
 * @param name of the file, for the log
 * @returns what takes it back, and whether anything was changed at all
 */
export async function bringInto(
  call: Call,
  skp: SkpRow,
  person: Person,
  mode: Mode,
  name: string,
): Promise<ImportedSkp & { isChanged: boolean }> {
  const { before, after, annex, annexAfter } = await outcomeOf(call, skp, person, mode)
  const content = await saveContent(call.db, skp.id, after)
  const lists = annexAfter && (await storeAnnex(call.db, skp.id, annexAfter))
  const isChanged = content !== null || lists !== null
  const revision = isChanged ? await touchSkp(call.db, skp, call.now) : skp.revision
  if (isChanged)
    await call.audit({
      action: 'planning.excel.import',
      subjectType: 'skp',
      subjectId: skp.id,
      before: { ...content?.before, ...lists?.before },
      after: { berkas: name, lembar: person.worksheet, ...content?.after, ...lists?.after },
    })
  return {
    id: skp.id,
    revision,
    before,
    after,
    isChanged,
    ...(lists && { lists: { before: annex.attachments, revision: await annexRevision(call.db, skp.id) } }),
  }
}

/** Whether two contents say the same; links follow what is done to others. */
const says = (a: SkpContent, b: SkpContent): boolean => {
  const plain = ({ rhk, expectations }: SkpContent) => ({
    expectations,
    rhk: rhk.map((row) => ({ ...row, superiorRhkId: null })),
  })
  return isDeepStrictEqual(plain(a), plain(b))
}

/**
 * Gives back what stood in an SKP before an import.
 * @throws Refusal where what the import wrote was changed since; nothing else stands against it
 */
export async function takeBack(
  call: Call,
  { id, revision, before, after, lists }: ImportedSkp,
): Promise<void> {
  const skp = await loadOpenSkp(call.db, id)
  const now = await loadContent(call.db, id)
  const written =
    before === null
      ? skp.revision !== revision || (await isWrittenBeside(call.db, id))
      : (skp.revision !== revision && !says(now, after)) ||
        (lists !== undefined && (await annexRevision(call.db, id)) !== lists.revision)
  if (written)
    throw new Refusal(
      'Sebagian SKP itu sudah diubah sesudah diimpor, jadi tidak dapat diurungkan sekaligus. Hapus yang tidak perlu di SKP masing-masing.',
    )
  if (before === null) await call.db.deleteFrom('skp').where('id', '=', id).execute()
  else {
    await saveContent(call.db, id, before)
    if (lists) await storeAnnex(call.db, id, { ...(await loadAnnex(call.db, id)), attachments: lists.before })
    await touchSkp(call.db, skp, call.now)
  }
  await call.audit({
    action: 'planning.excel.undoImport',
    subjectType: 'skp',
    subjectId: id,
    before: { rhk: now.rhk.map(({ text }) => text) },
    after: before === null ? {} : { rhk: before.rhk.map(({ text }) => text) },
  })
}
