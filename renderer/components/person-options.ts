import type { ComboboxItem, OptionsFilter } from '@mantine/core'
import { personSearch, type SearchedPerson } from '../../shared/employees/search.ts'

/**
 * Looks a choice of people through as lists of people are, and not only by what is shown of them.
 * @param people by the value of their option
 */
export function personOptions(people: ReadonlyMap<string, SearchedPerson>): OptionsFilter {
  return ({ options, search }) => {
    const isMeant = personSearch(search)
    const keep = ({ value, label }: ComboboxItem) => isMeant(people.get(value) ?? { fullName: label })
    return options.flatMap((option): typeof options =>
      'group' in option ? [{ ...option, items: option.items.filter(keep) }] : keep(option) ? [option] : [],
    )
  }
}
