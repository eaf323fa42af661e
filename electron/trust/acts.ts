import { addDays } from '../../shared/kernel/dates.ts'
import { hasWords } from '../../shared/kernel/text.ts'
import { labelOfAction, namesOfAction } from '../../shared/trust/actions.ts'
import { wordsOf } from '../../shared/trust/changes.ts'
import type { Act, ActFilter } from '../../shared/trust/contract.ts'
import type { Call } from '../app/call.ts'
import { auditHeads } from '../office-file/audit-log.ts'
import { type About, aboutText, Called, subjectKey, subjectsOf } from './about.ts'
import { masked } from './mask.ts'

type Head = Awaited<ReturnType<typeof auditHeads>>[number]

/** Entries that are read at once. */
const part = 500
/** Entries that are looked at before the page is asked whether to go on: a log of many years is long. */
const looked = { heads: 40_000, words: 6_000 }

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

const nobody = (): About => ({ person: null, what: '' })

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

/** The test of a filter, as far as the query does not see to it. */
async function matcher(
  { db }: Call,
  { words, employeeId, action }: ActFilter,
): Promise<(entry: Head, aboutOf: (entry: Head) => About) => boolean> {
  const typed = (words ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const names = action === undefined ? null : new Set(namesOfAction(action))
  const theirs = employeeId === undefined ? null : await subjectsOf(db, employeeId)
  // What is restricted is found by nobody: a search would tell it.
  const textOf = (entry: Head, about: About) =>
    `${labelOfAction(entry.action)} ${aboutText(about)} ${entry.operator} ${entry.reason ?? ''} ${wordsOf(masked(entry))}`
  return (entry, aboutOf) =>
    (names === null || names.has(entry.action)) &&
    (theirs === null || theirs.has(subjectKey(entry))) &&
    (typed.length === 0 || hasWords(textOf(entry, aboutOf(entry)), typed))
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
  const matches = await matcher(call, input)
  const withChange = (input.words ?? '') !== ''
  const acts: Act[] = []
  let before = input.before ?? Number.MAX_SAFE_INTEGER
  let open: Head[] = []
  let wanted = false
  let seen = 0
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
      withChange,
    })
    // What entries are about is asked of all of them only where that is searched; of a few it is told at the end.
    const about = withChange ? await called.about(heads) : nobody
    for (const head of heads) {
      const [last] = open
      if (last && !isSameAct(last, head)) {
        await finish()
        if (acts.length === limit || seen >= (withChange ? looked.words : looked.heads))
          return { acts, next: head.seq + 1, lookedUntil: last.at }
      }
      open.push(head)
      wanted ||= matches(head, about)
      before = head.seq
      seen += 1
    }
    if (heads.length < part) {
      const oldest = open.at(-1)?.at ?? null
      await finish()
      return { acts, next: null, lookedUntil: oldest }
    }
  }
}
