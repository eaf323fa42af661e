import { partOf } from '../../../shared/kernel/order.ts'
import { gone } from '../../../shared/kernel/refusal.ts'
import type { Feedback } from '../../../shared/monitoring/feedback/contract.ts'
import { isAnonymous } from '../../../shared/monitoring/feedback/entry.ts'
import { roleOf } from '../../../shared/monitoring/feedback/givers.ts'
import { type Period, periodLabel, periodRange } from '../../../shared/office/period.ts'
import { safeFileName } from '../../../shared/kernel/file-name.ts'
import { type Call, os } from '../../app/call.ts'
import { whoseOf } from '../../app/may.ts'
import { fullNames, listPosts } from '../../employees/store.ts'
import { workbookFile, writeWorkbook } from '../../excel/workbook.ts'
import { loadSettings } from '../../office/store.ts'
import { appraisedBy, signedBetween } from '../../planning/skp/store.ts'
import { rhkBetween } from '../diary/month.ts'
import { ask, askedAbout } from './ask.ts'
import { dueFor, loadAsking } from './due.ts'
import { orderedFeedback } from './list-store.ts'
import { loadRelations } from './relations.ts'
import { askedIn, givenEntries } from './store.ts'
import { ownEntry, shownOf } from './view.ts'
import { give, mayRemove, remove, respond, roleFor } from './write.ts'

/** Whether the operator settles who is asked about somebody. */
async function asksAbout({ db, operator, today }: Call, employeeId: number): Promise<boolean> {
  const rows = whoseOf('monitoring.feedback.ask')[operator.role]
  if (rows === 'office') return true
  const { employeeId: own } = operator
  if (rows === undefined || own === null || own === employeeId) return false
  const lastYear = Number(today.slice(0, 4)) - 1
  return (await appraisedBy(db, own)).some((skp) => skp.year >= lastYear && skp.employeeId === employeeId)
}

/** Who can have given feedback to somebody, as far as the operator writes it: himself, or everybody. */
async function giversFor(call: Call, employeeId: number): Promise<Feedback['givers']> {
  const rows = whoseOf('monitoring.feedback.give')[call.operator.role]
  const { employeeId: own } = call.operator
  if (rows === undefined || (rows !== 'office' && own === null)) return []
  const relations = await loadRelations(call.db, call.today)
  const asked = await askedIn(call.db, Number(call.today.slice(0, 4)))
  const isAsked = (id: number) => asked.some((one) => one.employeeId === employeeId && one.giverId === id)
  // The appraiser, who must, stands first.
  const isAppraiser = (id: number) => relations.appraiserOf.get(employeeId) === id
  const inOrder = relations.people.toSorted((a, b) => Number(isAppraiser(b.id)) - Number(isAppraiser(a.id)))
  return inOrder.flatMap(({ id, fullName }) => {
    if (rows === 'office')
      return id === employeeId ? [] : { employeeId: id, fullName, role: roleOf(relations, id, employeeId) }
    const role = id === own ? roleFor(relations, id, employeeId, isAsked(id)) : null
    return role === null ? [] : { employeeId: id, fullName, role }
  })
}

async function feedbackOf(
  call: Call,
  { employeeId, year, period }: { employeeId: number; year: number; period: Period },
): Promise<Feedback> {
  const [person] = await listPosts(call.db, { employeeIds: [employeeId] })
  if (!person) throw gone('Pegawai itu')
  const { start, end } = periodRange(period, year)
  const skps = await signedBetween(call.db, [employeeId], start, end)
  const { feedbackMinimum: minimum } = await loadSettings(call.db)
  return {
    employeeId,
    fullName: person.fullName,
    jabatan: person.jabatan,
    year,
    period,
    today: call.today,
    entries:
      (await shownOf(call.db, [employeeId], start, end, (entry) => mayRemove(call, entry))).get(employeeId) ??
      [],
    rhk: (await rhkBetween(call.db, [employeeId], `${year}-01-01`, `${year}-12-31`)).get(employeeId) ?? [],
    skpId: skps.at(-1)?.id ?? null,
    minimum,
    givers: await giversFor(call, employeeId),
    writesForOthers: whoseOf('monitoring.feedback.give')[call.operator.role] === 'office',
    responds:
      whoseOf('monitoring.feedback.respond')[call.operator.role] === 'office' ||
      call.operator.employeeId === employeeId,
    asks: await asksAbout(call, employeeId),
  }
}

