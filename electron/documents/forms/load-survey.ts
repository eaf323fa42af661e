import { letterheadOf } from '../../../shared/office/office.ts'
import { scoreRows, suggestionRows } from '../../voices/survey/answer-store.ts'
import { resultsOf } from '../../voices/survey/results.ts'
import { type Print, wholeOffice } from '../print.ts'
import type { FormLoad } from './form-load.ts'
import type { SurveyDocument } from './survey-document.ts'
import { ofUnit } from './unit-list.ts'

/** Suggestions that the report quotes. */
const quoted = 40

async function documentOf(print: Print, id: number, lists: boolean): Promise<SurveyDocument> {
  const results = await resultsOf(print.db, id)
  const { unitId, year } = results.period
  return {
    ...(await ofUnit(print, unitId ?? wholeOffice, print.today)),
    year,
    letterhead: letterheadOf(await print.office.identity()),
    results,
    scores: lists ? await scoreRows(print.db, id, { offset: 0 }) : [],
    suggestions: lists ? (await suggestionRows(print.db, id, { offset: 0, limit: quoted })).rows : [],
    asOf: print.today,
  }
}

/** A form of a survey. @param lists whether it lists scores and suggestions too */
export const loadSurvey = ({ lists }: { lists: boolean }): FormLoad<SurveyDocument> => ({
  async load(print, ids) {
    const documents = new Map<number, SurveyDocument>()
    for (const id of ids) documents.set(id, await documentOf(print, id, lists))
    return documents
  },
  owner: () => null,
  signedOn: ({ results: { period }, asOf }) => (period.state === 'ditutup' ? asOf : null),
  unsigned: 'survei masih dibuka',
  whose: ({ of, results: { name } }) => `${of} ${name}`,
})
