import { nodeHost } from '../electron/app/node-host.ts'

/** The process that draws, started once for all offices of a worker. */
const shared = nodeHost()

/**
 * What plain Node lends, where trying a password costs next to nothing (all it guards are people who do not exist), and
 * all draw with one process.
 */
export const testHost = (options: Parameters<typeof nodeHost>[0] = {}) => ({
  ...nodeHost({ scryptPower: 4, ...options }),
  engine: () => shared.engine(),
})
