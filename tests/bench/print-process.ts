/** A fresh main process that prints for many people into one file, and tells how long it took and what it held. */
import { peakMemory } from './memory.ts'
import { openApplication, year } from './application.ts'
import { treeCpu } from './process-tree.ts'

const { application, client, close } = openApplication()
await application.open(process.argv[2] ?? '')
const people = (await client.employees.list({})).slice(0, Number(process.argv[3] ?? 200))
await client.documents.forms()
const [began, before] = [performance.now(), treeCpu()]
const events = await client.documents.print({
  form: 'evaluasi',
  year: year - 1,
  period: 'tahunan',
  scope: { kind: 'employees', ids: people.map(({ id }) => id) },
})
for await (const event of events)
  if (event.kind === 'done') {
    const cpu = treeCpu() - before
    // A reader begins with where everything stands, at the end, and goes on with the page.
    const { token, bytes, forms } = event
    await client.documents.part({ token, from: Math.max(0, bytes - 131_072), to: bytes })
    await client.documents.part({ token, from: 0, to: 131_072 })
    const preview = performance.now() - began
    const file = await client.documents.file({ token })
    const pages = (await file.text()).split('/Type /Page\n').length - 1
    process.stdout.write(`${JSON.stringify({ forms, pages, cpu, preview, peak: peakMemory() })}\n`)
  }
await close()
