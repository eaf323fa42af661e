/** What a measure should reach: its own value, or its ratio to the yardstick. */
export interface Aim {
  of: 'value' | 'ratio'
  is: 'at most' | 'at least'
  limit: number
}

/** One line of `npm run bench`, with the yardstick of the same run. */
export interface Measure {
  measure: string
  value: number
  unit: string
  yardstick: string
  yardstickValue: number
  aim?: Aim
}

/** Prints a measure as one line of JSON; `ratio` is value / yardstickValue: for rates more is better, for times less. */
export function report({ aim, ...measure }: Measure): void {
  const ratio = measure.value / measure.yardstickValue
  const reached = aim?.of === 'ratio' ? ratio : measure.value
  const line = {
    ...measure,
    value: rounded(measure.value),
    yardstickValue: rounded(measure.yardstickValue),
    ratio: rounded(ratio),
    ...(aim && {
      aim: `${aim.of} ${aim.is} ${aim.limit}`,
      met: aim.is === 'at most' ? reached <= aim.limit : reached >= aim.limit,
    }),
  }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

const rounded = (value: number) => Math.round(value * 100) / 100

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** Time of one run, in milliseconds. */
export async function once(run: () => unknown): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

/** Something that is measured: runs once and tells how many milliseconds it took. */
export type Timed = () => Promise<number>

/** What takes as long as it runs. */
export const timed =
  (run: () => unknown): Timed =>
  () =>
    once(run)

/**
 * Medians of both, in milliseconds. They take turns, so that whatever else the machine does slows both.
 * @param warmUp rounds before that do not count
 */
export async function compare(
  rounds: number,
  ours: Timed,
  yardstick: Timed,
  warmUp = 1,
): Promise<{ value: number; yardstickValue: number }> {
  const times = { ours: [] as number[], yardstick: [] as number[] }
  for (let round = -warmUp; round < rounds; round++) {
    const [our, other] = [await ours(), await yardstick()]
    if (round < 0) continue
    times.ours.push(our)
    times.yardstick.push(other)
  }
  return { value: middle(times.ours), yardstickValue: middle(times.yardstick) }
}
