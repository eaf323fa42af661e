import { longDate } from '../kernel/dates.ts'
import { deadlineOf, type DeadlineEvent } from './calendar.ts'
import { coreValuesOf } from '../regulations/berakhlak.ts'
import { inForce, inForceIn } from '../regulations/dated.ts'
import { objectionRules } from '../regulations/objection.ts'
import { predikatMatrices } from '../regulations/predikat.ts'

/**
 * What help texts and the introduction say out of the regulations' tables, so that no text types a number again: in a
 * text `{hari-keberatan}` stands for the entry of that name.
 * @param year the year of performance that is spoken of
 * @param own dates that the office has set instead of the usual ones
 */
export function regulationFacts(year: number, own?: ReadonlyMap<DeadlineEvent, string>) {
  const due = (id: DeadlineEvent) => longDate(deadlineOf(year, id, own).due)
  const objection = inForceIn(objectionRules, year)
  return {
    tahun: String(year),
    'hari-keberatan': String(objection.value.days),
    'pemutus-keberatan': objection.value.decidedBy,
    'sumber-keberatan': objection.source,
    'sumber-matriks': inForce(predikatMatrices, `${year}-12-31`).source,
    'jumlah-nilai': String(coreValuesOf(year).length),
    'tenggat-skp': due('skp'),
    'tenggat-tahunan': due('tahunan'),
  }
}

/** A text with its facts put in. @throws RangeError for a name that is no fact */
export const withFacts = (text: string, facts: Readonly<Record<string, string>>): string =>
  text.replace(/\{([\w-]+)\}/g, (_, name: string) => {
    const fact = facts[name]
    if (fact === undefined) throw new RangeError(`${name} is no fact of the help`)
    return fact
  })
