import { afterAll, expect, test } from 'vitest'
import { openInBrowser, removeShared } from './application.ts'

afterAll(removeShared)

test(
  "a superior's RHK is handed down from the tree by keyboard alone, and is no longer marked",
  { timeout: 120_000 },
  async () => {
    const { page, go, application, complaints } = await openInBrowser('demonstration')
    const year = new Date().getFullYear()
    await go('/perencanaan/kaskade')
    await page.getByText(/Belum dipikul \(\d+\)/).click()
    const tree = page.getByRole('tree', { name: 'Pohon kinerja' })
    const marked = tree.getByRole('treeitem').filter({ hasText: 'Belum dipikul siapa pun' })
    const count = await marked.count()
    const text = (await marked.first().locator('p').first().textContent()) ?? ''
    await tree.focus()
    await page.keyboard.press('Home')
    // Down to the first that is marked.
    while (!(await tree.locator('[data-active]').textContent())?.includes('Belum dipikul siapa pun'))
      await page.keyboard.press('ArrowDown')
    await page.keyboard.press('t')
    const dialog = page.getByRole('dialog', { name: 'Turunkan hasil kerja' })
    await dialog.getByText(text).first().waitFor()
    const { db } = application.file
    const draft = await db
      .selectFrom('skp')
      .innerJoin('employee', 'employee.id', 'skp.employee_id')
      .select(['skp.id', 'employee.name'])
      .where('skp.year', '=', year)
      .where('skp.state', '=', 'draft')
      .executeTakeFirstOrThrow()
    await page.keyboard.type(draft.name)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: /Turunkan kepada \d+ pegawai/ }).press('Enter')
    await page.getByText(/RHK diturunkan/).waitFor()
    await expect.poll(() => marked.count()).toBe(count - 1)
    const stored = await db
      .selectFrom('rhk')
      .select(['text', 'superior_text'])
      .where('skp_id', '=', draft.id)
      .where('superior_text', '=', text)
      .execute()
    expect(stored).toEqual([{ text, superior_text: text }])
    expect(complaints).toEqual([])
  },
)
