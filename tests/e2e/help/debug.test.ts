import { afterAll, test } from 'vitest'
import { firstDraft, openInBrowser, removeShared } from '../application.ts'
afterAll(removeShared)
test('debug', { timeout: 200_000 }, async () => {
  const { page, application, complaints, go } = await openInBrowser('demonstration')
  page.setDefaultTimeout(8000)
  await go(`/perencanaan/skp/${await firstDraft(application)}`).catch(() => {})
  await page.screenshot({ path: '/tmp/h3.png' })
  console.log(page.url(), complaints.map((c) => c.slice(0, 1500)))
})
