import { TextInput, type TextInputProps } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { startTransition, useState } from 'react'

/**
 * A field to search with. A letter is on the screen before anything else of the page is drawn because of it.
 * @param value what it begins with; what is typed afterwards is told, and not taken back from there
 */
export function SearchField({
  value,
  onSearch,
  ...props
}: Omit<TextInputProps, 'value' | 'onChange'> & { value: string; onSearch: (text: string) => void }) {
  const [typed, setTyped] = useState(value)
  return (
    <TextInput
      leftSection={<IconSearch size={16} />}
      {...props}
      value={typed}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        startTransition(() => onSearch(text))
      }}
    />
  )
}
