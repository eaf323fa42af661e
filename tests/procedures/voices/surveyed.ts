import { randomUUID } from 'node:crypto'
import type { Client } from '../people.ts'

/** One respondent, of whom little is known. @param digits the scores, 0 for a question that was left open */
export const answer = (serviceId: number, digits = '333333333', some: object = {}) => ({
  key: randomUUID(),
  serviceId,
  sex: 'P' as const,
  age: '30-39' as const,
  education: 'sma' as const,
  occupation: 'swasta' as const,
  scores: Array.from(digits, (digit) => (digit === '0' ? null : Number(digit))),
  suggestion: '',
  ...some,
})

type Fields = Parameters<Client['voices']['survey']['save']>[0]

/** A survey of two services over the first half of 2026. */
export async function surveyed(client: Client, some: Partial<Fields> = {}) {
  const survey = client.voices.survey
  const [unit] = await client.employees.units.list()
  if (!unit) throw new Error('an office has a unit')
  const ktp = await survey.saveService({
    id: null,
    revision: 0,
    name: 'KTP elektronik',
    unitId: unit.id,
    active: true,
  })
  const kk = await survey.saveService({
    id: null,
    revision: 0,
    name: 'Kartu Keluarga',
    unitId: unit.id,
    active: true,
  })
  const questionnaire = (await survey.questionnaires()).find(({ kind }) => kind === 'skm')
  if (!questionnaire) throw new Error('the nine unsur come along')
  const { id: _, revision: __, ...asked } = questionnaire
  const fields: Fields = {
    id: null,
    revision: 0,
    year: 2026,
    kind: 'semester',
    part: 1,
    startsOn: '2026-01-01',
    endsOn: '2026-06-30',
    unitId: null,
    serviceIds: [ktp.id, kk.id],
    population: 37,
    target: null,
    weight: 'tepat',
    pooling: 'gabungan',
    gaps: 'lengkap',
    method: '',
    place: '',
    questionnaire: asked,
    ...some,
  }
  const saved = await survey.save(fields)
  return { survey, unit, ktp: ktp.id, kk: kk.id, fields, ...saved }
}
