import type { Json } from '../../shared/kernel/canonical.ts'
import { mostOfAnswer } from '../../shared/kernel/limits.ts'

/** A file of JSON: as it stands, without spaces around it, and what it says; null where it is none, or too much. */
export interface FoundJson {
  kind: 'json'
  found: { text: string; value: Json } | null
}

/** Whether a value is neither deeper nor larger than any answer. */
function isBounded(value: unknown, depth = 0, budget = { left: mostOfAnswer.values }): boolean {
  budget.left -= 1
  if (depth > mostOfAnswer.depth || budget.left < 0) return false
  return (
    typeof value !== 'object' ||
    value === null ||
    Object.values(value).every((part) => isBounded(part, depth + 1, budget))
  )
}

/** Reads what should be JSON in UTF-8. */
export function readJson(bytes: Uint8Array): FoundJson {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim()
    const value = JSON.parse(text) as Json
    return { kind: 'json', found: isBounded(value) ? { text, value } : null }
  } catch {
    return { kind: 'json', found: null }
  }
}
