import { sameText } from '../../../shared/kernel/text.ts'

/** A name that none of the others has: "Klasik", or "Klasik 2" where there is one. */
export function freeName(name: string, known: readonly string[]): string {
  const isTaken = (wanted: string) => known.some((one) => sameText(one, wanted))
  if (!isTaken(name)) return name
  const stem = name.replace(/ \d+$/, '')
  let at = 2
  while (isTaken(`${stem} ${at}`)) at += 1
  return `${stem} ${at}`
}
