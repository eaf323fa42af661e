/** The other end of a process of its own: how it hears its parent and answers. */

interface ParentPort {
  on(event: 'message', listen: (event: { data: unknown }) => void): void
  postMessage(message: unknown): void
}

// Electron's utility process talks through `parentPort`, a process forked by Node through itself.
const port = (process as typeof process & { parentPort?: ParentPort }).parentPort

/** Says something to whoever started this process. */
export function tellParent(message: unknown): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
  if (port) port.postMessage(message)
  else process.send?.(message)
}

/** Hears what is said; the process ends with its parent. */
export function hearParent(listen: (message: unknown) => void): void {
  if (port) port.on('message', (event) => listen(event.data))
  else {
    process.on('message', listen)
    process.on('disconnect', () => process.exit())
  }
}
