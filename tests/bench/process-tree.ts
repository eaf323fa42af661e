import { readdirSync, readFileSync } from 'node:fs'

/** What a process and all that it started take together, by the figures of Linux (/proc); elsewhere there are none. */

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // It has ended meanwhile.
    return ''
  }
}

/** Of `/proc/<pid>/stat`, what follows the name of the program, which may hold spaces. */
const statOf = (pid: number): string[] =>
  read(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ')

/** A process, its children and theirs. */
function treeOf(root: number): number[] {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    const pid = Number(name)
    if (!Number.isInteger(pid)) continue
    const parent = Number(statOf(pid)[1])
    children.set(parent, [...(children.get(parent) ?? []), pid])
  }
  const found = [root]
  for (const pid of found) found.push(...(children.get(pid) ?? []))
  return found
}

const ticksPerSecond = 100

/** Processor time of a process and all that it started, of those that have ended too, in milliseconds. */
export function treeCpu(root = process.pid): number {
  const ticks = treeOf(root).reduce((sum, pid) => {
    const times = statOf(pid).slice(11, 15).map(Number)
    return sum + times.reduce((all, time) => all + time, 0)
  }, 0)
  return (ticks * 1000) / ticksPerSecond
}

/** Memory of a process and all that it started, in bytes; what they share counts once. */
function treeMemory(root: number): number {
  return treeOf(root).reduce((sum, pid) => {
    const share = /^Pss:\s*(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1]
    return sum + Number(share ?? 0) * 1024
  }, 0)
}

/** Watches how much memory a process and all that it started take. @returns stops watching, and tells the most it saw */
export function watchMemory(root: number): () => number {
  let most = 0
  const look = () => {
    most = Math.max(most, treeMemory(root))
  }
  const watch = setInterval(look, 50)
  return () => {
    look()
    clearInterval(watch)
    return most
  }
}
