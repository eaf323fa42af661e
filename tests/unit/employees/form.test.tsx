import { MantineProvider } from '@mantine/core'
import * as fc from 'fast-check'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { PersonalFields } from '../../../renderer/employees/personal-fields.tsx'
import {
  type EmployeePersonal,
  emptyPersonal,
  PERSONAL_FIELDS,
  personalOf,
} from '../../../shared/employees/employee.ts'
import { shortDate } from '../../../shared/kernel/dates.ts'
import { filledRecord } from '../../employee-fields.ts'

/** The inputs of the form with their labels, and the value each shows. */
function inputsOf(value: EmployeePersonal): Map<string, string> {
  const html = renderToString(
    <MantineProvider>
      <PersonalFields value={value} onChange={() => undefined} errors={new Map()} />
    </MantineProvider>,
  )
  const values = new Map(
    [...html.matchAll(/<input[^>]*>/g)].flatMap(([input]) => {
      const id = /\bid="([^"]+)"/.exec(input)?.[1]
      return id === undefined ? [] : [[id, /\bvalue="([^"]*)"/.exec(input)?.[1] ?? ''] as const]
    }),
  )
  return new Map(
    [...html.matchAll(/<label[^>]*\bfor="([^"]+)"[^>]*>([^<]+)/g)].flatMap(([, id = '', label = '']) => {
      const shown = values.get(id)
      return shown === undefined ? [] : [[label, shown] as const]
    }),
  )
}

test('the form has an input for every field of the person, and it shows the value', () => {
  const [record] = fc.sample(filledRecord, { numRuns: 1, seed: 6 })
  if (!record) throw new Error('no example')
  const personal = personalOf(record)
  expect(Object.fromEntries(inputsOf(personal))).toEqual(
    Object.fromEntries(
      PERSONAL_FIELDS.map(({ id, label, kind, choices }) => {
        const value = personal[id]
        const date = kind === 'date' && typeof value === 'string'
        return [
          label,
          date
            ? shortDate(value)
            : (choices?.find((choice) => choice.value === value)?.label ?? String(value)),
        ]
      }),
    ),
  )
})

test('a new person has no value but what holds unless something else is said', () => {
  expect(Object.fromEntries([...inputsOf(emptyPersonal)].filter(([, value]) => value !== ''))).toEqual({
    'Status kepegawaian': 'PNS',
    'Kedudukan hukum': 'aktif',
  })
})
