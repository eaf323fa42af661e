import { hasWords } from '../../../shared/kernel/text.ts'
import { partOf } from '../../../shared/kernel/order.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { EvidenceRow } from '../../../shared/monitoring/evidence/contract.ts'
import type { EvidenceItem } from '../../../shared/monitoring/evidence/evidence.ts'
import { mostOfEvidence } from '../../../shared/monitoring/evidence/evidence.ts'
import { fileKinds } from '../../../shared/monitoring/evidence/kinds.ts'
import { doubtOfFile, takeFile } from '../../../shared/monitoring/evidence/take.ts'
import { type Call, os } from '../../app/call.ts'
import { diariesIn, type Place, placeOf, placeToChange, provedBy } from '../../app/evidence-targets.ts'
import { fullNames } from '../../employees/store.ts'
import { askFor, fileNamed, filesOf, sumOfFiles } from '../../office-file/evidence-files.ts'
import {
  type EvidenceRecord,
  evidenceOfDiaries,
  evidenceOfParts,
  evidenceOfPeriod,
  evidenceOfYear,
  fileOf,
  insertEvidence,
  itemsOf,
  loadEvidence,
  removeEvidence,
  renameEvidence,
} from './store.ts'

/** What stands at a place already. @throws Refusal where there is no room for one more, or it is there */
async function refuseTooMany(call: Call, place: Place, hash: string | null): Promise<void> {
  const all =
    place.skpId !== null && place.period !== null
      ? await evidenceOfPeriod(call.db, place.skpId, place.period)
      : place.diaryId !== null
        ? await evidenceOfDiaries(call.db, [place.diaryId])
        : await evidenceOfParts(call.db, place.target, [place.part])
  const own = all.filter(({ part }) => part === place.part)
  const same = hash === null ? undefined : own.find((row) => row.hash === hash)
  if (same) throw new Refusal(`Berkas ini sudah dilampirkan di sini dengan nama “${same.name}”.`)
  if (own.length >= mostOfEvidence.pieces)
    throw new Refusal(
      `Di sini sudah ada ${mostOfEvidence.pieces} bukti. Gabungkan beberapa berkas menjadi satu PDF, atau hapus yang tidak perlu.`,
    )
}

/** Keeps a piece at a place, and records it. */
async function add(
  call: Call,
  { subject, told, ...place }: Place,
  what: Pick<EvidenceRecord, 'kind' | 'name' | 'hash' | 'content'>,
  entry: { action: string },
): Promise<EvidenceItem> {
  const row = { ...place, ...what, addedAt: call.now.toISOString(), addedBy: call.operator.name }
  const id = await insertEvidence(call.db, row)
  await call.audit({
    ...entry,
    ...subject,
    after: { ...told, evidence: what.name, ...(what.content === '' ? {} : { content: what.content }) },
  })
  const [item] = await itemsOf(call.db, [{ id, ...row }])
  if (!item) throw new Error('evidence without an item')
  return item
}

async function rowsOf(call: Call, records: readonly EvidenceRecord[]): Promise<EvidenceRow[]> {
  const people = await fullNames(call.db)
  const proves = await provedBy(call, records)
  const items = await itemsOf(call.db, records)
  return records.flatMap((record, index) => {
    const item = items[index]
    return item === undefined
      ? []
      : {
          ...item,
          employeeId: record.employeeId,
          fullName: people.get(record.employeeId) ?? '',
          target: record.target,
          proves: proves(record),
          skpId: record.skpId,
          period: record.period,
        }
  })
}

/** The file of a piece, looked at before anybody opens it: its bytes and what kind they are. */
async function wholeFile(call: Call, id: number): Promise<File> {
  const row = await loadEvidence(call.db, id)
  const asked = await fileOf(call.db, row)
  const bytes = await call.application.evidence.read(asked, row.name)
  const kind = (await filesOf(call.db, [asked.hash])).get(asked.hash)?.kind
  const [extension = 'bin'] = kind ? fileKinds[kind].extensions : []
  const name =
    doubtOfFile({ name: row.name, size: bytes.length }) === null ? row.name : `${row.name}.${extension}`
  // What it was taken as once it has to be still: nothing that is run is ever opened.
  takeFile(name, bytes)
  return new File([bytes], name, { type: kind ? fileKinds[kind].mime : '' })
}

