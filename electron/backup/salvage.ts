import { lossLine } from '../../shared/backup/salvage.ts'
import { inThread } from '../office-file/in-thread.ts'
import type { Salvage } from '../office-file/salvage.ts'
import { freeName, makingName, publish, removeMade, writeWhole } from '../office-file/whole.ts'

/**
 * Takes what can still be read of a damaged office into a new one, with the list of what is lost beside it.
 * @param path name of the new office, still free
 * @returns what came of it, and where the list is
 * @throws Refusal when nothing can be read; nothing is left behind then
 */
export async function salvageOffice(
  damaged: string,
  path: string,
  now: Date,
): Promise<Salvage & { path: string; list: string }> {
  const made = makingName(path)
  try {
    const salvaged = await inThread({ does: 'salvage', from: damaged, to: made, now })
    publish(made, path)
    const list = freeName(path.replace(/\.kinerja$/, ' yang hilang.txt'))
    const lines = salvaged.losses.length > 0 ? salvaged.losses.map(lossLine) : ['Tidak ada yang hilang.']
    // Windows' own editor knows the letters by the mark at the beginning.
    writeWhole(list, Buffer.from(`\uFEFF${[damaged, ...lines].join('\r\n')}\r\n`))
    return { ...salvaged, path, list }
  } catch (error) {
    removeMade(made)
    throw error
  }
}
