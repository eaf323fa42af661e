import { createRouterClient } from '@orpc/server'
import { Application } from '../../electron/app/application.ts'
import { nodeHost } from '../../electron/app/node-host.ts'
import { insertOffice } from '../../electron/office/store.ts'
import { router } from '../../electron/app/router.ts'

/** The year that is under way in the offices of the bench. */
export const year = 2026

/** An application in this process, and its procedures as a page calls them. */
export function openApplication() {
  const host = nodeHost({ now: () => new Date(`${year}-11-20T02:00:00.000Z`) })
  const application = new Application(host)
  return {
    application,
    client: createRouterClient(router, { context: { application } }),
    close: async () => {
      await application.close()
      host.dispose()
    },
  }
}

/** Makes an office without units and people, and opens it. */
export async function createOffice(application: Application, path: string): Promise<void> {
  await application.create(path, (file) =>
    insertOffice(
      file.db,
      {
        name: 'Dinas Contoh',
        agency: 'Pemerintah Kota Harapan',
        letterhead: 'PEMERINTAH KOTA HARAPAN\nDINAS CONTOH',
        address: 'Jalan Contoh Nomor 1',
        city: 'Harapan',
        phone: '',
        email: '',
        logo: null,
        fictional: true,
      },
      { name: 'Pengelola Contoh', position: 'Pengelola Kepegawaian' },
      application.host.now(),
    ),
  )
}
