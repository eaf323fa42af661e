import { useSyncExternalStore } from 'react'
import type { Rating } from '../../shared/evaluation/evaluation.ts'
import type { HelpTopic } from '../../shared/help/topics.ts'

/** What of the help is shown. */
export interface HelpPlace {
  topic: HelpTopic
  /** An entry of the glossary. */
  word?: string
  /** The two ratings that the matrix points at. */
  ratings?: { result: Rating; behaviour: Rating }
}

let shown: HelpPlace | null = null
const listeners = new Set<() => void>()

function show(place: HelpPlace | null): void {
  shown = place
  for (const listen of listeners) listen()
}

/** Opens the help over the page, which stays as it is with all that is typed in it. */
export const openHelp = (place: HelpPlace): void => show(place)

export const closeHelp = (): void => show(null)

const subscribe = (listen: () => void) => {
  listeners.add(listen)
  return () => void listeners.delete(listen)
}

/** What of the help lies over the page; null while none does. */
export const useOpenHelp = (): HelpPlace | null => useSyncExternalStore(subscribe, () => shown)
