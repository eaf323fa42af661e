import { Application } from '../../electron/app/application.ts'
import { nodeHost } from '../../electron/app/node-host.ts'
import { restoreOffice } from '../../electron/backup/command-line.ts'

/**
 * Restores an office from one backup after the other until it is killed: `node restorer.ts FILE BACKUP BACKUP`. Says on
 * stdout what it is about to do and what is done.
 */
const [file = '', ...backups] = process.argv.slice(2)
const application = new Application(nodeHost())
for (let n = 0; ; n++) {
  process.stdout.write('ready\n')
  await restoreOffice(application, file, { from: backups[n % backups.length] ?? null, secret: null })
  await application.close('at-once')
  process.stdout.write('restored\n')
}
