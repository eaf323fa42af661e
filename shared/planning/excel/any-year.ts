import { coreValueTable } from '../../regulations/berakhlak.ts'
import { formTitleTable } from '../../regulations/form-titles.ts'

/** What forms say in any year: a file that somebody brings may not say of which it is. */

/** The core values, the newest last. */
export const coreValuesOfAnyYear = coreValueTable.map(({ value }) => value)

/** The titles of the forms. */
export const titlesOfAnyYear = formTitleTable.map(({ value }) => value)
