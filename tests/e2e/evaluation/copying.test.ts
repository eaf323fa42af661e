import { afterAll, expect, test } from 'vitest'
import { openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

test('the curve is copied as a picture, its table for Excel', { timeout: 120_000 }, async () => {
  const { page, go, complaints } = await openInBrowser('demonstration')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await go('/penilaian')
  await page.getByRole('button', { name: 'Kurva', exact: true }).click()
  await page.getByRole('button', { name: 'Salin', exact: true }).click()
  await page.getByText('Gambar disalin').waitFor()
  const [width, height, colours] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const picture = await createImageBitmap((await item?.getType('image/png')) ?? new Blob())
    const canvas = new OffscreenCanvas(picture.width, picture.height)
    const context = canvas.getContext('2d')
    context?.drawImage(picture, 0, 0)
    const { data } = context?.getImageData(0, 0, picture.width, picture.height) ?? { data: [] }
    const seen = new Set<string>()
    for (let at = 0; at < data.length; at += 4) seen.add(`${data[at]},${data[at + 1]},${data[at + 2]}`)
    return [picture.width, picture.height, seen.size] as const
  })
  expect([width, height].every((side) => side > 200)).toBe(true)
  // Bars, words and their edges: no empty ground.
  expect(colours).toBeGreaterThan(10)

  await page.getByRole('button', { name: 'Angka', exact: true }).click()
  await page.getByRole('button', { name: 'Salin', exact: true }).click()
  await page.getByText('Tabel disalin').waitFor()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  const [head, first] = text.split('\n').map((line) => line.split('\t'))
  expect(head).toEqual(['Predikat', 'Ditandatangani', 'Draf'])
  expect(first).toEqual(['Sangat Baik', expect.stringMatching(/^\d+$/), expect.stringMatching(/^\d+$/)])
  expect(complaints).toEqual([])
})
