import { expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { refusalOf, smallOffice } from '../people.ts'

async function workbook(data: Array<Array<{ value: string; rowSpan?: number } | null>>): Promise<File> {
  const cells = data.map((row) => row.map((cell) => cell && { ...cell, type: String }))
  const buffer = await writeXlsxFile([{ sheet: 'PK', data: cells }]).toBuffer()
  return new File([new Uint8Array(buffer)], 'pk.xlsx')
}
const line = (...texts: string[]) => texts.map((value) => ({ value }))

it('goals are read out of a workbook with merged cells, and saved as what was looked at', async () => {
  const { client, kecamatan } = await smallOffice()
  const file = await workbook([
    line('PERJANJIAN KINERJA'),
    line('NO', 'SASARAN', 'INDIKATOR KINERJA', 'TARGET'),
    [
      { value: '1', rowSpan: 2 },
      { value: 'Meningkatnya pelayanan', rowSpan: 2 },
      { value: 'Nilai IKM' },
      { value: '85 nilai' },
    ],
    [null, null, { value: 'Persentase tepat waktu' }, { value: '95 %' }],
  ])
  const { goals, remarks } = await client.planning.goals.read({ file })
  expect(remarks).toEqual([])
  const whole = goals.map((goal) => ({
    ...goal,
    id: crypto.randomUUID(),
    indicators: goal.indicators.map((row) => ({ ...row, id: crypto.randomUUID() })),
  }))
  await client.planning.goals.save({ year: 2026, unitId: kecamatan, revision: 0, goals: whole })
  const stored = (await client.planning.cascade.get({ year: 2026 })).goals
  expect(stored.map(({ text, indicators }) => [text, indicators.map(({ target }) => target)])).toEqual([
    ['Meningkatnya pelayanan', ['85 nilai', '95 %']],
  ])
})

it('a workbook without goals is refused with what is looked for, and changes nothing', async () => {
  const { client, application } = await smallOffice()
  const file = await workbook([line('Nama', 'NIP')])
  const { message } = await refusalOf(application, () => client.planning.goals.read({ file }))
  expect(message).toContain('"Sasaran", "Indikator" dan "Target"')
  await refusalOf(application, () => client.planning.goals.read({ file: new File(['x'], 'a.xlsx') }))
})

it('a target that Excel shows as a percentage is one', async () => {
  const { client } = await smallOffice()
  const text = (value: string) => ({ value, type: String })
  const buffer = await writeXlsxFile([
    {
      sheet: 'PK',
      data: [
        [text('Sasaran'), text('Indikator'), text('Target')],
        [
          text('Meningkatnya pelayanan'),
          text('Layanan tepat waktu'),
          { value: 0.95, type: Number, format: '0%' },
        ],
      ],
    },
  ]).toBuffer()
  const { goals } = await client.planning.goals.read({ file: new File([new Uint8Array(buffer)], 'pk.xlsx') })
  expect(goals[0]?.indicators).toEqual([{ indicator: 'Layanan tepat waktu', target: '95 %' }])
})
