import { afterAll, expect, test } from 'vitest'
import { matrixOf } from '../../../shared/planning/cascade/matrix.ts'
import { clientOf } from '../../procedures/office.ts'
import { openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

const year = new Date().getFullYear()

test(
  'what is looked for in the tree is found in closed branches too, one hit after the other',
  { timeout: 120_000 },
  async () => {
    const { page, go, application, complaints } = await openInBrowser('demonstration')
    const { rhk } = await clientOf(application).planning.cascade.get({ year })
    await go('/perencanaan/kaskade')
    const tree = page.getByRole('tree', { name: 'Pohon kinerja' })
    await tree.focus()
    await page.keyboard.press('Home')
    // All branches at the top are closed.
    for (;;) {
      await page.keyboard.press('ArrowLeft')
      const before = await tree.getAttribute('aria-activedescendant')
      await page.keyboard.press('ArrowDown')
      if ((await tree.getAttribute('aria-activedescendant')) === before) break
    }
    expect(await tree.getByRole('treeitem', { level: 2 }).count()).toBe(0)

    const superiors = new Set(rhk.map(({ superiorRhkId }) => superiorRhkId))
    const below = rhk.find(({ id, superiorRhkId }) => superiorRhkId !== null && !superiors.has(id))
    const words = (below?.text ?? '').split(' ').slice(0, 3).join(' ').toLowerCase()
    await page.keyboard.press('Control+f')
    await page.keyboard.type(words)
    const found = page.getByRole('search').getByRole('status')
    await expect.poll(() => found.textContent()).toMatch(/^1 dari \d+$/)
    const total = Number(/\d+$/.exec((await found.textContent()) ?? '')?.[0])
    const shown = tree.locator('[data-found="here"]')
    const key = () => shown.getAttribute('id')
    await shown.waitFor()
    expect(((await shown.textContent()) ?? '').toLowerCase()).toContain(words.split(' ')[0])
    expect(await shown.locator('mark').count()).toBeGreaterThan(0)
    const first = await key()
    // Round once: each hit is shown, and the first one again.
    for (let at = 2; at <= total; at++) {
      await page.keyboard.press('Enter')
      await expect.poll(() => found.textContent()).toBe(`${at} dari ${total}`)
      await expect.poll(() => shown.count()).toBe(1)
      expect(await shown.getAttribute('aria-selected')).toBe('true')
    }
    await page.keyboard.press('Enter')
    await expect.poll(() => found.textContent()).toBe(`1 dari ${total}`)
    await page.keyboard.press('Shift+Enter')
    await expect.poll(() => found.textContent()).toBe(`${total} dari ${total}`)
    await page.keyboard.press('Enter')
    await expect.poll(key).not.toBeNull()
    expect(first).not.toBeNull()

    // The keyboard goes on in the tree from there.
    await page.keyboard.press('Escape')
    expect(await tree.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await tree.locator('mark').count()).toBe(0)
    await page.keyboard.press('Control+f')
    await page.keyboard.type('kata yang tidak ada')
    await expect.poll(() => found.textContent()).toBe('tidak ada')
    expect(complaints).toEqual([])
  },
)

test(
  'a matrix shows ten people on a small screen, and a role is found where it stands',
  { timeout: 120_000 },
  async () => {
    const { page, go, application, complaints } = await openInBrowser('demonstration')
    const client = clientOf(application)
    const cascade = await client.planning.cascade.get({ year })
    // A leader with twelve people whose SKP are still written.
    const leader = cascade.people.find(({ appraiserId }) => appraiserId === null) ?? cascade.people[0]
    const columns = cascade.rhk.filter(({ skpId, kind }) => skpId === leader?.skpId && kind === 'utama')
    expect(columns.length).toBeGreaterThan(0)
    const people = cascade.people.filter(({ skpId }) => skpId !== leader?.skpId).slice(0, 14)
    await application.file.db
      .updateTable('skp')
      .set({ appraiserEmployeeId: leader?.employeeId ?? 0, appraiserOfficialId: null })
      .where(
        'id',
        'in',
        people.map(({ skpId }) => skpId),
      )
      .execute()
    const matrix = matrixOf(await client.planning.cascade.get({ year }), leader?.skpId ?? 0)
    expect(matrix?.rows.length).toBeGreaterThanOrEqual(12)

    await go('/perencanaan/kaskade/matriks')
    await page.getByRole('combobox', { name: 'Pimpinan atau ketua tim' }).fill(leader?.fullName ?? '')
    await page.getByRole('option', { name: leader?.fullName ?? '' }).click()
    const heads = page.locator('.kk-matrix tbody[data-group] th')
    await expect.poll(() => heads.count()).toBe(matrix?.rows.length)
    const seen = await heads.evaluateAll(
      (rows) => rows.filter((row) => row.getBoundingClientRect().bottom <= window.innerHeight).length,
    )
    expect(seen).toBeGreaterThanOrEqual(10)

    const row = matrix?.rows.findLastIndex(({ cells }) => cells.some(({ length }) => length > 0)) ?? 0
    const place = matrix?.rows[row]?.cells.findIndex(({ length }) => length > 0) ?? 0
    const text = matrix?.rows[row]?.cells[place]?.[0]?.text ?? ''
    await page.keyboard.press('Control+f')
    await page.keyboard.type(text.slice(0, 40))
    const found = page.getByRole('search').getByRole('status')
    await expect.poll(() => found.textContent()).toMatch(/^1 dari \d+$/)
    const { person } = matrix?.rows[row] ?? {}
    const cell = page.locator(`.kk-matrix [data-group="${person?.skpId}"] [data-column="${place}"]`).first()
    const here = cell.locator('[data-found="here"]')
    for (let presses = 0; (await here.count()) === 0 && presses < 60; presses++)
      await page.keyboard.press('Enter')
    expect(await here.getAttribute('data-found')).toBe('here')
    expect(await cell.locator('mark').count()).toBeGreaterThan(0)
    const box = await cell.boundingBox()
    expect(box && box.y >= 0 && box.y + box.height <= 768).toBe(true)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.kk-matrix mark').count()).toBe(0)
    expect(complaints).toEqual([])
  },
)
