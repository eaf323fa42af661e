import { expect, test } from 'vitest'
import { actionLabels, labelOfAction, namesOfAction } from '../../../shared/trust/actions.ts'

test('what was logged under a former name is told in the same words', () => {
  expect(labelOfAction('planning.agreement.sign')).toBe('SKP ditandatangani')
  expect(labelOfAction('planning.sign')).toBe('SKP ditandatangani')
  expect(labelOfAction('office.saveUnit')).toBe('Unit disimpan')
  expect(labelOfAction('employees.importApply')).toBe('Impor pegawai')
})

test('an action that nobody knows keeps its bare name', () => {
  expect(labelOfAction('bukan.tindakan')).toBe('bukan.tindakan')
})

test('counting what was done counts what was done under the former name too', () => {
  expect(namesOfAction('planning.annex.save')).toEqual(['planning.annex.save', 'planning.saveAnnex'])
  expect(namesOfAction('evaluation.sign')).toEqual(['evaluation.sign'])
})

test('every name of today is its own first name', () => {
  for (const action of Object.keys(actionLabels)) expect(namesOfAction(action)[0]).toBe(action)
})
