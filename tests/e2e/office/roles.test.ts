import { afterAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { Application } from '../../../electron/app/application.ts'
import { Role } from '../../../shared/kernel/contract-base.ts'
import { clientOf } from '../../procedures/office.ts'
import { operatorFields, secret } from '../../procedures/operators.ts'
import { firstDraft, openInBrowser, removeShared, settled } from '../application.ts'

afterAll(removeShared)

const given = 'kata sandi pertama itu'

/**
 * Lets an operator of a role into the demonstration office: the appraiser or the owner of a draft, the head of a unit.
 * @returns the person behind the operator, if any, and the draft where the role has to do with it
 */
async function enter(application: Application, role: Role) {
  const client = clientOf(application)
  const skp = await client.planning.skp.get({ id: await firstDraft(application) })
  const appraiserId = skp.appraiser && 'employeeId' in skp.appraiser ? skp.appraiser.employeeId : null
  const heads = (await client.employees.units.list()).flatMap(({ headEmployeeId }) => headEmployeeId ?? [])
  const people: Partial<Record<Role, number | null | undefined>> = {
    pimpinan: heads[0],
    penilai: appraiserId,
    pegawai: skp.employeeId,
  }
  const employeeId = people[role] ?? null
  await client.office.operators.changePassword({ current: '', password: secret })
  if (role !== 'pengelola') {
    const fields = operatorFields({ name: `Operator ${role}`, role, employeeId })
    const { id } = await client.office.operators.save({ ...fields, password: given })
    await client.office.operators.signIn({ id, password: given, newPassword: secret })
  }
  return { client, employeeId, skp: ['pengelola', 'penilai', 'pegawai'].includes(role) ? skp : null }
}

/** States and predikat of a list that have no room. */
const cutBadges = (page: Page) =>
  page
    .locator('.kk-table-body .kk-table-row > :has(> .kk-badge)')
    .evaluateAll((cells) =>
      cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent),
    )

/** Addresses of one kind look the same but for their numbers. */
const kindOf = (address: string) => address.replaceAll(/\d+/g, 'n')

test.each(Role.options)(
  'a %s is refused nothing on the pages that are offered',
  { timeout: 240_000 },
  async (role) => {
    const { page, application, complaints, go } = await openInBrowser('demonstration', {
      react: role === 'pengelola' ? 'development' : 'production',
    })
    const { client, employeeId, skp } = await enter(application, role)
    // The page of whoever was here before asks for nothing any more.
    await page.goto('about:blank')
    const refused: string[] = []
    page.on('response', (answer) => {
      if (answer.status() >= 400) refused.push(`${answer.status()} ${new URL(answer.url()).pathname}`)
    })
    await go('/')
    const year = new Date().getFullYear()
    const evaluated =
      employeeId === null
        ? []
        : (await client.evaluation.list({ year, period: 'tw1' })).flatMap((row) => row.evaluationId ?? [])
    const waiting = [
      '/',
      ...[employeeId ?? skp?.employeeId].flatMap((id) => (id === undefined ? [] : `/pegawai/${id}`)),
      ...(skp ? [`/perencanaan/skp/${skp.id}`] : []),
      ...evaluated.slice(0, 1).map((id) => `/penilaian/${id}`),
    ]
    const seen = new Set<string>()
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      if (seen.has(kindOf(address))) continue
      seen.add(kindOf(address))
      await go(address)
      await settled(page)
      const links = await page
        .locator('a[href^="#/"]')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')?.slice(1) ?? ''))
      waiting.push(...links)
      const tabs = page.getByRole('tab')
      for (let at = 0; at < (await tabs.count()); at++) {
        await tabs.nth(at).click()
        await settled(page)
      }
      expect(refused, `${role} ${address}`).toEqual([])
      expect(await cutBadges(page), address).toEqual([])
    }
    expect(seen.size).toBeGreaterThan(1)
    expect(complaints).toEqual([])
  },
)
