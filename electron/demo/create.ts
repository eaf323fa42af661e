import type { Progress } from '../../shared/desk/contract.ts'
import type { Application } from '../application.ts'
import { insertOffice } from '../office/store.ts'

/** The file of the demonstration office for a year. */
export const demoFileName = (year: number): string => `Kantor contoh ${year}.kinerja`

/**
 * Makes the fictional demonstration office: the same every time for the same year.
 * @param year the year that is under way; the one before is complete
 */
export async function* createDemoOffice(
  application: Application,
  path: string,
  year: number,
  _signal?: AbortSignal,
): AsyncGenerator<Progress> {
  yield { done: 0, total: 1, label: `Menyiapkan kantor contoh ${year}` }
  await application.create(path, (file) =>
    insertOffice(
      file.db,
      {
        name: 'Kecamatan Sukamaju',
        agency: 'Pemerintah Kota Harapan',
        letterhead: 'PEMERINTAH KOTA HARAPAN\nKECAMATAN SUKAMAJU',
        address: 'Jalan Merdeka Nomor 1, Sukamaju',
        city: 'Sukamaju',
        phone: '',
        email: '',
        logo: null,
        fictional: true,
      },
      { name: 'Pengelola Contoh', position: 'Pengelola Kepegawaian' },
      application.host.now(),
    ),
  )
  yield { done: 1, total: 1, label: 'Kantor contoh siap' }
}
