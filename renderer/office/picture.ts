/** As the contract takes a picture. */
const mostBytes = 500_000

/**
 * A picture of the office as a data URL.
 * @param name how the message calls it
 * @throws Error with a sentence for the person, where it is too large or can't be read
 */
export async function dataUrl(file: File, name = 'Gambar'): Promise<string> {
  if (file.size > mostBytes)
    throw new Error(`${name} lebih besar dari 500 kB. Perkecil gambarnya lebih dahulu.`)
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''))
    reader.addEventListener('error', () =>
      reject(new Error('Gambar itu tidak dapat dibaca. Pilih berkas PNG atau JPEG lain.')),
    )
    reader.readAsDataURL(file)
  })
}
