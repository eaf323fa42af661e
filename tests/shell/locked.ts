import { Application } from '../../electron/app/application.ts'
import { nodeHost } from '../../electron/app/node-host.ts'

/** Whether somebody has an office open, so that nobody else can. */
export async function isLocked(path: string): Promise<boolean> {
  const application = new Application(nodeHost())
  try {
    await application.open(path)
    return false
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'kind' in error && error.kind === 'locked') return true
    throw error
  } finally {
    await application.close()
  }
}
