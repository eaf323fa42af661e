import { basename } from 'node:path'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Application } from '../app/application.ts'
import { tokenOf } from '../app/token.ts'

/** Folders that somebody chose in a dialog, by their tokens, for as long as the application runs. */
const chosen = new WeakMap<Application, Map<string, string>>()

/** Lets somebody choose a folder. @returns its token and its own name, without where it is; null when cancelled */
export async function chooseFolder(
  application: Application,
): Promise<{ folder: string; name: string } | null> {
  if (!application.host.chooseFolder)
    throw new Refusal('Di sini folder tidak dapat dipilih. Simpan sebagai ZIP.')
  const path = await application.host.chooseFolder('Simpan cetakan di folder')
  if (!path) return null
  const known = chosen.get(application) ?? new Map<string, string>()
  chosen.set(application, known)
  const folder = tokenOf(path)
  known.set(folder, path)
  return { folder, name: basename(path) || path }
}

/** @throws Refusal where it was not chosen since the application was started */
export function folderOf(application: Application, token: string): string {
  const path = chosen.get(application)?.get(token)
  if (path === undefined) throw new Refusal('Pilih foldernya sekali lagi.')
  return path
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined

const reasons: Readonly<Record<string, (name: string) => string>> = {
  ENOSPC: (name) => `Disk penuh saat menulis ${name}. Kosongkan ruang pada disk, lalu cetak sekali lagi.`,
  EDQUOT: (name) => `Jatah disk habis saat menulis ${name}. Kosongkan ruang, lalu cetak sekali lagi.`,
  EBUSY: (name) => `${name} sedang dipakai program lain. Tutup program itu, lalu cetak sekali lagi.`,
  EPERM: (name) =>
    `${name} tidak boleh ditulis: sedang dipakai program lain, atau foldernya terlindungi. Tutup program itu atau pilih folder lain.`,
  EROFS: (name) => `${name} tidak dapat ditulis: tempat itu hanya dapat dibaca. Pilih folder lain.`,
  ENOENT: (name) => `${name} tidak dapat ditulis: foldernya tidak ada lagi. Pilih folder lain.`,
  EIO: (name) => `${name} gagal ditulis: tempat penyimpanannya bermasalah. Pilih folder lain.`,
}

/**
 * What writing a file came upon, as a sentence for a clerk.
 * @param kept what is said of files that are whole
 * @returns the error itself where it is not of writing
 */
export function sayWriting(error: unknown, path: string, kept: string): unknown {
  const code = codeOf(error)
  const said = typeof code === 'string' && reasons[code === 'EACCES' ? 'EPERM' : code]
  return said ? new Refusal([said(basename(path)), kept].filter(Boolean).join(' ')) : error
}
