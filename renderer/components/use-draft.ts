import { useCallback, useEffect, useId, useRef, useState } from 'react'
import type { LetGo } from '../../shared/kernel/fields.ts'
import { mergeThree, same } from '../../shared/kernel/merge.ts'
import { carrySteps, type Step } from '../../shared/kernel/steps.ts'
import { chooseVersions } from './conflict.tsx'
import { hideUnsaved, showUnsaved, tell, tellError } from './confirm.tsx'
import { dropAllLeft, type DraftOf, dropLeft, keepLeft, leftOf } from './left-drafts.ts'

export interface Saved {
  revision: number
  savedAt: string
}

export type SaveState = 'saved' | 'dirty' | 'saving' | 'failed'

interface Steps<T> {
  past: ReadonlyArray<Step<T>>
  value: T
  future: ReadonlyArray<Step<T>>
  /** Consecutive changes of the same thing (typing in one cell) are one step. */
  what: string | null
}

/** After the last change, in milliseconds. */
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

/** Whether something may be left to save. */
export const hasDrafts = (): boolean => flushes.size > 0

/** Gives up what could not be saved: what one operator has typed is never saved by another. */
export function forgetDrafts(): void {
  flushes.clear()
  dropAllLeft()
}

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

const notUndone = {
  some: 'Isian yang juga diubah di jendela lain tidak ikut berubah.',
  all: 'Langkah ini tidak dijalankan: isian itu sudah diubah di jendela lain.',
}

/**
 * A draft that saves itself shortly after each change, one save after the other, with undo and redo. What could
 * not be saved is kept, even when its page is left, and is tried again with the next change or when asked for. What
 * another window has stored meanwhile is brought together with it, cell by cell; only where both have changed the same
 * cell differently one is asked.
 * @param of what it is a draft of
 * @param save gets the revision that was saved last, what is stored by now, and what was let go for another window
 * @param initial what is stored, as it was read last; what another window has stored since is taken over from it
 * @param firstRevision the revision of that
 * @param readStored what is stored by now, where somebody else may save too
 */
