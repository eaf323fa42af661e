/**
 * Signs that are typed for others that look like them. What they make of a cell is only ever offered as a correction:
 * the clerk says whether it is right.
 */

const digits: Readonly<Record<string, string>> = { l: '1', I: '1', i: '1', '|': '1', O: '0', o: '0', Q: '0' }

/** "l9800315 2OO501 1 003" with digits where letters stand among digits; null where that changes nothing. */
export function withDigits(text: string): string | null {
  const mended = text.replace(/[lIi|OoQ]/g, (sign) => digits[sign] ?? sign)
  return mended === text ? null : mended
}

/** "lll,d" as "III/d": l and 1 for I, comma and other signs for the slash; null where that is no golongan's shape. */
export function withSlash(text: string): string | null {
  const [, roman = '', letter] =
    /^\(?([Il1|]{1,3}|[Il1|]V)\s*[,;:\\|/.-]?\s*([a-e])\)?$/i.exec(text.trim()) ?? []
  if (letter === undefined) return null
  const mended = `${roman.replace(/[l1|i]/gi, 'I').toUpperCase()}/${letter.toLowerCase()}`
  return mended === text ? null : mended
}
