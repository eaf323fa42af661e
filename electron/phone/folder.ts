import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { safeFileName } from '../../shared/kernel/file-name.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Call } from '../app/call.ts'

/** A finished form, by the name of its file. */
export interface FormFile {
  name: string
  bytes: Uint8Array
}

/** Asks where forms are to be put. @returns null where no folder was chosen @throws Refusal where there are no dialogs */
export async function chooseFolder({ application: { host } }: Call): Promise<string | null> {
  if (!host.chooseFolder)
    throw new Refusal('Di peramban tidak ada pilihan folder. Buat formulirnya sebagai satu berkas ZIP.')
  return host.chooseFolder('Simpan formulir ponsel di folder')
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined

/** A folder that was not there before: what lies in another is not touched. */
async function newFolder(place: string, title: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const folder = join(place, safeFileName(number === 1 ? title : `${title} (${number})`))
    try {
      await mkdir(folder)
      return folder
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
  }
}

/**
 * Puts files into a new folder at a place, and settles that they are there. Where one of both fails, neither is.
 * @returns the folder
 * @throws Refusal where nothing can be written at that place
 */
export async function saveInto(
  place: string,
  title: string,
  files: readonly FormFile[],
  settle: () => Promise<void>,
): Promise<string> {
  let folder: string | null = null
  try {
    folder = await newFolder(place, title)
    for (const { name, bytes } of files) await writeFile(join(folder, name), bytes, { flag: 'wx' })
  } catch {
    if (folder !== null) await rm(folder, { recursive: true, force: true })
    throw new Refusal(
      'Formulir tidak dapat disimpan di folder itu, jadi tidak ada yang dibuat. Periksa apakah flashdisknya terpasang, tidak penuh dan boleh ditulisi, atau pilih folder lain.',
    )
  }
  try {
    await settle()
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
  return folder
}