export function useDraft<T>(
  of: DraftOf,
  initial: T,
  firstRevision: number,
  save: (value: T, revision: number, stored: T, letGo: LetGo) => Promise<Saved>,
  readStored?: () => Promise<{ value: T; revision: number }>,
) {
  // What was left here before goes on.
  const [before] = useState(() => leftOf<T>(of))
  const [steps, setSteps] = useState<Steps<T>>({
    past: [],
    value: before ? before.value : initial,
    future: [],
    what: null,
  })
  const [state, setState] = useState<SaveState>(before ? 'dirty' : 'saved')
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const revision = useRef(before?.revision ?? firstRevision)
  /** Revisions that were overtaken here: what was read with one of them is old, however late it comes. */
  const overtaken = useRef(new Set<number>())
  const latest = useRef(steps.value)
  const stored = useRef(before ? before.stored : initial)
  /** What was written here and not taken, until the log has it. */
  const letGo = useRef<LetGo>(before?.letGo ?? [])
  const running = useRef<Promise<boolean> | null>(null)
  const timer = useRef<number | undefined>(undefined)
  const saver = useRef({ of, save, readStored })
  saver.current = { of, save, readStored }
  const left = useRef(false)
  const retry = useRef(() => {})
  /** The revision of the other one that was asked about, and whether the question is open. */
  const asked = useRef({ revision: -1, open: false })
  /** Brings what is still being typed into the draft; set by a field that otherwise does so only when it is left. */
  const typing = useRef<(() => void) | null>(null)
  const noteId = useId()

  /** Puts a value in the place of all that was written, with what was stored elsewhere. */
  const replace = useCallback((value: T, known: { value: T; revision: number }) => {
    const was = latest.current
    if (known.revision !== revision.current) overtaken.current.add(revision.current)
    overtaken.current.delete(known.revision)
    revision.current = known.revision
    stored.current = known.value
    latest.current = value
    setSteps(({ past, future }) => ({
      past: carrySteps(past.toReversed(), was, value).toReversed(),
      value,
      future: carrySteps(future, was, value),
      what: null,
    }))
  }, [])

  /**
   * Brings together what is written here and what was stored elsewhere.
   * @param asks whether one is asked now about the cells that both have changed
   * @returns whether nothing has to be asked
   */
  const meet = useCallback(
    (there: { value: T; revision: number }, asks: boolean): boolean => {
      const [base, mine] = [stored.current, latest.current]
      const { merged, conflicts } = mergeThree(base, mine, there.value)
      if (conflicts.length === 0) {
        replace(merged, there)
        tell(`${saver.current.of.title}: perubahan dari jendela lain digabungkan dengan isian Anda.`)
        return true
      }
      if (asks && !asked.current.open) {
        asked.current = { revision: there.revision, open: true }
        chooseVersions({
          title: saver.current.of.title,
          conflicts,
          documents: [mine, there.value],
          keepsLetGo: saver.current.of.keepsLetGo ?? false,
          onChoose: (theirs, dropped) => {
            letGo.current = [...letGo.current, ...dropped]
            replace(mergeThree(base, mine, there.value, theirs).merged, there)
            asked.current.open = false
            retry.current()
          },
          onClose: () => (asked.current.open = false),
        })
      }
      return false
    },
    [replace],
  )

  /** Saves what is not saved yet. @returns whether everything is stored now */
  const flush = useCallback(
    async (again = false): Promise<boolean> => {
      typing.current?.()
      window.clearTimeout(timer.current)
      while (running.current) await running.current
      if (stored.current === latest.current) {
        // What could not be saved may have been taken back.
        setState('saved')
        hideUnsaved(noteId)
        return true
      }
      // It waits for the answer.
      if (asked.current.open) return false
      const saving = latest.current
      const attempt = async () => {
        setState('saving')
        try {
          const told = letGo.current
          const result = await saver.current.save(saving, revision.current, stored.current, told)
          letGo.current = letGo.current.slice(told.length)
          overtaken.current.add(revision.current).delete(result.revision)
          revision.current = result.revision
          stored.current = saving
          setSavedAt(result.savedAt)
          hideUnsaved(noteId)
          setState(latest.current === saving ? 'saved' : 'dirty')
          return true
        } catch (caught) {
          // Another window may have saved in the meantime.
          const there = await saver.current.readStored?.().catch(() => undefined)
          const isOvertaken = there !== undefined && there.revision !== revision.current
          // Of a page that was left one is asked only when one wants it, and of the same thing once.
          const asks = again || (!left.current && there?.revision !== asked.current.revision)
          if (isOvertaken && meet(there, asks)) return true
          setState('failed')
          // The note at the top of the page may be out of sight, or the page be left.
          showUnsaved(noteId, saver.current.of.title, isOvertaken ? null : caught, {
            retry: () => retry.current(),
            // Whoever closes the note of a page that was left gives its text up.
            dismissed: () => {
              if (!left.current) return
              flushes.delete(flush)
              dropLeft(saver.current.of)
            },
          })
          return false
        } finally {
          running.current = null
        }
      }
      running.current = attempt()
      const succeeded = await running.current
      return succeeded && stored.current !== latest.current ? flush() : succeeded
    },
    [noteId, meet],
  )

  retry.current = () => void flush(true).catch(tellError)

  const follow = useRef(() => {})
  follow.current = () => {
    const isNews = of.digests
      ? firstRevision !== revision.current && !overtaken.current.has(firstRevision)
      : firstRevision > revision.current
    if (!isNews) return
    // What is being written here meets it when it is saved.
    const writes = running.current !== null || stored.current !== latest.current || isTyping()
    if (!writes) replace(initial, { value: initial, revision: firstRevision })
  }
  // Looked at with everything that is drawn anew, so also when something was saved, and when a field is left.
  useEffect(() => follow.current())
  useEffect(() => {
    const later = () => void window.setTimeout(() => follow.current())
    document.addEventListener('focusout', later)
    return () => document.removeEventListener('focusout', later)
  }, [])

  const schedule = useCallback(
    (value: T, after = delay) => {
      latest.current = value
      setState('dirty')
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(() => void flush(), after)
    },
    [flush],
  )

  const change = useCallback(
    (next: T | ((value: T) => T), what: string | null = null, after?: number) => {
      const value = typeof next === 'function' ? (next as (value: T) => T)(latest.current) : next
      if (value === latest.current) return
      const before = latest.current
      setSteps((known) => ({
        past:
          what !== null && what === known.what && known.past.length > 0
            ? known.past
            : [...known.past.slice(-maxSteps), { value: before, taken: false }],
        value,
        future: [],
        what,
      }))
      schedule(value, after)
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
    const step = ({ value, taken }: Step<T>) => ({ value: through(value), taken })
    const fresh = through(known)
    if (fresh === known) return
    const value = latest.current === known ? fresh : through(latest.current)
    stored.current = fresh
    latest.current = value
    setSteps(({ past, future, what }) => ({
      past: past.map(step),
      value,
      future: future.map(step),
      what,
    }))
  }, [])

  const go = useCallback(
    (to: Step<T>, moved: (here: Step<T>) => Pick<Steps<T>, 'past' | 'future'>) => {
      const stays = same(to.value, steps.value)
      const value = stays ? steps.value : to.value
      setSteps({ ...moved({ value: steps.value, taken: to.taken }), value, what: null })
      if (to.taken) tell(stays ? notUndone.all : notUndone.some, 'orange')
      if (!stays) schedule(value)
    },
    [steps, schedule],
  )

  const undo = useCallback(() => {
    const to = steps.past.at(-1)
    if (to) go(to, (here) => ({ past: steps.past.slice(0, -1), future: [here, ...steps.future] }))
  }, [steps, go])

  const redo = useCallback(() => {
    const [to, ...future] = steps.future
    if (to) go(to, (here) => ({ past: [...steps.past, here], future }))
  }, [steps, go])

  useEffect(() => {
    flushes.add(flush)
    left.current = false
    const { of: mine } = saver.current
    const found = leftOf<T>(mine)
    if (found) {
      found.taken()
      dropLeft(mine)
      void flush()
    }
    const leave = () => void flush()
    window.addEventListener('beforeunload', leave)
    window.addEventListener('pagehide', leave)
    window.addEventListener('blur', leave)
    return () => {
      window.removeEventListener('beforeunload', leave)
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('blur', leave)
      left.current = true
      const gone = () => {
        flushes.delete(flush)
        hideUnsaved(noteId)
      }
      void flush().then((saved) => {
        if (saved) return gone()
        const [value, known] = [latest.current, stored.current]
        keepLeft(mine, {
          value,
          stored: known,
          revision: revision.current,
          letGo: letGo.current,
          taken: gone,
        })
      })
    }
  }, [flush, noteId])

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
    flush,
    retry: () => retry.current(),
    typing,
    revision,
  }
}
