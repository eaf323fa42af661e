import { addDays } from '../../shared/kernel/dates.ts'
import { labelOfAction, namesOfAction } from '../../shared/trust/actions.ts'
import { sayChanges } from '../../shared/trust/changes.ts'
import type { Act, ActFilter } from '../../shared/trust/contract.ts'
import { saysAll } from '../../shared/trust/search.ts'
import type { Call } from '../app/call.ts'
import { auditHeads, changesOf } from '../office-file/audit-log.ts'
import { type About, aboutText, Called, subjectKey, subjectsOf } from './about.ts'
import { masked } from './mask.ts'

type Head = Awaited<ReturnType<typeof auditHeads>>[number]

/** Entries that are read at once. */
const part = 500
/**
 * Entries that are looked at, and of which the words are read, before the page is asked whether to go on: a log of many
 * years is long.
 */
const looked = { heads: 40_000, words: 4_000 }

/** Midnight of the office's day as a moment. */
const momentOf = (day: string): string => new Date(`${day}T00:00:00`).toISOString()

/** One call writes all its entries at one moment. */
const isSameAct = (a: Head, b: Head) => a.at === b.at && a.operator === b.operator

const shown = 2
/** What many entries are about: the people by name, as far as there is room. */
function aboutMany(all: readonly About[]): string {
  const [only, more] = all
  if (only === undefined) return ''
  if (more === undefined) return aboutText(only)
  const people = [...new Set(all.flatMap(({ person }) => person ?? []))]
  if (people.length === 0) return [...new Set(all.map(aboutText))].slice(0, shown).join(', ')
  const left = people.length - shown
  return people.slice(0, shown).join(', ') + (left > 0 ? ` dan ${left} pegawai lain` : '')
}

/** Kinds of things of which an entry sums up all the others of its act. */
const sums: ReadonlySet<string> = new Set(['year', 'import'])

/** @param entries of one act, newest first */
function actOf(entries: readonly Head[], aboutOf: (entry: Head) => About): Act | null {
  const [last] = entries
  const first = entries.at(-1)
  if (!last || !first) return null
  const labels = [
    ...new Set((sums.has(last.subjectType) ? [last] : entries).map(({ action }) => labelOfAction(action))),
  ]
  return {
    seq: last.seq,
    first: first.seq,
    at: last.at,
    operator: last.operator,
    label: labels.slice(0, shown).join('; ') + (labels.length > shown ? ' dan lainnya' : ''),
    about: aboutMany(entries.map(aboutOf)),
    reason: entries.find(({ reason }) => reason !== null)?.reason ?? null,
  }
}

/** The test of a filter by what stands at the head of an entry, as far as the query does not see to it. */
async function headMatcher(
  { db }: Call,
  { employeeId, action }: ActFilter,
): Promise<(entry: Head) => boolean> {
  const names = action === undefined ? null : new Set(namesOfAction(action))
  const theirs = employeeId === undefined ? null : await subjectsOf(db, employeeId)
  return (entry) =>
    (names === null || names.has(entry.action)) && (theirs === null || theirs.has(subjectKey(entry)))
}

/** The entries that say some words, in what the page shows of them: its line, and the sentences below. */
async function thoseThatSay(
  { db }: Call,
  called: Called,
  entries: readonly Head[],
  says: (text: string) => boolean,
): Promise<ReadonlySet<Head>> {
  const changes = await changesOf(
    db,
    entries.map(({ seq }) => seq),
  )
  // What is restricted is found by nobody: a search would tell it.
  const told = entries.map((entry) => {
    const { before = null, after = null } = changes.get(entry.seq) ?? {}
    return { entry, change: masked({ subjectType: entry.subjectType, before, after }) }
  })
  const about = await called.about(entries)
  const names = { ...(await called.names(told.map(({ change }) => change))), whole: true }
  const textOf = ({ entry, change }: (typeof told)[number]) =>
    [
      labelOfAction(entry.action),
      aboutText(about(entry)),
      entry.operator,
      entry.reason ?? '',
      ...sayChanges(change, names),
    ].join('\n')
  return new Set(told.flatMap((one) => (says(textOf(one)) ? [one.entry] : [])))
}

/**
 * Acts of the log, newest first, those with an entry that is asked for.
 * @param input `before` is where a former answer said to go on
 */
export async function findActs(
  call: Call,
  input: ActFilter & { before?: number | undefined; limit: number },
): Promise<{ acts: Act[]; next: number | null; lookedUntil: string | null }> {
  const { limit, operator, from, until } = input
  const called = await Called.load(call.db)
  const matches = await headMatcher(call, input)
  const words = input.words?.trim() ?? ''
  const says = words === '' ? null : saysAll(words)
  const acts: Act[] = []
  let before = input.before ?? Number.MAX_SAFE_INTEGER
  let open: Head[] = []
  let wanted = false
  let seen = 0
  let read = 0
  const finish = async () => {
    if (wanted) {
      const act = actOf(open, await called.about(open))
      if (act) acts.push(act)
    }
    open = []
    wanted = false
  }
  for (;;) {
    const heads = await auditHeads(call.db, {
      limit: part,
      before,
      operator,
      from: from && momentOf(from),
      until: until && momentOf(addDays(until, 1)),
    })
    const candidates = heads.filter(matches)
    const found = says ? await thoseThatSay(call, called, candidates, says) : new Set(candidates)
    for (const head of heads) {
      const [last] = open
      if (last && !isSameAct(last, head)) {
        await finish()
        if (acts.length === limit || seen >= looked.heads || read >= looked.words)
          return { acts, next: head.seq + 1, lookedUntil: last.at }
      }
      open.push(head)
      wanted ||= found.has(head)
      before = head.seq
      seen += 1
    }
    if (says) read += candidates.length
    if (heads.length < part) {
      const oldest = open.at(-1)?.at ?? null
      await finish()
      return { acts, next: null, lookedUntil: oldest }
    }
  }
}
