/** A fresh process that opens an office and answers what the first page asks. */
import { openApplication, year } from './application.ts'

const { application, client, close } = openApplication()
await application.open(process.argv[2] ?? '')
const { planning } = await client.home.overview({ year, period: 'tw3' })
process.stdout.write(`${planning.people}\n`)
await close()
