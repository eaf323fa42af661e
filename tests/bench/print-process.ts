/** A fresh main process that prints for 200 people into one file, and tells how much memory it took at most. */
import { peakMemory } from './memory.ts'
import { openApplication, year } from './application.ts'

const { application, client, close } = openApplication()
await application.open(process.argv[2] ?? '')
const people = (await client.employees.list({})).slice(0, 200)
const events = await client.documents.print({
  form: 'evaluasi',
  year: year - 1,
  period: 'tahunan',
  scope: { kind: 'employees', ids: people.map(({ id }) => id) },
})
for await (const event of events)
  if (event.kind === 'done') {
    const file = await client.documents.file({ token: event.token })
    const { length } = await file.bytes()
    process.stdout.write(`${JSON.stringify({ forms: event.forms, length, peak: peakMemory() })}\n`)
  }
await close()
