import { Refusal } from '../../shared/kernel/refusal.ts'
import { sameText } from '../../shared/kernel/text.ts'
import { type LetterContent, letterLabels } from '../../shared/letters/letter.ts'
import { problemsOfDraft, problemsOfLetter, saidOfMissing } from '../../shared/letters/rules.ts'
import { missingWords, unknownWords } from '../../shared/letters/words.ts'
import { doubtsOfPast, mustBeMeant } from '../../shared/office/signing-day.ts'
import { type Call, os } from '../app/call.ts'
import { fullNames, listPosts } from '../employees/store.ts'
import { OfficeOnce } from '../office/once.ts'
import { loadOfficials } from '../office/store.ts'
import { composeLetter, paperToSign } from './document.ts'
import {
  deleteLetters,
  deleteTemplate,
  insertLetter,
  issuedNumbers,
  letterOrder,
  letterRows,
  loadLetter,
  loadTemplates,
  setPaper,
  type StoredLetter,
  storeTemplate,
  updateLetter,
} from './store.ts'

type At = { id: number; revision: number }

const changed = (what: string) =>
  new Refusal(`${what} ini baru saja diubah di jendela lain. Muat ulang halaman.`)

/** A letter that nobody has changed meanwhile. @throws Refusal when somebody has */
async function current(call: Call, { id, revision }: At): Promise<StoredLetter> {
  const letter = await loadLetter(call.db, id)
  if (letter.revision !== revision) throw changed('Surat')
  return letter
}

/** The same that is not signed. @throws Refusal when it is */
async function draft(call: Call, at: At): Promise<StoredLetter> {
  const letter = await current(call, at)
  if (letter.state === 'signed')
    throw new Refusal(
      `${letterLabels[letter.content.kind]} ini sudah ditandatangani. Buka kembali dengan alasan bila perlu diubah.`,
    )
  return letter
}

const subject = (id: number) => ({ subjectType: 'letter', subjectId: id }) as const
const savedAt = (call: Call): string => call.now.toISOString()

/** What the log says of a letter. */
const told = ({ kind, title, date, number, people }: LetterContent) => ({
  kind,
  title,
  date,
  number,
  employeeIds: people.flatMap(({ who }) => ('employeeId' in who ? who.employeeId : [])),
})

/** @throws Refusal where somebody who is named is not in the office's file */
async function refuseUnknown(call: Call, { people }: LetterContent): Promise<void> {
  const ids = people.flatMap(({ who }) => ('employeeId' in who ? who.employeeId : []))
  const employees = new Set((await listPosts(call.db, { employeeIds: ids })).map(({ id }) => id))
  const officials = new Set((await loadOfficials(call.db)).map(({ id }) => id))
  const isKnown = ({ who }: LetterContent['people'][number]) =>
    'employeeId' in who ? employees.has(who.employeeId) : officials.has(who.officialId)
  if (!people.every(isKnown))
    throw new Refusal('Seseorang dalam surat itu tidak ada lagi di daftar. Muat ulang halaman.')
}

/** The own template with this id. @throws Refusal when it is gone or was changed */
async function ownTemplate(call: Call, { id, revision }: At) {
  const before = (await loadTemplates(call.db)).find((template) => template.id === id)
  if (!before) throw new Refusal('Templat itu tidak ada lagi. Muat ulang halaman.')
  if (before.revision !== revision) throw changed('Templat')
  return before
}

