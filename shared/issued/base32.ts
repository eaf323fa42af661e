/** Base32 of RFC 4648 without padding: letters that a QR code holds densely, and that survive mail, case and blanks. */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

export function toBase32(bytes: readonly number[]): string {
  let text = ''
  let [bits, held] = [0, 0]
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += letters[(held >> bits) & 31] ?? ''
    }
    held &= (1 << bits) - 1
  }
  return bits === 0 ? text : text + (letters[(held << (5 - bits)) & 31] ?? '')
}

/** @returns null where a letter is none of the alphabet, or bits are left that no byte has */
export function fromBase32(text: string): number[] | null {
  const bytes: number[] = []
  let [bits, held] = [0, 0]
  for (const letter of text) {
    const value = letters.indexOf(letter)
    if (value < 0) return null
    held = (held << 5) | value
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes.push((held >> bits) & 0xff)
    held &= (1 << bits) - 1
  }
  return bits < 5 && held === 0 ? bytes : null
}
