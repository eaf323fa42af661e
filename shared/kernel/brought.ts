interface Rest {
  unchanged: number
  /** What was left out, by the reason in words: "tersembunyi". */
  leftOut: Readonly<Record<string, number>>
}

/**
 * What an import did besides what its sentence begins with: how much stayed as it was, and what was left out and why.
 * @returns '' where there is nothing to add, else with a space before it
 */
export function restOfImport({ unchanged, leftOut }: Rest): string {
  const reasons = Object.entries(leftOut).filter(([, count]) => count > 0)
  const sum = reasons.reduce((total, [, count]) => total + count, 0)
  const parts = [
    ...(unchanged > 0 ? [`${unchanged} tetap`] : []),
    ...(sum > 0
      ? [`${sum} ditinggalkan (${reasons.map(([why, count]) => `${count} ${why}`).join(', ')})`]
      : []),
  ]
  return parts.length > 0 ? ` ${parts.join('; ')}.` : ''
}
