import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/**
 * What axe calls serious or critical, as one line for each place, in the light theme and in the dark one. Between them
 * only colours differ, so that the second time nothing else is looked at.
 */
export async function seriousProblems(page: Page): Promise<string[]> {
  const light = await problemsIn(page, 'light', {})
  const dark = await problemsIn(page, 'dark', { runOnly: ['color-contrast'] })
  await paint(page, 'light')
  return [...light, ...dark]
}

async function paint(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor({ state: 'attached' })
}

async function problemsIn(
  page: Page,
  colorScheme: 'light' | 'dark',
  options: { runOnly?: string[] },
): Promise<string[]> {
  await paint(page, colorScheme)
  // In the page itself, which has no frames of others, and without the long lists of what is well.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'], ...options })
  const { violations } = await axe.analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${colorScheme}: ${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    )
}
