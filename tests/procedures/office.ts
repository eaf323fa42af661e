import { createRouterClient } from '@orpc/server'
import { onTestFinished } from 'vitest'
import { Application } from '../../electron/app/application.ts'
import { memoryRecents } from '../../electron/desk/recents.ts'
import { testHost } from '../host.ts'
import { router } from '../../electron/app/router.ts'
import { interceptorsOn } from '../small-disk.ts'
import { temporaryFolder } from '../temporary.ts'

export const clientOf = (application: Application) =>
  createRouterClient(router, { context: { application }, interceptors: interceptorsOn(application) })

export const testOffice = {
  name: 'Kecamatan Uji',
  agency: 'Pemerintah Kota Uji',
  letterhead: 'PEMERINTAH KOTA UJI\nKECAMATAN UJI',
  address: 'Jalan Uji Nomor 1',
  city: 'Uji',
  phone: '',
  email: '',
  logo: null,
}

interface Surroundings {
  /** The clock; by default 15 January 2026, 09.00. */
  now?: () => Date
  /** What lends the rest. */
  hostOf?: typeof testHost
}

/**
 * An application on a real file in a folder of its own, with the procedures as a client calls them. Everything
 * is closed and removed when the test is over.
 */
export async function openTestOffice(options: Surroundings = {}) {
  const office = await openTestOfficeIn(temporaryFolder(), options)
  onTestFinished(office.close)
  return office
}

/** The same in a given folder, to be closed by the test itself. */
export async function openTestOfficeIn(folder: string, { now, hostOf = testHost }: Surroundings = {}) {
  const recents = memoryRecents()
  const host = hostOf({
    dataFolder: folder,
    recents,
    now: now ?? (() => new Date('2026-01-15T09:00:00')),
  })
  const application = new Application(host)
  const client = clientOf(application)
  await client.desk.create({
    office: testOffice,
    operator: { name: 'Pengelola Uji', position: 'Pengelola Kepegawaian' },
  })
  const close = async () => {
    await application.close()
    host.dispose()
  }
  return { application, client, folder, path: application.file.path, close }
}

/** Opens a year and waits until it is open. @returns what was made */
export async function openYear(
  client: ReturnType<typeof clientOf>,
  input: Parameters<ReturnType<typeof clientOf>['planning']['year']['open']>[0],
): Promise<{ ids: number[]; teamIds: number[] }> {
  for await (const event of await client.planning.year.open(input)) if (event.kind === 'done') return event
  throw new Error('the year was not opened')
}
