import { createRouterClient } from '@orpc/server'
import { Application } from '../../electron/app/application.ts'
import { nodeHost } from '../../electron/app/node-host.ts'
import { router } from '../../electron/app/router.ts'
import { official } from '../official.ts'

/**
 * Writes through the real procedures until it is killed, and says on stdout, one line each, which writes were
 * acknowledged: `node writer.ts FILE`.
 */
const [file = ''] = process.argv.slice(2)
const application = new Application(nodeHost())
await application.open(file)
const client = createRouterClient(router, { context: { application } })
process.stdout.write('ready\n')
for (let n = 0; ; n++) {
  const name = `Pejabat ${process.pid}-${n}`
  const { id } = await client.office.saveOfficial({ ...official, name })
  process.stdout.write(`${id}\t${name}\n`)
}