export const evidenceProcedures = os.monitoring.evidence.router({
  list: os.monitoring.evidence.list.handler(async ({ input, context: { call } }) => {
    if (input.of === 'realisation')
      return itemsOf(call.db, await evidenceOfPeriod(call.db, input.skpId, input.period))
    return itemsOf(call.db, await evidenceOfDiaries(call.db, await diariesIn(call, input)))
  }),

  overview: os.monitoring.evidence.overview.handler(
    async ({ input: { year, search = '', ...part }, context: { call } }) => {
      const all = call.visible(await evidenceOfYear(call.db, year))
      const words = search.toLowerCase().split(/\s+/).filter(Boolean)
      const meant =
        words.length === 0
          ? null
          : (await rowsOf(call, all)).filter(({ name, content, fullName, proves }) =>
              hasWords([name, content, fullName, proves].join(' '), words),
            )
      const { missing, changed } = call.application.evidence.wrong
      const wrong = new Set([...missing, ...changed])
      return {
        rows: meant ? partOf(meant, part) : await rowsOf(call, partOf(all, part)),
        total: (meant ?? all).length,
        ...(await sumOfFiles(call.db)),
        wrong: all.flatMap(({ name, hash }) => (hash !== null && wrong.has(hash) ? name : [])),
      }
    },
  ),

  addFile: os.monitoring.evidence.addFile.handler(async ({ input: { target, file }, context: { call } }) => {
    const doubt = doubtOfFile(file)
    if (doubt !== null) throw new Refusal(doubt)
    const place = await placeOf(call, target)
    const bytes = new Uint8Array(await file.arrayBuffer())
    const kind = takeFile(file.name, bytes)
    await refuseTooMany(call, place, fileNamed(bytes).hash)
    // The file is whole before a row asks for it; one for which none asks is harmless.
    const kept = call.application.evidence.put(bytes)
    await askFor(call.db, { ...kept, kind })
    return add(
      call,
      place,
      { kind: 'file', name: file.name, hash: kept.hash, content: '' },
      { action: 'monitoring.evidence.addFile' },
    )
  }),

  addWords: os.monitoring.evidence.addWords.handler(
    async ({ input: { target, words }, context: { call } }) => {
      const place = await placeOf(call, target)
      await refuseTooMany(call, place, null)
      return add(
        call,
        place,
        { ...words, name: words.name || firstWords(words.content), hash: null },
        { action: 'monitoring.evidence.addWords' },
      )
    },
  ),

  rename: os.monitoring.evidence.rename.handler(async ({ input: { id, name }, context: { call } }) => {
    const row = await loadEvidence(call.db, id)
    const { subject, told } = await placeToChange(call, row)
    if (row.name === name) return {}
    await renameEvidence(call.db, id, name)
    await call.audit({
      action: 'monitoring.evidence.rename',
      ...subject,
      before: { evidence: row.name },
      after: { ...told, evidence: name },
    })
    return {}
  }),

  remove: os.monitoring.evidence.remove.handler(async ({ input: { id }, context: { call } }) => {
    const free = await call.transaction(async (inside) => {
      const row = await loadEvidence(inside.db, id)
      const { subject, told } = await placeToChange(inside, row)
      const hashes = await removeEvidence(inside.db, [row])
      await inside.audit({
        action: 'monitoring.evidence.remove',
        ...subject,
        before: { ...told, evidence: row.name, ...(row.content === '' ? {} : { content: row.content }) },
      })
      return hashes
    })
    call.application.evidence.drop(free)
    return {}
  }),

  file: os.monitoring.evidence.file.handler(({ input: { id }, context: { call } }) => wholeFile(call, id)),

  open: os.monitoring.evidence.open.handler(async ({ input: { id }, context: { call } }) => {
    const { host } = call.application
    if (!host.openExternally) throw new Refusal('Simpan berkasnya, lalu buka dari foldernya.')
    const file = await wholeFile(call, id)
    await host.openExternally(new Uint8Array(await file.arrayBuffer()), file.name)
    return {}
  }),
})

/** What a link or a note without a name is called. */
const firstWords = (content: string): string => {
  const [line = ''] = content.split('\n')
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}
