/**
 * `npm run bench [name ...]`: measures the application against yardsticks of the same run, one line of JSON for each
 * measure. Without names it measures everything.
 */
import { measureBackup } from './backup.ts'
import { measureGrid } from './grid.ts'
import { measureImport, measureLargeList } from './import.ts'
import { Offices } from './offices.ts'
import { measureLeak } from './leak.ts'
import { measureOldPc } from './old-pc.ts'
import { measureOpen } from './open.ts'
import { measurePage } from './page.ts'
import { measurePrint } from './print.ts'
import { measureQueries } from './queries.ts'
import { measureReliability } from './reliability.ts'
import { measureYear } from './year.ts'

const measures: Readonly<Record<string, (offices: Offices) => Promise<void>>> = {
  open: measureOpen,
  queries: measureQueries,
  year: measureYear,
  print: measurePrint,
  import: async (offices) => {
    await measureImport(offices)
    await measureLargeList(offices)
  },
  backup: measureBackup,
  page: measurePage,
  grid: measureGrid,
  reliability: measureReliability,
  'old-pc': (offices) => measureOldPc(offices),
  leak: measureLeak,
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !Object.hasOwn(measures, name))
if (unknown.length > 0) {
  process.stderr.write(`No measure ${unknown.join(', ')}. There are: ${Object.keys(measures).join(', ')}\n`)
  process.exitCode = 2
} else {
  const offices = new Offices()
  try {
    for (const [name, measure] of Object.entries(measures))
      if (wanted.length === 0 || wanted.includes(name)) await measure(offices)
  } finally {
    offices.remove()
  }
}
