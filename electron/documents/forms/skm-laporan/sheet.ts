import type { SheetsOf } from '../form-sheet.ts'
import type { SurveyDocument } from '../survey-document.ts'

/** The scores of every respondent with their sums, then the unsur and the services. */
export const sheet: SheetsOf<SurveyDocument> = ({ results: { whole, services, name }, scores }) => {
  const { unsur, weighted, index, mutu } = whole
  const foot = [
    ['Jumlah nilai/unsur', ...unsur.map(({ sum }) => sum)],
    ['NRR/unsur', ...unsur.map(({ nrr }) => nrr)],
    ['NRR tertimbang/unsur', ...unsur.map((one) => one.weighted), weighted],
    ['Indeks unit pelayanan', index, mutu],
  ]
  return [
    {
      worksheet: `Responden ${name}`,
      header: ['No. responden', ...unsur.map(({ code }) => code), 'Jumlah tertimbang'],
      rows: [
        ...scores.map((own, at) => [at + 1, ...unsur.map((_, question) => own[question] ?? null)]),
        ...foot,
      ],
      headings: foot.map((_, at) => scores.length + at),
    },
    {
      worksheet: `Unsur ${name}`,
      header: ['No.', 'Kode', 'Unsur', 'Jawaban', 'NRR', 'NRR tertimbang', 'Konversi', 'Mutu'],
      rows: unsur.map((one, at) => [
        at + 1,
        one.code,
        one.name,
        one.count,
        one.nrr,
        one.weighted,
        one.index,
        one.mutu,
      ]),
    },
    {
      worksheet: `Layanan ${name}`,
      header: ['Layanan', 'Responden', 'Indeks', 'Mutu'],
      rows: services.map(({ name: service, respondents, result }) => [
        service,
        respondents,
        result.index,
        result.mutu,
      ]),
    },
  ]
}
