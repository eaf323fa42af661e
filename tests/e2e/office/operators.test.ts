import { createRouterClient } from '@orpc/server'
import { afterAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { Application } from '../../../electron/app/application.ts'
import { router } from '../../../electron/app/router.ts'
import { firstDraft, openInBrowser, removeShared, settled } from '../application.ts'

afterAll(removeShared)

const secret = 'kopi hangat di pagi hari'
const given = 'kata sandi pertama itu'
const clientOf = (application: Application) => createRouterClient(router, { context: { application } })

/** Gives the demonstration office passwords: its pengelola, and the appraiser and the owner of a draft. */
async function staffed(application: Application) {
  const client = clientOf(application)
  await client.office.operators.changePassword({ current: '', password: secret })
  const skpId = await firstDraft(application)
  const skp = await client.planning.skp.get({ id: skpId })
  const appraiserId = skp.appraiser && 'employeeId' in skp.appraiser ? skp.appraiser.employeeId : 0
  const base = { position: '', restricted: false, active: true, password: given }
  const add = (name: string, role: 'penilai' | 'pegawai', employeeId: number) =>
    client.office.operators.save({ ...base, name, role, employeeId })
  await add('Penilai Rekaan', 'penilai', appraiserId)
  await add('Pegawai Rekaan', 'pegawai', skp.employeeId)
  return { client, skpId, skp }
}

const password = (page: Page) => page.getByLabel('Kata sandi', { exact: true })

test('who works alone takes the password off again', { timeout: 90_000 }, async () => {
  const { page, application, go, complaints } = await openInBrowser('demonstration')
  await clientOf(application).office.operators.changePassword({ current: '', password: secret })
  await page.reload()
  await go('/pengaturan/operator')
  await page.getByRole('button', { name: 'Lepas kata sandi' }).click()
  const dialog = page.getByRole('dialog', { name: 'Lepas kata sandi' })
  await dialog.getByText('Kunci pemulihan di kertas tidak berlaku lagi').waitFor()
  await password(page).fill(secret)
  await page.keyboard.press('Enter')
  await page.getByText('Kantor ini terbuka tanpa kata sandi', { exact: true }).waitFor()
  expect(await page.getByRole('button', { name: 'Lepas kata sandi' }).count()).toBe(0)
  expect(complaints).toEqual([])
})

test('the first password brings a paper, and asks whoever comes next', { timeout: 90_000 }, async () => {
  const { page, go, complaints } = await openInBrowser('demonstration')
  await go('/pengaturan/operator')
  expect(await page.getByRole('button', { name: 'Tambah operator' }).isDisabled()).toBe(true)
  await page.getByRole('button', { name: 'Pasang kata sandi' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Kata sandi baru', { exact: true }).fill(secret)
  await dialog.getByLabel('Kata sandi baru, sekali lagi').fill(`${secret}x`)
  await dialog.getByRole('button', { name: 'Pasang kata sandi' }).click()
  await dialog.getByText('Kedua isian berbeda').waitFor()
  await dialog.getByLabel('Kata sandi baru, sekali lagi').fill(secret)
  await page.keyboard.press('Enter')
  const key = (await dialog.locator('.kk-recovery-key').innerText()).trim()
  expect(key).toMatch(/^([A-Z2-9]{5}-){5}[A-Z2-9]{5}$/)
  // On paper there is the key and how it is used, and nothing of the page.
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('body > .kk-paper').innerText()).toContain(key)
  expect(await page.getByRole('navigation').isVisible()).toBe(false)
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('button', { name: 'Sudah saya simpan' }).click()

  await page.getByRole('button', { name: 'Operator: Pengelola Contoh' }).click()
  await page.getByRole('menuitem', { name: 'Keluar' }).click()
  await page.getByRole('heading', { name: 'Masuk' }).waitFor()
  await page.getByRole('button', { name: 'Lupa kata sandi' }).click()
  await page.getByLabel('Kunci pemulihan').fill(key.toLowerCase())
  await page.getByLabel('Kata sandi baru', { exact: true }).fill('sandi sesudah lupa')
  await page.getByLabel('Kata sandi baru, sekali lagi').fill('sandi sesudah lupa')
  await page.keyboard.press('Enter')
  await page.getByText('Kunci pemulihan yang baru').waitFor()
  await page.getByRole('button', { name: 'Sudah saya simpan' }).click()
  await page.getByRole('heading', { name: 'Beranda' }).waitFor()
  expect(complaints).toEqual([])
})

test(
  'Ctrl+L stores what is being typed, shows nothing any more, and comes back to the same place',
  { timeout: 90_000 },
  async () => {
    const { page, go, application } = await openInBrowser('demonstration')
    const { client, skpId, skp } = await staffed(application)
    await go(`/perencanaan/skp/${skpId}`)
    const cell = page.getByRole('gridcell', { name: skp.content.rhk[0]?.text ?? '' }).first()
    await cell.click()
    await page.keyboard.type('Hasil yang baru diketik')
    await page.keyboard.press('Control+l')
    await page.getByRole('heading', { name: 'Terkunci' }).waitFor()
    const shown = await page.locator('body').innerText()
    expect(shown).not.toContain('Hasil yang baru diketik')
    expect(shown).not.toContain(skp.employee.name)
    expect(await page.getByRole('navigation').count()).toBe(0)
    await expect(client.planning.skp.get({ id: skpId })).rejects.toMatchObject({ code: 'LOCKED' })

    await password(page).fill(secret)
    await page.keyboard.press('Enter')
    await page.getByRole('gridcell', { name: 'Hasil yang baru diketik' }).first().waitFor()
    expect(page.url()).toContain(`/perencanaan/skp/${skpId}`)
    expect((await client.planning.skp.get({ id: skpId })).content.rhk[0]?.text).toBe(
      'Hasil yang baru diketik',
    )
  },
)

test('nobody at the keyboard for the minutes of the office locks the page', { timeout: 90_000 }, async () => {
  const { page, go, application } = await openInBrowser('demonstration')
  await staffed(application)
  await page.clock.install()
  await go('/pegawai')
  await page.reload()
  await page.getByRole('navigation').waitFor()
  await page.clock.fastForward('09:30')
  await page.mouse.move(300, 300)
  await page.clock.fastForward('09:30')
  expect(await page.getByRole('navigation').isVisible()).toBe(true)
  await page.clock.fastForward('00:40')
  await page.getByRole('heading', { name: 'Terkunci' }).waitFor()
})

test(
  'a role sees only what it may do: the employee his SKP, the appraiser his people',
  { timeout: 120_000 },
  async () => {
    const { page, go, application, complaints } = await openInBrowser('demonstration')
    // What the page still reads would be answered with "locked".
    await settled(page)
    const { client, skpId, skp } = await staffed(application)
    await client.office.operators.signOut()
    await page.reload()
    const signIn = async (name: string) => {
      await page.getByText(name).click()
      await password(page).fill(given)
      await page.keyboard.press('Enter')
      await page.getByLabel('Kata sandi baru', { exact: true }).fill(secret)
      await page.getByLabel('Kata sandi baru, sekali lagi').fill(secret)
      await page.keyboard.press('Enter')
      await page.getByRole('navigation').waitFor()
    }
    const names = () => page.getByRole('navigation').getByRole('link').allInnerTexts()
    const buttons = async () => (await page.locator('main').getByRole('button').allInnerTexts()).join(' | ')

    await signIn('Pegawai Rekaan')
    expect(await names()).toEqual([
      'Beranda',
      'Pegawai',
      'Perencanaan',
      'Pemantauan',
      'Umpan balik',
      'Penilaian',
      'Pengembangan',
      'Karier',
      'Cetak',
      'Bantuan',
    ])
    await go('/pegawai')
    await page.getByText(skp.employee.name).first().waitFor()
    expect(await page.getByRole('row').count()).toBe(2)
    await go(`/perencanaan/skp/${skpId}`)
    expect(await buttons()).toContain('Ajukan SKP')
    expect(await buttons()).not.toContain('Tandatangani SKP')
    // What is not there for a role is not gone to either.
    await page.goto(`${page.url().split('#')[0]}#/pengaturan`)
    await page.getByRole('heading', { name: 'Beranda' }).waitFor()

    await page.getByRole('button', { name: 'Operator: Pegawai Rekaan' }).click()
    await page.getByRole('menuitem', { name: 'Keluar' }).click()
    await signIn('Penilai Rekaan')
    await go(`/perencanaan/skp/${skpId}`)
    expect(await buttons()).toContain('Tandatangani SKP')
    expect(await buttons()).not.toContain('Ajukan SKP')
    await go('/perencanaan')
    const rows = await client.planning.skp.list({ year: skp.year })
    expect(rows.length).toBeGreaterThan(1)
    expect(rows.length).toBeLessThan(45)
    expect(complaints).toEqual([])

    await page.keyboard.press('Control+l')
    await password(page).fill('bukan itu')
    await page.keyboard.press('Enter')
    await page.getByText('Kata sandi Penilai Rekaan salah.').waitFor()
    expect(await password(page).inputValue()).toBe('')
    expect(await page.getByRole('navigation').count()).toBe(0)
  },
)
