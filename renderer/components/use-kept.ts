import { useCallback, useEffect, useRef, useState } from 'react'
import { same } from '../../shared/kernel/merge.ts'

/** A form that was written in and neither saved nor given up. */
interface Waiting {
  /** As a sentence begins with it: "Perubahan data Siti". */
  what: string
  /** Saves it as the form would. @throws as the form would be refused */
  store: () => Promise<unknown>
}

const kept = new Map<string, Waiting & { value: unknown }>()

/** Forms that wait for their clerk, the one that was written in first before the others. */
export const waitingForms = (): Waiting[] => [...kept.values()]

/** Gives up all of them. */
export const forgetKept = (): void => kept.clear()

/**
 * A state of a form that outlives its page: who leaves without saving finds it again, until it is forgotten. Whoever
 * closes the office or the application with it is asked what becomes of it.
 * @param key of the form and of what it starts from, so that nothing older comes back over something newer; with
 *   another key the form begins anew
 * @param what of the question, and @param store how the answer "Simpan" saves it
 */
export function useKept<T>(
  key: string,
  initial: T,
  { what, store }: { what: string; store: (value: T) => Promise<unknown> },
) {
  const start = () => (kept.has(key) ? (kept.get(key)?.value as T) : initial)
  const [state, setState] = useState(() => ({ key, value: start() }))
  const now = state.key === key ? state : { key, value: start() }
  if (now !== state) setState(now)
  const held = useRef({ what, store, initial })
  held.current = { what, store, initial }
  const set = useCallback(
    (value: T) => {
      // What is again as it was is no change.
      if (same(value, held.current.initial)) kept.delete(key)
      else {
        // As they are for this key; the form may show another one when it is asked about.
        const { what: name, store: save } = held.current
        kept.set(key, { value, what: name, store: () => save(value).then(() => kept.delete(key)) })
      }
      setState({ key, value })
    },
    [key],
  )
  const forget = useCallback(() => void kept.delete(key), [key])
  return { value: now.value, set, forget }
}

/**
 * Puts what was left into a form of several fields as its page comes back.
 * @param form whose `onValuesChange` keeps what is typed, and that begins with what is stored
 * @param left what `useKept` gives when the page comes back
 */
export function useRestored<T>(form: { setValues: (values: T) => void }, stored: T, left: T): void {
  const begun = useRef({ form, stored, left })
  useEffect(() => {
    const { form: first, stored: was, left: typed } = begun.current
    if (!same(typed, was)) first.setValues(typed)
  }, [])
}
