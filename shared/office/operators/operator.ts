import { z } from 'zod'
import { Role } from '../../kernel/contract-base.ts'
import { Id, line, required } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { sameText } from '../../kernel/text.ts'

/** How a role is called, and what it is for. */
export const roleNames: Readonly<Record<Role, { label: string; about: string }>> = {
  pengelola: { label: 'Pengelola kepegawaian', about: 'Mengurus seluruh kantor' },
  pimpinan: { label: 'Pimpinan', about: 'Melihat seluruh kantor, menandatangani yang dinilainya' },
  penilai: { label: 'Pejabat penilai', about: 'Melihat dan menilai orang-orangnya' },
  pegawai: { label: 'Pegawai', about: 'Hanya miliknya sendiri' },
  'petugas-layanan': {
    label: 'Petugas layanan',
    about: 'Mengurus survei, pengaduan, dan forum publik; tidak melihat kinerja pegawai',
  },
  pemeriksa: {
    label: 'Pemeriksa',
    about: 'Untuk perkara disiplin dan kode etik, yang belum ada di versi ini; melihat Bantuan saja',
  },
}

/** Roles whose rows follow from an employee: without one they would see nothing. */
const ofEmployees: ReadonlySet<Role> = new Set(['pimpinan', 'penilai', 'pegawai'])
export const needsEmployee = (role: Role): boolean => ofEmployees.has(role)

/** Roles that sign what they appraise. */
const signing: ReadonlySet<Role> = new Set(['pengelola', 'pimpinan', 'penilai'])
export const signsAsAppraiser = (role: Role): boolean => signing.has(role)

/** Somebody who sits down at the computer. */
export const OperatorRecord = z.object({
  id: Id,
  name: z.string(),
  position: z.string(),
  role: Role,
  active: z.boolean(),
  /** The employee that the operator is. */
  employeeId: Id.nullable(),
  /** Whether restricted data (NIK, NPWP, address, phone) may be seen. */
  restricted: z.boolean(),
  hasPassword: z.boolean(),
})
export type OperatorRecord = z.infer<typeof OperatorRecord>

export const OperatorFields = OperatorRecord.omit({ id: true, hasPassword: true }).extend({
  id: Id.optional(),
  name: required(most.name, 'Nama operator harus diisi.'),
  position: line(most.name),
})
export type OperatorFields = z.infer<typeof OperatorFields>

/**
 * Refuses an operator with whom the office could not go on.
 * @param others all operators but this one
 * @param hasPassword whether this one will have a password
 * @throws Refusal
 */
export function checkOperator(
  operator: OperatorFields,
  others: readonly OperatorRecord[],
  hasPassword: boolean,
): void {
  const active = others.filter((other) => other.active)
  if (!active.some(({ role }) => role === 'pengelola') && !(operator.active && operator.role === 'pengelola'))
    throw new Refusal(
      'Kantor harus mempunyai sedikitnya satu pengelola yang aktif. Jadikan orang lain pengelola lebih dahulu.',
    )
  if (!operator.active) return
  if (active.some(({ name }) => sameText(name, operator.name)))
    throw new Refusal(`Sudah ada operator bernama ${operator.name}.`, [
      { field: 'Nama', message: 'Tambahkan gelar atau jabatan agar dapat dibedakan saat masuk.' },
    ])
  if (needsEmployee(operator.role) && operator.employeeId === null)
    throw new Refusal(`Operator dengan peran ${roleNames[operator.role].label} harus ditautkan ke pegawai.`, [
      { field: 'Pegawai', message: 'Pilih pegawainya: yang dilihatnya mengikuti pegawai itu.' },
    ])
  if (operator.employeeId !== null && active.some(({ employeeId }) => employeeId === operator.employeeId))
    throw new Refusal('Pegawai itu sudah mempunyai operator lain yang aktif.', [
      { field: 'Pegawai', message: 'Satu pegawai, satu operator.' },
    ])
  if (active.length === 0) return
  if (active.some((other) => !other.hasPassword))
    throw new Refusal(
      'Selama ada operator tanpa kata sandi, operator lain belum dapat ditambahkan. Pasang kata sandi Anda lebih dahulu.',
    )
  if (!hasPassword)
    throw new Refusal('Operator ini harus mempunyai kata sandi.', [
      { field: 'Kata sandi', message: 'Isi kata sandi pertama; pemiliknya menggantinya saat masuk.' },
    ])
}

/**
 * Refuses to leave an office without a password in which somebody else works too: everybody could act in any name.
 * @param all operators
 * @param id of who works alone
 * @throws Refusal
 */
export function mustBeAlone(all: readonly Pick<OperatorRecord, 'id' | 'active'>[], id: number): void {
  if (all.some((other) => other.active && other.id !== id))
    throw new Refusal(
      'Kata sandi hanya dapat dilepas selama hanya ada satu operator yang aktif. Nonaktifkan operator lain lebih dahulu.',
    )
}