/** Whether the operator sees somebody's feedback at all. */
const seenBy =
  (call: Call) =>
  ({ id }: { id: number }): boolean =>
    call.visible([{ employeeId: id }]).length > 0

export const feedbackProcedures = {
  get: os.monitoring.feedback.get.handler(({ input, context: { call } }) => feedbackOf(call, input)),

  give: os.monitoring.feedback.give.handler(async ({ input, context: { call } }) => {
    await give(call, input)
    return {}
  }),

  remove: os.monitoring.feedback.remove.handler(async ({ input, context: { call } }) => {
    await remove(call, input)
    return {}
  }),

  respond: os.monitoring.feedback.respond.handler(async ({ input, context: { call } }) => {
    await respond(call, input)
    return {}
  }),

  due: os.monitoring.feedback.due.handler(async ({ input: { giverId, day }, context: { call } }) => {
    const about = dueFor(await loadAsking(call.db, day), giverId)
    const rhk = await rhkBetween(
      call.db,
      about.map(({ employeeId }) => employeeId),
      day,
      day,
    )
    return about.map((person) => ({ ...person, rhk: rhk.get(person.employeeId) ?? [] }))
  }),

  given: os.monitoring.feedback.given.handler(async ({ input: { giverId, year }, context: { call } }) => {
    const { operator, scope } = call
    if (scope.rows !== 'office') call.mustBeWithin({ employeeId: giverId ?? 0 })
    const entries = (
      await givenEntries(call.db, { employeeId: giverId, operatorId: operator.id }, year)
    ).filter(
      // Whoever asks for another learns nothing of what that one said as a colleague.
      (entry) =>
        entry.operatorId === operator.id || operator.employeeId === giverId || !isAnonymous(entry.role),
    )
    const names = await fullNames(call.db)
    return entries.map((entry) => ({
      ...ownEntry(entry, names),
      removable: mayRemove(call, entry),
      employeeId: entry.employeeId,
      fullName: names.get(entry.employeeId) ?? '-',
    }))
  }),

  asked: os.monitoring.feedback.asked.handler(({ input: { employeeId, year }, context: { call } }) =>
    askedAbout(call, employeeId, year),
  ),

  ask: os.monitoring.feedback.ask.handler(async ({ input, context: { call } }) => {
    await ask(call, input)
    return {}
  }),

  list: os.monitoring.feedback.list.handler(
    async ({ input: { offset, limit, ...which }, context: { call } }) =>
      partOf(await orderedFeedback(call.db, which, call.today, seenBy(call)), { offset, limit }),
  ),

  order: os.monitoring.feedback.order.handler(async ({ input, context: { call } }) =>
    (await orderedFeedback(call.db, input, call.today, seenBy(call))).map(({ employeeId }) => employeeId),
  ),

  export: os.monitoring.feedback.export.handler(async ({ input, context: { call } }) => {
    const rows = await orderedFeedback(call.db, input, call.today, seenBy(call))
    const worksheet = 'Umpan balik'
    return workbookFile(
      await writeWorkbook([
        {
          worksheet,
          header: ['Nama', 'NIP', 'Jabatan', 'Unit', 'Dari pimpinan', 'Dari yang lain', 'Terakhir'],
          rows: rows.map((row) => [
            row.fullName,
            row.nip,
            row.jabatan,
            row.unitName,
            row.superior,
            row.others,
            row.last === null ? null : new Date(row.last),
          ]),
        },
      ]),
      safeFileName(`${worksheet} ${periodLabel(input.period)} ${input.year}.xlsx`),
    )
  }),
}
