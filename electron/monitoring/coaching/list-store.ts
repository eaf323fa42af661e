import type { Kysely } from 'kysely'
import { peopleFilter, type PeopleFilter } from '../../../shared/employees/people-filter.ts'
import type { CoachedLine } from '../../../shared/monitoring/coaching/contract.ts'
import {
  type DueLine,
  dueOfNote,
  dueOfPlan,
  type DueThing,
  mostUrgentFirst,
} from '../../../shared/monitoring/coaching/due.ts'
import { seesCounselling } from '../../../shared/monitoring/coaching/rules.ts'
import type { Call } from '../../app/call.ts'
import { listPosts, type Post } from '../../employees/store.ts'
import { loadUnits } from '../../office/store.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'
import { newestPlans, openPlans } from '../improvement/store.ts'
import { readable } from './secrecy.ts'
import { betweenOf, notesBetween, openNotes } from './store.ts'

/** A person as every line names them. */
export const lineOf = (post: Post) => ({
  employeeId: post.id,
  nip: post.nip,
  fullName: post.fullName,
  jabatan: post.jabatan,
  unitId: post.unitId,
  unitName: post.unitName,
})

/** What is agreed in confidence is named, not told, to who was not there. */
const discreet = (thing: DueThing, isBetween: boolean): DueThing =>
  isBetween ? thing : { ...thing, text: 'Tindak lanjut konseling', who: '' }

/** All that is to be done of what the operator may read, the most urgent first. */
export async function dueThings(call: Call): Promise<DueThing[]> {
  const notes = await readable(call, await openNotes(call.db))
  const things = notes.flatMap((note) => {
    const isBetween = seesCounselling(note, { id: 0, employeeId: call.operator.employeeId }, null)
    return dueOfNote(note).map((thing) => discreet(thing, isBetween))
  })
  const plans = (await openPlans(call.db)).flatMap(dueOfPlan)
  return mostUrgentFirst([...things, ...plans], call.today)
}

async function meant(db: Kysely<OfficeSchema>, filter: PeopleFilter): Promise<Map<number, Post>> {
  const isMeant = peopleFilter(filter, await loadUnits(db))
  return new Map((await listPosts(db)).filter((post) => isMeant(post)).map((post) => [post.id, post]))
}

/** The same of some people, each line with the person. */
export async function dueLines(call: Call, filter: PeopleFilter): Promise<DueLine[]> {
  const people = await meant(call.db, filter)
  return (await dueThings(call)).flatMap((thing) => {
    const post = people.get(thing.employeeId)
    return post ? [{ ...lineOf(post), ...thing }] : []
  })
}

/** Everybody with a talk in the year, an open action or a plan, by name. */
export async function coachedLines(call: Call, year: number, filter: PeopleFilter): Promise<CoachedLine[]> {
  const held = (await notesBetween(call.db, `${year}-01-01`, `${year}-12-31`)).map((row) => ({
    ...betweenOf(row),
    heldOn: row.heldOn,
  }))
  const ofYear = Map.groupBy(await readable(call, held), ({ employeeId }) => employeeId)
  const open = Map.groupBy(await readable(call, await openNotes(call.db)), ({ employeeId }) => employeeId)
  const plans = await newestPlans(call.db)
  return [...(await meant(call.db, filter)).values()]
    .map((post) => lineOf(post))
    .filter(({ employeeId: id }) => ofYear.has(id) || open.has(id) || plans.has(id))
    .map((line) => {
      const notes = ofYear.get(line.employeeId) ?? []
      const bimbingan = notes.filter(({ kind }) => kind === 'bimbingan').length
      return {
        ...line,
        bimbingan,
        konseling: notes.length - bimbingan,
        lastOn:
          notes
            .map(({ heldOn }) => heldOn)
            .toSorted()
            .at(-1) ?? null,
        open: (open.get(line.employeeId) ?? []).flatMap(dueOfNote).length,
        plan: plans.get(line.employeeId) ?? null,
      }
    })
}
