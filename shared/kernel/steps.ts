import { keyOfPath, mergeThree } from './merge.ts'

/** A former or later state of a document, which an undo or a redo brings back. */
export interface Step<T> {
  value: T
  /** A cell that it would change was changed by somebody else since, and stays as that one has it. */
  taken: boolean
}

/**
 * Carries the steps of one document over what somebody else has changed in it: they change what they changed before,
 * and nothing that the other one has written.
 * @param steps one after the other, the next one first
 * @param before the document that the first step leads away from; @param after the same with the other's changes
 */
export function carrySteps<T>(steps: ReadonlyArray<Step<T>>, before: T, after: T): Array<Step<T>> {
  let near = { was: before, is: after }
  return steps.map(({ value, taken }) => {
    const { conflicts } = mergeThree(before, value, after)
    const theirs = new Set(conflicts.map(({ path }) => keyOfPath(path)))
    const { merged } = mergeThree(before, value, after, theirs)
    const meets = mergeThree(near.was, value, near.is).conflicts.length > 0
    near = { was: value, is: merged }
    return { value: merged, taken: taken || meets }
  })
}
