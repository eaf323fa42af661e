/**
 * Runs the built application of the folder given, under plain Node, as its page would use it: asks for a port,
 * makes an office, reads a workbook, draws a document. Prints what came of it as one line of JSON.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inspect } from 'node:util'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../shared/contract.ts'
import { app, BrowserWindow, ipcMain, MessagePortMain } from '../shell/electron-stand-in.ts'

const [folder = '', workbook = '', pdf = ''] = process.argv.slice(2)

async function drive(): Promise<object> {
  await import(pathToFileURL(join(folder, 'out', 'main.js')).href)
  while (BrowserWindow.all[0]?.loaded[0] === undefined) await new Promise((later) => setTimeout(later, 10))

  const { port1, port2 } = new MessageChannel()
  ipcMain.emit('kinerja:connect', {
    ports: [new MessagePortMain(port1)],
    senderFrame: { parent: null, origin: 'app://kantor' },
  })
  const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port2 }))
  port2.start()

  let steps = 0
  for await (const step of await client.desk.demo({ year: 2026, anew: true })) steps += step.label ? 1 : 0
  const office = await client.office.get()
  const file = new File([readFileSync(workbook)], basename(workbook))
  const preview = await client.employees.import.preview({ file })
  const [someone] = await client.employees.list({ includeInactive: false })
  if (!someone) throw new Error('the demonstration office is empty')

  let forms = 0
  const events = await client.documents.print({
    form: 'skp',
    year: 2025,
    scope: { kind: 'employees', ids: [someone.id] },
  })
  for await (const event of events) {
    if (event.kind !== 'done') continue
    forms = event.forms
    const document = await client.documents.file({ token: event.token })
    writeFileSync(pdf, await document.bytes())
  }

  // The backup of the first day is made behind the page.
  while ((await client.backup.list()).rows.length === 0) await new Promise((later) => setTimeout(later, 50))

  const ended = new Promise((resolve) => app.once('quit', resolve))
  port2.close()
  app.quit()
  await ended
  return {
    office: office.name,
    steps,
    worksheets: preview.worksheets.length,
    person: someone.name,
    forms,
    loaded: BrowserWindow.all[0]?.loaded,
  }
}

drive().then(
  (result) => process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit(0)),
  (error: unknown) => process.stderr.write(`${inspect(error)}\n`, () => process.exit(1)),
)