export const lettersProcedures = os.letters.router({
  order: os.letters.order.handler(({ input, context: { call } }) => letterOrder(call.db, input.year)),

  list: os.letters.list.handler(async ({ input, context: { call } }) => {
    const names = await fullNames(call.db)
    const officials = new Map((await loadOfficials(call.db)).map(({ id, name }) => [id, name]))
    return letterRows(
      call.db,
      input,
      (who) => ('employeeId' in who ? names.get(who.employeeId) : officials.get(who.officialId)) ?? '-',
    )
  }),

  get: os.letters.get.handler(async ({ input, context: { call } }) => {
    const { id, revision, state, content } = await loadLetter(call.db, input.id)
    return { id, revision, state, content, issued: (await issuedNumbers(call.db, [id])).get(id) ?? null }
  }),

  save: os.letters.save.handler(async ({ input, context: { call } }) => {
    const { id, revision, content } = input
    const problems = problemsOfDraft(content)
    if (problems.length > 0) throw new Refusal('Surat belum dapat disimpan.', problems)
    await refuseUnknown(call, content)
    const year = content.date === null ? input.year : Number(content.date.slice(0, 4))
    if (id === null) {
      const made = await insertLetter(call.db, { year, content }, savedAt(call))
      await call.audit({ action: 'letters.save', ...subject(made), after: told(content) })
      return { id: made, revision: 0 }
    }
    const before = await draft(call, { id, revision })
    const next = { id, revision: revision + 1 }
    await updateLetter(call.db, { ...next, year, content }, savedAt(call))
    await call.audit({
      action: 'letters.save',
      ...subject(id),
      before: told(before.content),
      after: told(content),
    })
    return next
  }),

  remove: os.letters.remove.handler(async ({ input, context: { call } }) => {
    const { content } = await draft(call, input)
    await deleteLetters(call.db, [input.id])
    await call.audit({ action: 'letters.remove', ...subject(input.id), before: told(content) })
    return {}
  }),

  sign: os.letters.sign.handler(async ({ input, context: { call } }) => {
    const { id, content } = await draft(call, input)
    const office = new OfficeOnce(call.db)
    const { document, words } = await composeLetter(office, content, call.today)
    const problems = [...problemsOfLetter(content), ...missingWords(content, words).map(saidOfMissing)]
    const { date } = content
    if (problems.length > 0 || date === null)
      throw new Refusal(
        `${letterLabels[content.kind]} belum dapat ditandatangani: ${problems.length} hal perlu diisi.`,
        problems,
      )
    mustBeMeant(
      doubtsOfPast(date, call.today).map((message) => ({ field: 'Tanggal', message })),
      input.sure,
    )
    const next = { id, revision: input.revision + 1 }
    await setPaper(call.db, next, await paperToSign(office, document), savedAt(call))
    await call.audit({ action: 'letters.sign', ...subject(id), after: told(content) })
    return next
  }),

  reopen: os.letters.reopen.handler(async ({ input, context: { call } }) => {
    const { id, state, content } = await current(call, input)
    if (state !== 'signed') throw new Refusal('Surat ini belum ditandatangani.')
    const next = { id, revision: input.revision + 1 }
    await setPaper(call.db, next, null, savedAt(call))
    await call.audit({
      action: 'letters.reopen',
      ...subject(id),
      before: told(content),
      reason: input.reason,
    })
    return next
  }),

  templates: os.letters.templates.handler(({ context: { call } }) => loadTemplates(call.db)),

  saveTemplate: os.letters.saveTemplate.handler(async ({ input, context: { call } }) => {
    const { id, revision, ...template } = input
    const [unknown] = unknownWords(template)
    if (unknown !== undefined)
      throw new Refusal(`Templat belum dapat disimpan: {${unknown}} tidak dikenal.`, [
        { field: 'Isi', message: `{${unknown}} tidak dikenal.` },
      ])
    const before = id === null ? null : await ownTemplate(call, { id, revision })
    const same = (await loadTemplates(call.db)).find(
      (one) =>
        one.kind === template.kind && sameText(one.name, template.name) && (id === null || one.id !== id),
    )
    if (same)
      throw new Refusal(`Nama "${template.name}" sudah dipakai templat lain.`, [
        { field: 'Nama templat', message: 'Beri nama lain.' },
      ])
    const next = id === null ? 0 : revision + 1
    const kept = await storeTemplate(call.db, id, template, next, savedAt(call))
    await call.audit({
      action: 'letters.saveTemplate',
      subjectType: 'letter-template',
      subjectId: kept,
      ...(before && { before: { name: before.name, body: before.body } }),
      after: { name: template.name, body: template.body },
    })
    return { id: kept, revision: next }
  }),

  removeTemplate: os.letters.removeTemplate.handler(async ({ input, context: { call } }) => {
    const before = await ownTemplate(call, input)
    await deleteTemplate(call.db, input.id)
    await call.audit({
      action: 'letters.removeTemplate',
      subjectType: 'letter-template',
      subjectId: input.id,
      before: { name: before.name, kind: before.kind },
    })
    return {}
  }),
})
