import { existsSync, readFileSync } from 'node:fs'

/**
 * The most memory that this process has held so far, in bytes. Linux counts what the parent held when it forked into
 * `maxRSS`, so there its own figure is read.
 */
export function peakMemory(): number {
  const status = '/proc/self/status'
  const own = existsSync(status) ? /^VmHWM:\s*(\d+) kB/m.exec(readFileSync(status, 'utf8'))?.[1] : undefined
  return (own === undefined ? process.resourceUsage().maxRSS : Number(own)) * 1024
}
