import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { most } from '../../../shared/kernel/limits.ts'
import type { Guest } from '../../../shared/recognition/certificates/certificate.ts'
import { FormDialog } from '../../components/form-dialog.tsx'

const idle = { isPending: false, error: null }

/** Somebody who gets one and is not of the office. */
export function GuestDialog({ onClose, onAdd }: { onClose: () => void; onAdd: (guest: Guest) => void }) {
  const [guest, setGuest] = useState<Guest>({ name: '', nip: '', jabatan: '', unit: '' })
  const field = (name: keyof Guest, max: number) => ({
    value: guest[name],
    maxLength: max,
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      setGuest((before) => ({ ...before, [name]: value }))
    },
  })
  return (
    <FormDialog
      title="Orang dari luar kantor"
      verb="Tambah penerima"
      saving={idle}
      ready={guest.name.trim() !== ''}
      onClose={onClose}
      onSubmit={() => {
        onAdd(guest)
        onClose()
      }}
    >
      <TextInput label="Nama" required data-autofocus {...field('name', most.name)} />
      <TextInput label="NIP atau nomor lain" {...field('nip', most.code)} />
      <TextInput label="Jabatan" {...field('jabatan', most.name)} />
      <TextInput label="Unit atau instansi" {...field('unit', most.name)} />
    </FormDialog>
  )
}
