import { deadlinesOf } from '../../../shared/office/calendar.ts'
import { regulationFacts } from '../../../shared/office/regulation-facts.ts'
import { loadDeadlines } from '../../office/deadlines/store.ts'
import { loadRhythm } from '../../office/rhythm.ts'
import { type Print, wholeOffice } from '../print.ts'
import type { FormLoad } from './form-load.ts'
import type { IntroductionDocument } from './introduction-document.ts'

async function introductionOf(print: Print): Promise<IntroductionDocument> {
  const { year } = print.request
  const { agency, name } = await print.office.identity()
  const own = await loadDeadlines(print.db, year)
  return {
    agency,
    office: name,
    year,
    facts: regulationFacts(year, own),
    deadlines: deadlinesOf(year, await loadRhythm(print.db, year), own).map(({ title, due }) => ({
      title,
      due,
    })),
    madeOn: print.today,
  }
}

/** One for the office, and of nobody in it. */
export const introduction: FormLoad<IntroductionDocument> = {
  load: async (print) => new Map([[wholeOffice, await introductionOf(print)]]),
  owner: () => null,
  // Nobody signs it, so it is no draft either.
  signedOn: ({ madeOn }) => madeOn,
  whose: ({ office }) => office,
}
