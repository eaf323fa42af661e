import type { Kysely } from 'kysely'
import { type FeedbackRole, isAnonymous } from '../../../shared/monitoring/feedback/entry.ts'
import { roleOf } from '../../../shared/monitoring/feedback/givers.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'
import { loadRelations, type RelationsOfPosts } from './relations.ts'
import { askedIn } from './store.ts'

/** Somebody about whom one may write. */
interface About {
  employeeId: number
  fullName: string
  jabatan: string | null
  role: FeedbackRole
}

/** Who stands to whom on a day, and who is asked about whom in its year; loaded once for many givers. */
export interface Asking {
  relations: RelationsOfPosts
  asked: ReadonlyArray<{ employeeId: number; giverId: number }>
}

export const loadAsking = async (db: Kysely<OfficeSchema>, day: string): Promise<Asking> => ({
  relations: await loadRelations(db, day),
  asked: await askedIn(db, Number(day.slice(0, 4))),
})

/**
 * About whom one may write: as pimpinan and ketua tim, and as rekan or bawahan about those for whom one was asked.
 * @param isMeant of whom else it is told, by id; everybody where it is not said
 */
export function dueFor(
  { relations, asked }: Asking,
  giverId: number,
  isMeant: (employeeId: number, role: FeedbackRole) => boolean = () => true,
): About[] {
  const about = new Set(asked.flatMap((one) => (one.giverId === giverId ? one.employeeId : [])))
  return relations.people.flatMap(({ id, fullName, jabatan }) => {
    if (id === giverId) return []
    const role = roleOf(relations, giverId, id)
    return (isAnonymous(role) && !about.has(id)) || !isMeant(id, role)
      ? []
      : { employeeId: id, fullName, jabatan, role }
  })
}

/**
 * Whom one has to say something to: those whom one appraises, not everybody in the units below, besides the members of
 * one's teams and those about whom one was asked.
 */
export const owedBy = (asking: Asking, giverId: number): About[] =>
  dueFor(
    asking,
    giverId,
    (id, role) => role !== 'pimpinan' || asking.relations.appraiserOf.get(id) === giverId,
  )
