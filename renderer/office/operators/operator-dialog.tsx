import { Checkbox, Select, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Role } from '../../../shared/kernel/contract-base.ts'
import { needsEmployee, type OperatorRecord, roleNames } from '../../../shared/office/operators/operator.ts'
import { api } from '../../app/client.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { PersonSelect } from '../../components/person-select.tsx'
import { useFields } from '../../components/use-fields.ts'
import { NewPassword, useNewPassword } from './new-password.tsx'

const labels = {
  name: 'Nama',
  position: 'Jabatan',
  role: 'Peran',
  employeeId: 'Pegawai',
  restricted: 'Data terbatas',
  active: 'Aktif',
}

/** An operator, new or as he stands. */
export function OperatorDialog({
  initial,
  onClose,
}: {
  initial: OperatorRecord | null
  onClose: () => void
}) {
  const save = useMutation(api.office.operators.save.mutationOptions())
  const password = useNewPassword()
  const form = useFields({
    initialValues: {
      name: initial?.name ?? '',
      position: initial?.position ?? '',
      role: initial?.role ?? ('pegawai' satisfies Role as Role),
      employeeId: initial?.employeeId ?? null,
      restricted: initial?.restricted ?? false,
      active: initial?.active ?? true,
    },
    labels,
    error: save.error,
  })
  const { values, field, getInputProps } = form
  const asksPassword = initial?.hasPassword !== true
  const submit = () => {
    if (asksPassword && !password.check()) return
    save.mutate(
      {
        ...values,
        ...(initial ? { id: initial.id } : {}),
        ...(asksPassword && password.value !== '' ? { password: password.value } : {}),
      },
      { onSuccess: onClose },
    )
  }
  const employee = values.employeeId === null ? null : { employeeId: values.employeeId }
  return (
    <FormDialog
      title={initial ? `Ubah ${initial.name}` : 'Tambah operator'}
      verb="Simpan operator"
      saving={save}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextInput required data-autofocus {...field('name')} />
      <TextInput placeholder="Camat" {...field('position')} />
      <Select
        data={Role.options.map((value) => ({ value, label: roleNames[value].label }))}
        allowDeselect={false}
        renderOption={({ option: { value, label } }) => (
          <div>
            {label}
            <Text size="xs" c="dimmed">
              {roleNames[Role.parse(value)].about}
            </Text>
          </div>
        )}
        description={roleNames[values.role].about}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        {...field('role')}
      />
      <PersonSelect
        label={labels.employeeId}
        description="Pegawai kantor ini yang menjadi operator; yang dilihatnya mengikuti pegawai itu."
        required={needsEmployee(values.role)}
        officials={false}
        error={form.errors['employeeId']}
        value={employee}
        onChange={(choice) =>
          form.setFieldValue('employeeId', choice && 'employeeId' in choice ? choice.employeeId : null)
        }
      />
      {asksPassword && (
        <NewPassword
          fields={password}
          label="Kata sandi pertama"
          {...(initial
            ? {}
            : { explanation: 'Diberikan Anda, dan diganti pemiliknya saat pertama kali masuk.' })}
        />
      )}
      <Checkbox
        label="Boleh melihat data terbatas"
        description="NIK, NPWP, alamat dan nomor HP pegawai. Siapa yang melihat atau mengekspornya tercatat."
        {...getInputProps('restricted', { type: 'checkbox' })}
      />
      {initial && (
        <Checkbox
          label="Aktif"
          description="Yang tidak aktif tidak dapat masuk; namanya tetap dalam catatan."
          {...getInputProps('active', { type: 'checkbox' })}
        />
      )}
    </FormDialog>
  )
}
