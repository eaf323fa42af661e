import { ActionIcon, Text, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconSearch } from '@tabler/icons-react'
import {
  type KeyboardEvent,
  type ReactNode,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'

const wordsOf = (query: string): readonly string[] => query.toLowerCase().split(/\s+/).filter(Boolean)

/** What is looked for in a view: as it is typed, and in words that have been waited for. */
export function useSought() {
  const [query, setQuery] = useState('')
  // What is typed is shown before it is found.
  const settled = useDeferredValue(query)
  const words = useMemo(() => wordsOf(settled), [settled])
  /** Whether more is typed than has been looked for. */
  const typing = settled !== query
  return { query, setQuery, words, typing }
}

/**
 * Finding in a view as in a document: Ctrl+F, the hits counted, Enter to the next one, Shift+Enter to the one before,
 * Esc back to the view.
 * @param hits all that has the words, in the order of the view; undefined while it is not known yet
 * @param go shows a hit; @param back gives the view the focus again
 * @returns the field, and which hit is shown
 */
export function useFind<H>({
  label,
  sought: { query, setQuery, words, typing },
  hits: known,
  go,
  back,
}: {
  label: string
  sought: ReturnType<typeof useSought>
  hits: readonly H[] | undefined
  go: (hit: H) => void
  back: () => void
}): { field: ReactNode; hit: H | undefined } {
  const [at, setAt] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const hits = known ?? []
  const hit = hits[Math.min(at, hits.length - 1)]

  const latest = useRef(go)
  latest.current = go
  const shown = useRef(words)
  // The first hit of new words is shown at once; what changes below the same words does not move the view.
  useEffect(() => {
    if (known === undefined || shown.current === words) return
    shown.current = words
    setAt(0)
    const [first] = known
    if (words.length > 0 && first !== undefined) latest.current(first)
  }, [known, words])

  const step = (by: number) => {
    if (hits.length === 0) return
    const next = (Math.min(at, hits.length - 1) + by + hits.length) % hits.length
    const wanted = hits[next]
    setAt(next)
    if (wanted !== undefined) go(wanted)
  }
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const wanted = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
      // A dialog over the view has its own.
      if (!wanted || event.key.toLowerCase() !== 'f' || document.querySelector('[aria-modal="true"]')) return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') {
      setQuery('')
      back()
    } else return
    event.preventDefault()
  }

  const field = (
    <div className="kk-find" role="search">
      <TextInput
        ref={input}
        size="xs"
        w={170}
        aria-label={label}
        placeholder="Cari (Ctrl+F)"
        leftSection={<IconSearch size={14} />}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {/* Its room is there before it says something. */}
      <Text size="xs" c="dimmed" w={72} role="status">
        {words.length === 0 || typing || known === undefined
          ? ''
          : hits.length === 0
            ? 'tidak ada'
            : `${Math.min(at, hits.length - 1) + 1} dari ${hits.length}`}
      </Text>
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        aria-label="Hasil sebelumnya"
        disabled={hits.length === 0}
        onClick={() => step(-1)}
      >
        <IconArrowUp size={15} />
      </ActionIcon>
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        aria-label="Hasil berikutnya"
        disabled={hits.length === 0}
        onClick={() => step(1)}
      >
        <IconArrowDown size={15} />
      </ActionIcon>
    </div>
  )
  return { field, hit }
}

const literal = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** A text in which the words that were looked for are marked. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  if (words.length === 0) return text
  const parts = text.split(new RegExp(`(${words.map(literal).join('|')})`, 'gi'))
  return parts.map((part, at) => (at % 2 === 1 ? <mark key={at}>{part}</mark> : part))
}
