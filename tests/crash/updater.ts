import { Application } from '../../electron/app/application.ts'
import { nodeHost } from '../../electron/app/node-host.ts'
import { OfficeFileTrouble } from '../../electron/office-file/trouble.ts'

/** Opens an office of a former version and says on stdout how far it is and what came of it: `node updater.ts FILE`. */
const [file = ''] = process.argv.slice(2)
const application = new Application(nodeHost())
const say = (line: string) => process.stdout.write(`${line}\n`)
try {
  await application.open(file, () => say('step'))
  await application.close('at-once')
  say('opened')
} catch (error) {
  if (!(error instanceof OfficeFileTrouble)) throw error
  say(`refused: ${error.message}`)
}
