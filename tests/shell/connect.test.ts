import { beforeEach, describe, expect, it, vi } from 'vitest'
import { answerPage } from '../../electron/shell/connect.ts'
import { openTestOffice, testOffice } from '../procedures/office.ts'
import { ipcMain } from './electron-stand-in.ts'
import { connect, page } from './page.ts'

vi.mock('electron', () => import('./electron-stand-in.ts'))

beforeEach(() => void ipcMain.removeAllListeners())

describe('the port of the page', () => {
  it('answers procedures, with files and errors as they are', async () => {
    const { application } = await openTestOffice()
    answerPage(application)
    const { client } = connect(page)
    expect((await client.desk.overview()).state).toBe('open')
    expect((await client.office.get()).name).toBe(testOffice.name)
    const workbook = await client.employees.export({})
    expect(new Uint8Array(await workbook.arrayBuffer()).subarray(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]))
    await expect(client.desk.open({ token: 'x' })).rejects.toMatchObject({ code: 'REFUSED' })
  })

  it('answers at the same time what is asked at the same time', async () => {
    const { application } = await openTestOffice()
    answerPage(application)
    const { client } = connect(page)
    const answers = await Promise.all(Array.from({ length: 20 }, () => client.office.get()))
    expect(new Set(answers.map((office) => office.name))).toEqual(new Set([testOffice.name]))
  })

  it.each([
    ['a frame that is gone', null],
    ['a frame inside the page', { parent: page, origin: 'app://kantor' }],
    ['another origin', { parent: null, origin: 'https://contoh.go.id' }],
    ['another host of the scheme', { parent: null, origin: 'app://lain' }],
    ['a longer host', { parent: null, origin: 'app://kantor.lain' }],
    ['an origin without a name', { parent: null, origin: 'null' }],
    ['a file', { parent: null, origin: 'file://' }],
  ])('is refused to %s', async (_, frame) => {
    const { application } = await openTestOffice()
    answerPage(application)
    const { client, offered } = connect(frame)
    expect(offered.closed).toBe(true)
    const answered = client.desk.overview().then(
      () => 'answered',
      () => 'refused',
    )
    const silence = new Promise((later) => setTimeout(later, 200, 'refused'))
    expect(await Promise.race([answered, silence])).toBe('refused')
  })

  it('is one at a time: a page that was loaded anew replaces the one before', async () => {
    const { application } = await openTestOffice()
    answerPage(application)
    const before = connect(page)
    const after = connect(page)
    expect(before.offered.closed).toBe(true)
    expect((await after.client.desk.overview()).state).toBe('open')
  })

  it('can be hung up, so that a page of the former office writes nothing into the next', async () => {
    const { application } = await openTestOffice()
    const line = answerPage(application)
    const { offered } = connect(page)
    line.hangUp()
    expect(offered.closed).toBe(true)
  })
})
