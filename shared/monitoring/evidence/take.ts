import { isFileName } from '../../kernel/file-name.ts'
import { most } from '../../kernel/limits.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { sizeLabel } from '../../kernel/numbers.ts'
import { mostOfEvidence } from './evidence.ts'
import { fileKinds, hasMacros, kindOfName, type FileKind, takenKinds } from './kinds.ts'

const refused = (name: string, why: string) => new Refusal(why, [{ field: name, message: why }])

/** Letters by which "laporan\u202Efdp.exe" would look like a PDF. */
const turning = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/**
 * Whether a file may be evidence, by what is known of it before it is read.
 * @param file its name as the system tells it, and its size in bytes
 * @returns why not, as a sentence; null where nothing speaks against it
 */
export function doubtOfFile({ name, size }: { name: string; size: number }): string | null {
  if (/[\\/]|^[a-z]:/i.test(name))
    return 'Nama berkas bukti tidak boleh memuat folder. Pilih berkasnya sekali lagi.'
  if (!isFileName(name) || turning.test(name))
    return `Nama “${name.replace(turning, ' ')}” tidak dapat dipakai di Windows. Beri berkas itu nama lain, lalu pilih lagi.`
  if (name.length > most.name)
    return `Nama berkas ini lebih dari ${most.name} huruf. Beri nama yang lebih pendek, lalu pilih lagi.`
  if (size === 0) return `“${name}” kosong. Periksa berkasnya, lalu pilih lagi.`
  if (kindOfName(name) === null)
    return `“${name}” bukan jenis berkas yang diterima sebagai bukti. Yang diterima: ${takenKinds}. Simpan atau pindai sebagai PDF.`
  if (size > mostOfEvidence.bytes)
    return `“${name}” ${sizeLabel(size)}, lebih dari ${sizeLabel(mostOfEvidence.bytes)}. Perkecil fotonya, simpan PDF dengan mutu lebih rendah, atau catat tautannya.`
  return null
}

/**
 * Takes a file as evidence.
 * @returns what kind of file it is
 * @throws Refusal that names the file and says what to do
 */
export function takeFile(name: string, bytes: Uint8Array): FileKind {
  const doubt = doubtOfFile({ name, size: bytes.length })
  if (doubt !== null) throw refused(name, doubt)
  const kind = kindOfName(name)
  if (kind === null || !fileKinds[kind].is(bytes))
    throw refused(
      name,
      `Isi “${name}” bukan ${kind === null ? 'berkas yang diterima' : fileKinds[kind].label}. Buka berkasnya dengan programnya, simpan lagi dengan jenis yang benar, lalu pilih lagi.`,
    )
  if (hasMacros(bytes))
    throw refused(name, `“${name}” memuat makro, yaitu program kecil. Simpan tanpa makro atau sebagai PDF.`)
  return kind
}

/** An address that the page may show as a link: a browser's, not one of a program or a file of the computer. */
export const isWebAddress = (address: string): boolean => /^https?:\/\/[^\s/?#]+\S*$/i.test(address)
