/**
 * The NIP in a pasted list, each once, in their order. A NIP may be written with spaces or dots between its parts; what
 * has too few or too many digits is kept as it is, so that it can be named.
 * @param text one NIP a line, or several parted by commas, semicolons or tabs
 */
export function nipsIn(text: string): string[] {
  const found = text.split(/[\n\r,;\t]+/).flatMap((piece): string[] => {
    const digits = piece.replace(/[\s.\-'"]/g, '')
    if (digits === '') return []
    if (!/^\d+$/.test(digits)) return [piece.trim()]
    // Several beside each other, parted by nothing but spaces.
    return digits.length > 18 && digits.length % 18 === 0 ? (digits.match(/\d{18}/g) ?? []) : [digits]
  })
  return [...new Set(found)]
}
