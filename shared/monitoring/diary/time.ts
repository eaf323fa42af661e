const two = (value: number) => String(value).padStart(2, '0')

/** "08.00", as Indonesians write it. @param minute after midnight; null gives '' */
export const timeText = (minute: number | null): string =>
  minute === null ? '' : `${two(Math.floor(minute / 60))}.${two(minute % 60)}`

/**
 * Reads a time as people type it: "8", "8.30", "08:30", "0830", "8,5" is not one; "24.00" ends the day. What a workbook
 * gives with seconds is read too.
 * @returns minutes after midnight; null where it is no time
 */
export function parseTime(text: string): number | null {
  const typed = text
    .trim()
    .replace(/\s*(?:wib|wita|wit)\.?$/i, '')
    .replace(/\s/g, '')
  const found = /^(\d{1,2})(?:[.:](\d{2})(?:[.:]\d{2})?)?$/.exec(typed) ?? /^(\d{1,2})(\d{2})$/.exec(typed)
  if (!found) return null
  const minute = Number(found[1]) * 60 + Number(found[2] ?? 0)
  return Number(found[2] ?? 0) < 60 && minute <= 1440 ? minute : null
}

/** "2 jam 30 menit", "45 menit", "0 menit". */
export function durationText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return `${rest} menit`
  return rest === 0 ? `${hours} jam` : `${hours} jam ${rest} menit`
}

/** How long an entry took, in minutes; null where it does not say. */
export const durationOf = ({ start, end }: { start: number | null; end: number | null }): number | null =>
  start === null || end === null || end < start ? null : end - start
