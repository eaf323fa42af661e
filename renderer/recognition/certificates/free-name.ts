/** A name that none of the others has: "Klasik", or "Klasik 2" where there is one. */
export function freeName(name: string, known: readonly string[]): string {
  const taken = new Set(known.map((one) => one.toLowerCase()))
  if (!taken.has(name.toLowerCase())) return name
  const stem = name.replace(/ \d+$/, '')
  let at = 2
  while (taken.has(`${stem} ${at}`.toLowerCase())) at += 1
  return `${stem} ${at}`
}
