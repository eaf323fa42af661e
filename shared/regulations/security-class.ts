import { type Dated, inForce } from './dated.ts'

/** How openly an archive may be read: biasa (open), terbatas, rahasia. */
type SecurityClass = 'biasa' | 'terbatas' | 'rahasia'

/** Kinds of papers and exports, by what they say. */
export type PaperContent =
  'introduction' | 'planning' | 'list' | 'evaluation' | 'person' | 'restricted' | 'discipline' | 'assessment' | 'counselling'

/**
 * What the law takes out of public reach: results of an evaluation of capability and what is on record of a person.
 * The classes themselves are of the archives' rules.
 */
const securityClassTable: readonly Dated<Readonly<Record<PaperContent, SecurityClass>>>[] = [
  {
    source:
      'UU 14/2008 Pasal 17 huruf h (informasi yang dikecualikan); UU 27/2022 Pasal 4; tingkat klasifikasi keamanan arsip dinamis',
    validFrom: '2010-04-30',
    validTo: null,
    value: {
      introduction: 'biasa',
      planning: 'biasa',
      list: 'biasa',
      evaluation: 'terbatas',
      person: 'terbatas',
      restricted: 'terbatas',
      discipline: 'rahasia',
      assessment: 'rahasia',
      counselling: 'rahasia',
    },
  },
]

const marks: Readonly<Record<SecurityClass, string | null>> = {
  biasa: null,
  terbatas: 'TERBATAS',
  rahasia: 'RAHASIA',
}

/**
 * The word that a paper or an export carries; null where it carries none.
 * @param day on which it is made, ISO
 */
export const markOf = (content: PaperContent, day: string): string | null =>
  marks[inForce(securityClassTable, day).value[content]]
