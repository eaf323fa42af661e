import type { DestructionRecord } from '../../../../shared/privacy/destruction.ts'
import type { FormLoad } from '../form-load.ts'

/** What was recorded when it was destroyed: nothing else is left of it. */
export const load: FormLoad<DestructionRecord> = {
  load: (print, ids) => print.destructions(ids),
  owner: () => null,
  signedOn: ({ destroyedOn }) => destroyedOn,
  whose: ({ number }) => number,
}
