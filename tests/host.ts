import { nodeHost } from '../electron/app/node-host.ts'

/** What plain Node lends, where trying a password costs next to nothing: all it guards are people who do not exist. */
export const testHost = (options: Parameters<typeof nodeHost>[0] = {}) =>
  nodeHost({ scryptPower: 4, ...options })
