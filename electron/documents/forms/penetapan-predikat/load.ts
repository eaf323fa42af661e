import { curveOrder } from '../../../../shared/evaluation/curve.ts'
import { type Print, wholeOffice } from '../../print.ts'
import type { FormLoad } from '../form-load.ts'
import { namesOf, ofPeriod, periodOf } from '../period-recap.ts'
import { withinUnit } from '../unit-list.ts'
import type { DistributionDocument } from './document.ts'

async function documentOf(print: Print, unitId: number): Promise<DistributionDocument> {
  const period = periodOf(print)
  const found = await print.distribution(period, unitId === wholeOffice ? undefined : unitId)
  const rows = (await withinUnit(print, unitId, await print.appraisals(period)))
    .filter(({ state }) => state === 'signed')
    .flatMap((row) => (row.predikat === null ? [] : { ...row, predikat: row.predikat }))
    .toSorted((a, b) => curveOrder.indexOf(b.predikat) - curveOrder.indexOf(a.predikat))
  const names = await namesOf(print, rows, period)
  const { settled } = found
  return {
    ...(await ofPeriod(print, unitId)),
    achievement: found.achievement,
    counts: found.final,
    drafts: found.drafts,
    departures: found.departures.map(({ message }) => message),
    settled: settled?.holds ? { reason: settled.reason, on: settled.settledOn } : null,
    people: names.flatMap((name, index) => {
      const predikat = rows[index]?.predikat
      return predikat ? [{ ...name, predikat }] : []
    }),
  }
}

/** One for the office or a unit, or none while no predikat of it is signed. */
export const load: FormLoad<DistributionDocument> = {
  async those(print, ids) {
    const rows = await print.appraisals(periodOf(print))
    const found: number[] = []
    for (const id of ids)
      if ((await withinUnit(print, id, rows)).some(({ state }) => state === 'signed')) found.push(id)
    return found
  },
  async load(print, ids) {
    const documents = new Map<number, DistributionDocument>()
    for (const id of ids) documents.set(id, await documentOf(print, id))
    return documents
  },
  owner: () => null,
  signedOn: ({ settled }) => settled?.on ?? null,
  whose: ({ of }) => of,
  remark: ({ of, settled }) =>
    settled ? null : `Distribusi ${of} belum ditetapkan, atau predikat berubah sesudahnya; cetakan ini draf.`,
}
