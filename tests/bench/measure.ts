/** One line of `npm run bench`. Times in milliseconds; `ratio` compares with the yardstick of the same run. */
export interface Measure {
  measure: string
  value: number
  unit: string
  yardstick: string
  yardstickValue: number
  /** value / yardstickValue; for rates more is better, for times less. */
  ratio: number
  aim?: string
}

export function report(measure: Omit<Measure, 'ratio'>): void {
  const round = (n: number) => Math.round(n * 100) / 100
  process.stdout.write(
    `${JSON.stringify({
      ...measure,
      value: round(measure.value),
      yardstickValue: round(measure.yardstickValue),
      ratio: round(measure.value / measure.yardstickValue),
    })}\n`,
  )
}

/** Median of the time that `run` takes, in milliseconds, after one round that does not count. */
export async function median(rounds: number, run: () => unknown): Promise<number> {
  await run()
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    await run()
    times.push(performance.now() - start)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN
}

/** Time of one run, in milliseconds. */
export async function once(run: () => unknown): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}
