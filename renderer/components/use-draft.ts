import { useCallback, useEffect, useId, useRef, useState } from 'react'
import { mergeThree } from '../../shared/kernel/merge.ts'
import { chooseVersions } from './conflict.tsx'
import { hideUnsaved, showUnsaved, tellError } from './confirm.tsx'

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

/** Whether a field is being written in; a cell of a table that is not open is none. */
const isTyping = (): boolean => document.activeElement?.matches('main input, main textarea') ?? false

/** Every draft that may have something to save: those on screen, and those whose page was just left. */
const flushes = new Set<() => Promise<boolean>>()

/** Saves all drafts, before something else reads what is stored. @returns whether everything is stored now */
export async function saveDrafts(): Promise<boolean> {
  const saved = await Promise.all([...flushes].map((flush) => flush()))
  return saved.every(Boolean)
}

/** Gives up what could not be saved: what one operator has typed is never saved by another. */
export const forgetDrafts = (): void => flushes.clear()

/**
 * How a query reads what will be edited: as it is stored now, with what a page that was left a moment ago had still
 * to save, and never as it was seen some minutes ago.
 */
export const storedNow = <T>(read: () => Promise<T>) => ({
  queryFn: async () => {
    await saveDrafts()
    return read()
  },
  staleTime: 0,
  gcTime: 0,
})

declare global {
  interface Window {
    /** The shell asks for this before it closes the window or the office. */
    kinerjaSave?: () => Promise<boolean>
  }
}
window.kinerjaSave = saveDrafts

/**
 * A draft that saves itself shortly after each change, one save after the other, with undo and redo. What could
 * not be saved is kept, even when its page is left, and is tried again with the next change or when asked for.
 * @param save gets the revision that was saved last, and what is stored by now
 * @param initial what is stored, as it was read last; what another window has stored since is taken over from it
 * @param firstRevision the revision of that
 * @param readStored what is stored by now, where somebody else may save too
 */
export function useDraft<T>(
  initial: T,
  firstRevision: number,
  save: (value: T, revision: number, stored: T) => Promise<Saved>,
  readStored?: () => Promise<{ value: T; revision: number }>,
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
  const saver = useRef({ save, readStored })
  saver.current = { save, readStored }
  const left = useRef(false)
  const retry = useRef(() => {})
  /** Brings what is still being typed into the draft; set by a field that otherwise does so only when it is left. */
  const typing = useRef<(() => void) | null>(null)
  const noteId = useId()

  /** Saves what is not saved yet. @returns whether everything is stored now */
  const flush = useCallback(async (): Promise<boolean> => {
    typing.current?.()
    window.clearTimeout(timer.current)
    while (running.current) await running.current
    if (stored.current === latest.current) {
      // What could not be saved may have been taken back.
      setState('saved')
      hideUnsaved(noteId)
      return true
    }
    const saving = latest.current
    const attempt = async () => {
      setState('saving')
      try {
        const result = await saver.current.save(saving, revision.current, stored.current)
        revision.current = result.revision
        stored.current = saving
        setSavedAt(result.savedAt)
        setError(null)
        hideUnsaved(noteId)
        setState(latest.current === saving ? 'saved' : 'dirty')
        return true
      } catch (caught) {
        setError(caught)
        setState('failed')
        // The note at the top of the page may be out of sight, or the page be left.
        showUnsaved(noteId, caught, {
          retry: () => retry.current(),
          // Whoever closes the note of a page that was left gives its text up.
          dismissed: () => void (left.current && flushes.delete(flush)),
        })
        return false
      } finally {
        running.current = null
      }
    }
    running.current = attempt()
    const succeeded = await running.current
    return succeeded && stored.current !== latest.current ? flush() : succeeded
  }, [noteId])

  /** Puts a value in the place of all that was written, as something that was stored elsewhere. */
  const replace = (value: T, { stored: known, revision: now }: { stored: T; revision: number }) => {
    revision.current = now
    stored.current = known
    latest.current = value
    setSteps({ past: [], value, future: [], what: null })
  }

  // Another window may have saved in the meantime: cells that only one of both has changed are brought together, and
  // of the others one is asked.
  retry.current = () => {
    const again = async () => {
      const there = await saver.current.readStored?.()
      if (!there || there.revision === revision.current) return void flush()
      const [base, mine] = [stored.current, latest.current]
      const keep = (theirs?: ReadonlySet<string>) => {
        replace(mergeThree(base, mine, there.value, theirs).merged, {
          stored: there.value,
          revision: there.revision,
        })
        void flush()
      }
      const { conflicts } = mergeThree(base, mine, there.value)
      if (conflicts.length === 0) keep()
      else chooseVersions({ conflicts, documents: [mine, there.value], onChoose: keep })
    }
    again().catch(tellError)
  }

  useEffect(() => {
    // What is being written here meets it when it is saved.
    const writes = running.current !== null || stored.current !== latest.current || isTyping()
    if (firstRevision > revision.current && !writes)
      replace(initial, { stored: initial, revision: firstRevision })
    // Looked at again when something was saved; `initial` may be another object each time.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [firstRevision, state])

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

  /**
   * Takes in what was stored elsewhere, without a step of its own.
   * @param merge a value with it, and what was stored until then
   */
  const adopt = useCallback((merge: (value: T, stored: T) => T) => {
    const known = stored.current
    const through = (value: T) => merge(value, known)
    const fresh = through(known)
    if (fresh === known) return
    const value = latest.current === known ? fresh : through(latest.current)
    stored.current = fresh
    latest.current = value
    setSteps(({ past, future, what }) => ({
      past: past.map(through),
      value,
      future: future.map(through),
      what,
    }))
  }, [])

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
    flushes.add(flush)
    left.current = false
    const leave = () => void flush()
    window.addEventListener('beforeunload', leave)
    window.addEventListener('pagehide', leave)
    window.addEventListener('blur', leave)
    return () => {
      window.removeEventListener('beforeunload', leave)
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('blur', leave)
      left.current = true
      void flush().then((saved) => {
        if (saved) flushes.delete(flush)
      })
    }
  }, [flush])

  return {
    value: steps.value,
    change,
    adopt,
    undo,
    redo,
    canUndo: steps.past.length > 0,
    canRedo: steps.future.length > 0,
    state,
    savedAt,
    error,
    flush,
    retry: () => retry.current(),
    typing,
    revision,
  }
}
