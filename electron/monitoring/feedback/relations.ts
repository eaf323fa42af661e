import type { Kysely } from 'kysely'
import { isInService } from '../../../shared/employees/legal-position.ts'
import type { Relations } from '../../../shared/monitoring/feedback/givers.ts'
import { listPosts, type Post } from '../../employees/store.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'
import { loadUnits } from '../../office/store.ts'
import { appraisersOn } from '../../planning/skp/store.ts'
import { loadTeams } from '../../planning/teams/store.ts'

/** With what people are called. */
export interface RelationsOfPosts extends Relations {
  people: Post[]
}

/** Who stands to whom and how on a day, for the rules that follow from it. */
export async function loadRelations(db: Kysely<OfficeSchema>, day: string): Promise<RelationsOfPosts> {
  const posts = await listPosts(db)
  return {
    people: posts.filter(({ legalPosition }) => isInService(legalPosition)),
    units: await loadUnits(db),
    teams: await loadTeams(db, Number(day.slice(0, 4)), posts),
    appraiserOf: await appraisersOn(db, day),
    day,
  }
}
