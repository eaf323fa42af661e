import { Refusal } from '../../shared/kernel/refusal.ts'
import { type Signing, type SigningKind, signingKey } from '../../shared/office/signing.ts'
import type { Call } from '../app/call.ts'
import { listPosts } from '../employees/store.ts'
import type { OfficeOnce } from '../office/once.ts'
import { loadSignatures } from '../office/signatures.ts'

/**
 * What a print needs to be signed otherwise than in ink.
 * @throws Refusal for whoever does not print for the whole office, and where there is no picture
 */
export async function signingOf(
  call: Call,
  office: OfficeOnce,
  kind: SigningKind | undefined,
): Promise<{ signing?: Signing }> {
  if (kind === undefined) return {}
  if (kind !== 'pindaian') return { signing: { kind, images: {}, stamp: null } }
  if (call.scope.rows !== 'office')
    throw new Refusal('Gambar tanda tangan hanya dicetak oleh pengelola atau pimpinan.')
  const pictures = await loadSignatures(call.db)
  if (pictures.every(({ of }) => of === null))
    throw new Refusal('Belum ada gambar tanda tangan. Simpan dahulu di Pengaturan, Tambahan formulir.')
  const posts = new Map(
    (
      await listPosts(call.db, {
        employeeIds: pictures.flatMap(({ of }) => (of && 'employeeId' in of ? of.employeeId : [])),
      })
    ).map((post) => [post.id, signingKey({ nip: post.nip, name: post.fullName })]),
  )
  const officials = new Map((await office.officials()).map((one) => [one.id, signingKey(one)]))
  const keyOf = (of: NonNullable<(typeof pictures)[number]['of']>) =>
    'employeeId' in of ? posts.get(of.employeeId) : officials.get(of.officialId)
  return {
    signing: {
      kind,
      images: Object.fromEntries(
        pictures.flatMap(({ of, image }) => {
          const key = of && keyOf(of)
          return key ? [[key, image] as const] : []
        }),
      ),
      stamp: pictures.find(({ of }) => of === null)?.image ?? null,
    },
  }
}
