import { createRouterClient } from '@orpc/server'
import { Application } from '../../electron/app/application.ts'
import { nodeHost } from '../../electron/app/node-host.ts'
import { router } from '../../electron/app/router.ts'
import { official } from '../official.ts'

/**
 * Changes an office and makes a backup of it, again and again until it is killed or cannot: `node keeper.ts FILE ROUNDS`.
 * Says on stdout what came of each.
 */
const [file = '', rounds = '1'] = process.argv.slice(2)
const application = new Application(nodeHost({ keeps: 'by-itself' }))
await application.open(file)
const client = createRouterClient(router, { context: { application } })
process.stdout.write('ready\n')
for (let n = 0; n < Number(rounds); n++) {
  await client.office.saveOfficial({ ...official, name: `Pejabat ${process.pid}-${n}` })
  await client.backup.make().then(
    () => process.stdout.write('made\n'),
    (error: Error) => process.stdout.write(`refused: ${error.message}\n`),
  )
}
process.stdout.write(`note: ${(await client.backup.note()).problem ?? ''}\n`)
await application.close()
process.stdout.write('closed\n')
