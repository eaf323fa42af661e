/** What is typed, kept in the browser under the number of the form; some viewers have nowhere to keep it. */
export interface Memory {
  /** Whether it is still there when the browser was closed. */
  lasts: boolean
  read: () => string | null
  write: (text: string) => boolean
}

/** @param id of the form */
export function memoryOf(id: string): Memory {
  const name = `kinerja-kantor ${id}`
  const write = (text: string): boolean => {
    try {
      localStorage.setItem(name, text)
      return localStorage.getItem(name) === text
    } catch {
      return false
    }
  }
  const read = (): string | null => {
    try {
      return localStorage.getItem(name)
    } catch {
      return null
    }
  }
  // Written back as it was, to see whether it can be.
  const before = read()
  return { lasts: write(before ?? '{}'), read: () => before, write }
}

/** A new UUID, version 4, also where `crypto.randomUUID` is not: on `file://` it is not. */
export function newId(): string {
  const bytes = Array.from(crypto.getRandomValues(new Uint8Array(16)))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.map((byte) => `0${byte.toString(16)}`.slice(-2)).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** Random bytes as hex. */
export const randomHex = (bytes: number): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(bytes)))
    .map((byte) => `0${byte.toString(16)}`.slice(-2))
    .join('')

/** A text without half letters, which two programs would write differently, and without signs that are not seen. */
export const clean = (text: string): string =>
  Array.from(text)
    .filter((letter) => !/^[\ud800-\udfff]$/.test(letter) && (letter === '\n' || letter >= ' '))
    .join('')
