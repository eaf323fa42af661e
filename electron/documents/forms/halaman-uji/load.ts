import { wholeOffice } from '../../print.ts'
import type { FormLoad } from '../form-load.ts'
import type { TestPageDocument } from './document.ts'

/** One for the office's printer; it says nothing of anybody. */
export const load: FormLoad<TestPageDocument> = {
  async load(print) {
    const { name: office } = await print.office.identity()
    const { shiftX: x, shiftY: y } = await print.office.settings()
    return new Map([[wholeOffice, { office, shift: { x, y }, madeOn: print.today }]])
  },
  owner: () => null,
  // Nobody signs it, so it is no draft either.
  signedOn: ({ madeOn }) => madeOn,
  whose: ({ office }) => office,
}
