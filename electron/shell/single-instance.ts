import { app } from 'electron'

/** Whether this is the only Kinerja Kantor of this user; to be asked before any file is opened. */
export const isOnlyInstance = (): boolean => app.requestSingleInstanceLock()

/** Is told when the user starts the application again while it runs, with that command line and its folder. */
export function onSecondInstance(listen: (args: string[], folder: string) => void): void {
  app.on('second-instance', (_event, args, folder) => listen(args.slice(1), folder))
}
