import { createHash } from 'node:crypto'

/** The opaque name of a path: the same path gives the same token, and no token gives a path away. */
export const tokenOf = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 24)
