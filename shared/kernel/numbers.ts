/**
 * A number as Indonesians write it: `1.234,5`.
 * @param decimals at most so many digits after the comma
 */
export const formatNumber = (value: number, decimals = 2): string =>
  new Intl.NumberFormat('id-ID', { maximumFractionDigits: decimals }).format(value)

/**
 * Reads `1.234,5`, `1234,5`, `-12` and `1.234`; a single dot that is not before three digits counts as a comma.
 * @returns null when it is no number
 */
export function parseNumber(text: string): number | null {
  const typed = text.trim().replace(/\s/g, '')
  if (/^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/.test(typed))
    return Number(typed.replaceAll('.', '').replace(',', '.'))
  if (/^[+-]?\d+([.,]\d+)?$/.test(typed)) return Number(typed.replace(',', '.'))
  return null
}

/** Bytes as the clerk reads them: "3,4 MB". */
export function sizeLabel(bytes: number): string {
  const [unit, per] =
    bytes < 1024 * 1024
      ? (['KB', 1024] as const)
      : bytes < 1024 ** 3
        ? (['MB', 1024 ** 2] as const)
        : (['GB', 1024 ** 3] as const)
  return `${new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 }).format(bytes / per)} ${unit}`
}
