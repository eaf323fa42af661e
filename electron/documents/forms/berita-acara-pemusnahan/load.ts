import type { DestructionRecord } from '../../../../shared/privacy/destruction.ts'
import type { FormLoad } from '../form-load.ts'

/** What was recorded when it was destroyed: nothing else is left of it. */
export const load: FormLoad<DestructionRecord> = {
  load: (print, ids) => print.destructions(ids),
  issues: {
    version: 1,
    number: { of: ({ number }) => number, put: (data, number) => ({ ...data, number }) },
  },
  owner: () => null,
  signedOn: ({ destroyedOn }) => destroyedOn,
  whose: ({ number }) => number,
}
