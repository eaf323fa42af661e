import type { FileCheck } from '../../shared/trust/contract.ts'
import type { Call } from '../app/call.ts'
import { calledBy } from '../monitoring/evidence/store.ts'
import { filesAskedFor, strayFiles } from '../office-file/evidence-files.ts'

/** So many files are named; of the others it is said how many there are. */
const named = 5

const list = (names: readonly string[]): string =>
  [...names.slice(0, named), ...(names.length > named ? [`dan ${names.length - named} lainnya`] : [])].join(
    ', ',
  )

/**
 * Looks at every file of evidence, byte by byte; what is missing is fetched from where it may lie.
 * @returns null in an office without any
 */
export async function checkEvidence(call: Call): Promise<FileCheck['findings'][number] | null> {
  const files = filesAskedFor(call.raw)
  const { evidence } = call.application
  const strays = strayFiles(evidence.folder, files).length
  if (files.length === 0 && strays === 0) return null
  const { missing, changed } = await evidence.look(true)
  const [lost, other] = [await calledBy(call.db, missing), await calledBy(call.db, changed)]
  const wrong = [
    ...(lost.length > 0 ? [`tidak ada: ${list(lost)}`] : []),
    ...(other.length > 0 ? [`bukan lagi yang dilampirkan: ${list(other)}`] : []),
  ]
  return {
    what: 'Bukti dukung',
    ok: wrong.length === 0,
    detail:
      wrong.length > 0
        ? `${wrong.join('; ')}. Kembalikan foldernya (${evidence.folder}) atau pulihkan dari cadangan`
        : [
            `${files.length} berkas, semuanya seperti saat dilampirkan`,
            ...(strays > 0 ? [`${strays} berkas lain di foldernya tidak dipakai kantor ini`] : []),
          ].join('; '),
  }
}
