import { afterAll, expect, test } from 'vitest'
import { leadersOf, matrixOf } from '../../../shared/planning/cascade/matrix.ts'
import { clientOf } from '../../procedures/office.ts'
import { iki } from '../../skp-content.ts'
import { openInBrowser, removeShared, roleCells } from '../application.ts'

afterAll(removeShared)

test(
  'a cell of the matrix says why it does not take what is typed, and room for another role is a click away',
  { timeout: 120_000 },
  async () => {
    const { page, go, application, complaints } = await openInBrowser('demonstration')
    const client = clientOf(application)
    const year = new Date().getFullYear()
    const cascade = await client.planning.cascade.get({ year })
    const matrices = leadersOf(cascade).flatMap(({ skpId }) => matrixOf(cascade, skpId) ?? [])
    const matrix = matrices.find(
      ({ columns, rows }) =>
        columns.length > 0 &&
        rows.some(({ person }) => person.state === 'agreed') &&
        rows.some(({ person }) => person.state === 'draft'),
    )
    const signed = matrix?.rows.find(({ person }) => person.state === 'agreed')?.person
    const draft = matrix?.rows.find(({ person }) => person.state === 'draft')?.person
    const [column] = matrix?.columns ?? []
    if (!matrix || !signed || !draft || !column) throw new Error('no matrix with a signed SKP and a draft')
    const { rhkIds } = await client.planning.cascade.writeRoles({
      year,
      add: ['Terukur', 'Lepas'].map((text) => ({ ...draft, superiorRhkId: column.id, text })),
      change: [],
    })
    const { content, revision } = await client.planning.skp.get({ id: draft.skpId })
    const measured = content.rhk.map((row) => (row.id === rhkIds[0] ? { ...row, indicators: [iki()] } : row))
    await client.planning.sheet.save({ id: draft.skpId, revision, content: { ...content, rhk: measured } })
    const texts = async () =>
      (await client.planning.cascade.get({ year })).rhk
        .filter(({ skpId, superiorRhkId }) => skpId === draft.skpId && superiorRhkId === column.id)
        .map(({ text }) => text)
    const before = await texts()

    await go('/perencanaan/kaskade/matriks')
    await page.getByRole('combobox', { name: 'Pimpinan atau ketua tim' }).fill(matrix.leader.fullName)
    await page.getByRole('option', { name: matrix.leader.fullName }).click()
    await (await roleCells(page, signed.fullName, column.text)).first().click()
    await page.keyboard.type('Lain')
    await page.getByText(`SKP ${signed.fullName} sudah ditetapkan dan terkunci`).waitFor()
    expect(await page.locator('.kk-matrix textarea').count()).toBe(0)

    // What is measured is not taken back from here, neither by Delete nor by emptying its text; another one is.
    const cells = await roleCells(page, draft.fullName, column.text)
    const why = page.getByText('RHK "Terukur" milik')
    await cells.filter({ hasText: 'Terukur' }).click()
    await page.keyboard.press('Delete')
    await why.waitFor()
    await page.keyboard.press('F2')
    await why.waitFor({ state: 'detached' })
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Enter')
    await why.waitFor()
    expect(await texts()).toEqual(before)
    await cells.filter({ hasText: 'Lepas' }).click()
    await page.keyboard.press('Delete')
    await expect.poll(texts).toEqual(before.filter((text) => text !== 'Lepas'))
    await page.keyboard.press('Control+z')
    await expect.poll(texts).toEqual(before)

    const lines = await cells.count()
    await cells.getByRole('button', { name: /^Tambah: Peran/ }).click()
    await expect.poll(() => cells.count()).toBe(lines + 1)
    await page.keyboard.type('Berikutnya')
    await page.keyboard.press('Enter')
    await expect.poll(texts).toEqual([...before, 'Berikutnya'])
    expect(complaints).toEqual([])
  },
)
