import type { SkpDocument } from '../../../../shared/planning/skp/skp.ts'
import type { FormLoad } from '../form-load.ts'

/** Everybody's own SKP, or a former version of it. */
export const load: FormLoad<SkpDocument> = {
  load: (print, ids) => print.skp(ids),
  paper: (print, ids) => print.papers(ids),
  issues: { version: 1 },
  owner: ({ employee }) => employee,
  signedOn: ({ signedOn }) => signedOn,
}
