import { useCallback, useEffect, useRef, useState } from 'react'

export interface Saved {
  revision: number
  savedAt: string
}

export type SaveState = 'saved' | 'dirty' | 'saving' | 'failed'

interface Steps<T> {
  past: readonly T[]
  value: T
  future: readonly T[]
  /** Consecutive changes of the same thing (typing in one cell) are one step. */
  what: string | null
}

const delay = 700
const maxSteps = 200

/**
 * A draft that saves itself shortly after each change, one save after the other, with undo and redo. What could
 * not be saved stays in the page and is tried again with the next change or by `flush`.
 * @param save gets the revision that was saved last
 */
export function useDraft<T>(
  initial: T,
  firstRevision: number,
  save: (value: T, revision: number) => Promise<Saved>,
) {
  const [steps, setSteps] = useState<Steps<T>>({ past: [], value: initial, future: [], what: null })
  const [state, setState] = useState<SaveState>('saved')
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  const revision = useRef(firstRevision)
  const latest = useRef(initial)
  const stored = useRef(initial)
  const running = useRef<Promise<boolean> | null>(null)
  const timer = useRef<number | undefined>(undefined)
  const saver = useRef(save)
  saver.current = save

  /** Saves what is not saved yet. @returns whether everything is stored now */
  const flush = useCallback(async (): Promise<boolean> => {
    window.clearTimeout(timer.current)
    while (running.current) await running.current
    if (stored.current === latest.current) return true
    const saving = latest.current
    const attempt = async () => {
      setState('saving')
      try {
        const result = await saver.current(saving, revision.current)
        revision.current = result.revision
        stored.current = saving
        setSavedAt(result.savedAt)
        setError(null)
        setState(latest.current === saving ? 'saved' : 'dirty')
        return true
      } catch (caught) {
        setError(caught)
        setState('failed')
        return false
      } finally {
        running.current = null
      }
    }
    running.current = attempt()
    const succeeded = await running.current
    return succeeded && stored.current !== latest.current ? flush() : succeeded
  }, [])

  const schedule = useCallback(
    (value: T) => {
      latest.current = value
      setState('dirty')
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(() => void flush(), delay)
    },
    [flush],
  )

  const change = useCallback(
    (next: T | ((value: T) => T), what: string | null = null) => {
      const value = typeof next === 'function' ? (next as (value: T) => T)(latest.current) : next
      if (value === latest.current) return
      const before = latest.current
      setSteps((known) => ({
        past:
          what !== null && what === known.what && known.past.length > 0
            ? known.past
            : [...known.past.slice(-maxSteps), before],
        value,
        future: [],
        what,
      }))
      schedule(value)
    },
    [schedule],
  )

  const undo = useCallback(() => {
    const value = steps.past.at(-1)
    if (value === undefined) return
    setSteps({ past: steps.past.slice(0, -1), value, future: [steps.value, ...steps.future], what: null })
    schedule(value)
  }, [steps, schedule])

  const redo = useCallback(() => {
    const [value, ...future] = steps.future
    if (value === undefined) return
    setSteps({ past: [...steps.past, steps.value], value, future, what: null })
    schedule(value)
  }, [steps, schedule])

  useEffect(() => {
    const leave = () => void flush()
    window.addEventListener('pagehide', leave)
    window.addEventListener('blur', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('blur', leave)
      void flush()
    }
  }, [flush])

  return {
    value: steps.value,
    change,
    undo,
    redo,
    canUndo: steps.past.length > 0,
    canRedo: steps.future.length > 0,
    state,
    savedAt,
    error,
    flush,
    revision,
  }
}
