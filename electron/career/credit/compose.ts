import {
  composeCredit,
  type CreditContent,
  type CreditPaper,
  noNumbers,
  type Officer,
} from '../../../shared/career/credit/paper.ts'
import { usualCopies } from '../../../shared/career/credit/copies.ts'
import type { OwnRule } from '../../../shared/career/credit/rules.ts'
import { heldOn } from '../../../shared/career/credit/course.ts'
import type { PersonChoice } from '../../../shared/kernel/party.ts'
import { partiesOfEmployees } from '../../employees/store.ts'
import type { OfficeOnce } from '../../office/once.ts'
import { partiesOf } from '../../planning/skp/parties.ts'
import { type CreditOf, standingPaper } from './people.ts'

/** What would be set of somebody for a year; null where nothing new is converted in it. */
export const contentOf = (
  { facts, papers }: CreditOf,
  year: number,
  own: OwnRule | null,
): CreditContent | null => composeCredit(facts, { year, own, last: standingPaper(papers)?.paper ?? null })

/** By whom and when a paper is set; nothing of it in a draft. */
export interface Setting {
  numbers: CreditPaper['numbers']
  place: string
  decidedOn: string | null
  official: PersonChoice | null
  copies: readonly string[]
}

export const draftSetting = (official: PersonChoice | null): Setting => ({
  numbers: noNumbers,
  place: '',
  decidedOn: null,
  official,
  copies: usualCopies,
})

/** Papers with the people on them, in this order: the officer as of the day until which they reach. */
export async function papersWith(
  office: OfficeOnce,
  wanted: ReadonlyArray<{ employeeId: number; credit: CreditOf; content: CreditContent; setting: Setting }>,
): Promise<CreditPaper[]> {
  const { agency, city } = await office.identity()
  const officers = await partiesOfEmployees(
    office,
    wanted.map(({ employeeId, content }) => ({ employeeId, on: content.until })),
  )
  const officials = await partiesOf(
    office,
    wanted.map(({ content, setting }) => ({
      choice: setting.official,
      on: setting.decidedOn ?? content.until,
    })),
  )
  return wanted.flatMap(({ credit: { career }, content, setting }, index): CreditPaper[] => {
    const party = officers[index]
    if (!party) return []
    const officer: Officer = {
      name: party.name,
      nip: career.nip,
      karpeg: career.karpeg,
      birthPlace: career.birthPlace,
      birthDate: career.birthDate,
      sex: career.sex,
      pangkat: party.pangkat,
      pangkatTmt: heldOn(career.pangkat, content.until)?.tmt ?? null,
      jabatan: party.jabatan,
      jabatanTmt: heldOn(career.jabatan, content.until)?.tmt ?? null,
      unit: party.unit,
      agency,
    }
    return [
      {
        ...content,
        officer,
        numbers: setting.numbers,
        place: setting.place || city,
        decidedOn: setting.decidedOn,
        official: officials[index] ?? null,
        copies: [...setting.copies],
      },
    ]
  })
}
