import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Bytes that may be in use before they are looked through: what is needed for a form is half of it. */
const enough = 96e6
let limit = enough

setFlagsFromString('--expose-gc')
const collect: unknown = runInNewContext('gc')

/**
 * Gives memory back between two forms: left to itself the process would take several times what it needs before it
 * looks through what it holds, on a computer that has little.
 */
export function tidy(): void {
  if (getHeapStatistics().used_heap_size < limit || typeof collect !== 'function') return
  collect()
  // What is needed after all is not looked through again and again.
  limit = Math.max(enough, getHeapStatistics().used_heap_size * 1.5)
}
