import { longDate } from '../../shared/kernel/dates.ts'
import type { Party } from '../../shared/kernel/party.ts'
import {
  inRole,
  type LetterContent,
  type LetterDocument,
  type LetterPaper,
} from '../../shared/letters/letter.ts'
import { subjectOf } from '../../shared/letters/rules.ts'
import { filledTexts, type LetterWords } from '../../shared/letters/words.ts'
import { letterheadOf } from '../../shared/office/office.ts'
import { appraisalWords } from '../../shared/regulations/predikat.ts'
import { predikatsOfSkps, loadEvaluations } from '../evaluation/store.ts'
import type { OfficeOnce } from '../office/once.ts'
import { freezePaper } from '../office/paper.ts'
import { skpOfPerson } from '../planning/skp/destroy.ts'
import { partiesOf } from '../planning/skp/parties.ts'

/** The newest annual predikat of somebody that was signed until a day; empty where there is none. */
async function lastPredikat(
  { db }: OfficeOnce,
  employeeId: number,
  until: string,
): Promise<Pick<LetterWords, 'predikat' | 'tahun_predikat'>> {
  const years = new Map((await skpOfPerson(db, employeeId)).map(({ id, year }) => [id, year]))
  const annual = (await predikatsOfSkps(db, [...years.keys()])).filter(
    ({ period, state }) => period === 'tahunan' && state === 'signed',
  )
  const signed = (
    await loadEvaluations(
      db,
      annual.map(({ id }) => id),
    )
  )
    .filter(({ signedOn }) => signedOn !== null && signedOn <= until)
    .map(({ skpId, predikat, signedOn }) => ({ year: years.get(skpId) ?? 0, predikat, signedOn }))
    .toSorted((a, b) => b.year - a.year || (b.signedOn ?? '').localeCompare(a.signedOn ?? ''))
  const [last] = signed
  if (!last || last.predikat === null) return { predikat: '', tahun_predikat: '' }
  return {
    predikat: appraisalWords(last.year).predikats[last.predikat],
    tahun_predikat: String(last.year),
  }
}

const known = (text: string): string => (text === '-' ? '' : text)

/** What the names in braces of a letter stand for. @param on its day, or today for one without */
async function wordsOf(
  office: OfficeOnce,
  content: LetterContent,
  about: Party | undefined,
  on: string,
): Promise<LetterWords> {
  const { name, agency } = await office.identity()
  const employeeId = subjectOf(content)
  const predikat =
    employeeId === null ? { predikat: '', tahun_predikat: '' } : await lastPredikat(office, employeeId, on)
  return {
    nama: about?.name ?? '',
    nip: about?.nip ?? '',
    pangkat: known(about?.pangkat ?? ''),
    jabatan: known(about?.jabatan ?? ''),
    unit: known(about?.unit ?? ''),
    ...predikat,
    kantor: name,
    instansi: agency || name,
    tanggal: content.date === null ? '' : longDate(content.date),
    tahun: on.slice(0, 4),
  }
}

/** What a letter would say today, and the words with which it is filled. @throws Refusal when somebody is gone */
export async function composeLetter(
  office: OfficeOnce,
  content: LetterContent,
  today: string,
): Promise<{ document: LetterDocument; words: LetterWords }> {
  const on = content.date ?? today
  const parties = await partiesOf(
    office,
    content.people.map(({ who }) => ({ choice: who, on })),
  )
  const people = content.people.flatMap(({ role }, at) => {
    const party = parties[at]
    return party ? [{ role, party }] : []
  })
  const words = await wordsOf(office, content, inRole({ people }, 'tentang')[0]?.party, on)
  const { kind, title, number, date, at, place } = content
  return {
    words,
    document: {
      kind,
      letterhead: letterheadOf(await office.identity()),
      title,
      number,
      date,
      at,
      place,
      ...filledTexts(content, words),
      people,
      signedOn: null,
    },
  }
}

/** The paper of a letter that is signed now, which the file keeps for good. */
export const paperToSign = async (office: OfficeOnce, document: LetterDocument): Promise<LetterPaper> => ({
  document: { ...document, signedOn: document.date },
  paper: await freezePaper(office.db),
})
