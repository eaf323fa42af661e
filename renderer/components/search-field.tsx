import { TextInput, type TextInputProps } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, startTransition, useState } from 'react'
import { useListReach } from './list-reach.ts'

/**
 * A field to search with. A letter is on the screen before anything else of the page is drawn because of it. In a page
 * with a list Enter opens the row that is highlighted there, and ArrowDown goes into the list; Esc empties the field.
 * @param value what it begins with; what is typed afterwards is told, and not taken back from there
 */
export function SearchField({
  value,
  onSearch,
  onKeyDown,
  ...props
}: Omit<TextInputProps, 'value' | 'onChange'> & { value: string; onSearch: (text: string) => void }) {
  const [typed, setTyped] = useState(value)
  const list = useListReach()
  const put = (text: string) => {
    setTyped(text)
    startTransition(() => onSearch(text))
    list.current?.begin()
  }
  const steps: Readonly<Record<string, () => void>> = {
    ...(typed === '' ? {} : { Escape: () => put('') }),
    ArrowDown: () => list.current?.enter(),
    Enter: () => {
      // Together, so that what is opened is what was found by these words.
      onSearch(typed)
      list.current?.open()
    },
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    onKeyDown?.(event)
    const step = event.nativeEvent.isComposing || event.defaultPrevented ? undefined : steps[event.key]
    if (!step) return
    event.preventDefault()
    step()
  }
  return (
    <TextInput
      leftSection={<IconSearch size={16} />}
      {...props}
      data-search
      // A window around it stays open while Esc empties it.
      data-mantine-stop-propagation={typed === '' ? undefined : 'true'}
      value={typed}
      onKeyDown={press}
      onChange={(event) => put(event.currentTarget.value)}
    />
  )
}
