/** Folders that a programme copies to computers of its maker, by what they are called. */
const clouds: ReadonlyArray<readonly [name: string, folder: RegExp]> = [
  // "OneDrive - Pemerintah Kota Harapan" where an agency has its own.
  ['OneDrive', /^OneDrive(?: - .+)?$/i],
  ['Google Drive', /^(?:Google ?Drive|My Drive|Drive Saya)$/i],
  ['Dropbox', /^Dropbox(?: \(.+\))?$/i],
]

const partsOf = (path: string): string[] => path.split(/[\\/]+/).filter(Boolean)

const isBelow = (path: string, folder: string): boolean => {
  const [inside, above] = [partsOf(path.toLowerCase()), partsOf(folder.toLowerCase())]
  return above.length > 0 && above.every((part, at) => inside[at] === part)
}

/**
 * Which cloud a file is copied to by itself.
 * @param file its full path, as Windows or another system writes it
 * @param oneDrives folders that Windows itself says are OneDrive's, whatever they are called
 * @returns its name; null where none is known
 */
export function cloudOf(file: string, oneDrives: readonly string[]): string | null {
  if (oneDrives.some((folder) => isBelow(file, folder))) return 'OneDrive'
  const folders = partsOf(file).slice(0, -1)
  return clouds.find(([, name]) => folders.some((folder) => name.test(folder)))?.[0] ?? null
}

/** What that means, for the clerk. */
export const cloudDoubt = (cloud: string): string =>
  `Folder kantor ini ada di dalam ${cloud}. Jadi berkasnya, dengan data pribadi pegawai, juga tersimpan di komputer penyedia layanan itu, di luar kantor. Dan bila dua komputer membukanya, ${cloud} dapat membuat dua versi yang tidak dapat disatukan lagi. Buka kantor ini hanya dari satu komputer, atau tutup kantor dan pindahkan foldernya ke luar ${cloud}. Untuk salinan kedua ada tempat kedua, yang dapat dienkripsi.`
