/** A fresh process that opens the same file with nothing but better-sqlite3 and counts; tells how much memory it took at most. */
import Sqlite from 'better-sqlite3'
import { peakMemory } from './memory.ts'

const database = new Sqlite(process.argv[2])
const people = database.prepare<[], number>('SELECT count(*) FROM employee').pluck().get()
process.stdout.write(`${JSON.stringify({ people, peak: peakMemory() })}\n`)
database.close()
