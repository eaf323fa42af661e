import type { LetGo } from '../../shared/kernel/fields.ts'

/** What a draft is of. */
export interface DraftOf {
  /** The same each time, and of nothing else; without it nobody goes on with a draft that was left. */
  key?: string
  /** As the clerk knows it, wherever it is spoken of: "SKP 2026 — Siti". */
  title: string
  /** What is shown here can only be read, also what could not be stored before. */
  readOnly?: boolean
  /** Whether its save keeps in the log what was let go for another window's version. */
  keepsLetGo?: boolean
  /** Its revisions are digests of what is stored: which of two is the newer one they do not tell. */
  digests?: boolean
}

/** A draft that could not be stored and whose page was left. */
interface Left<T> {
  value: T
  stored: T
  revision: number
  letGo: LetGo
  /** Called when another draft goes on with it. */
  taken: () => void
}

const left = new Map<string, Left<unknown>>()

/** Keeps a draft for the next time that its page is opened. */
export const keepLeft = <T>({ key }: DraftOf, draft: Left<T>) => {
  if (key !== undefined) left.set(key, draft)
}

/** The draft that was left of the same thing. @returns undefined where there is none, or none can be written */
export const leftOf = <T>({ key, readOnly = false }: DraftOf): Left<T> | undefined =>
  key === undefined || readOnly ? undefined : (left.get(key) as Left<T> | undefined)

/** Nobody waits for it any more. */
export const dropLeft = ({ key }: DraftOf): void => void left.delete(key ?? '')

export const dropAllLeft = (): void => left.clear()
