import { Button, FileButton, Group, Image, Input, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { OfficeIdentity } from '../../shared/office/office.ts'
import type { Fields } from '../components/use-fields.ts'
import { dataUrl } from './picture.ts'

export const emptyIdentity: OfficeIdentity = {
  name: '',
  agency: '',
  letterhead: '',
  address: '',
  city: '',
  phone: '',
  email: '',
  logo: null,
}

/** The fields as they are called on the page, and by the one who refuses them. */
export const identityLabels = {
  name: 'Nama kantor',
  agency: 'Nama instansi',
  letterhead: 'Kop surat',
  address: 'Alamat',
  city: 'Tempat penandatanganan',
  phone: 'Telepon',
  email: 'Email',
  logo: 'Logo',
}

/** What must be written, whoever writes it. */
export const checkIdentity = {
  name: (name: string) => (name.trim() ? null : 'Nama kantor harus diisi.'),
}

/** The fields of the office's identity, the same at set-up and in the settings. */
export function IdentityFields({ form }: { form: Fields<OfficeIdentity> }) {
  const [logoError, setLogoError] = useState<string | null>(null)
  const chooseLogo = async (file: File | null) => {
    if (!file) return
    try {
      form.setFieldValue('logo', await dataUrl(file, 'Logo'))
      setLogoError(null)
    } catch (error) {
      setLogoError(error instanceof Error ? error.message : null)
    }
  }
  return (
    <Stack gap="sm">
      <TextInput required placeholder="Kecamatan Sukamaju" {...form.field('name')} />
      <TextInput
        description="Tercetak di kepala SKP dan evaluasi."
        placeholder="Pemerintah Kota Harapan"
        {...form.field('agency')}
      />
      <Textarea
        description="Baris-baris di atas alamat; kosongkan untuk memakai nama instansi dan kantor."
        autosize
        minRows={2}
        {...form.field('letterhead')}
      />
      <TextInput {...form.field('address')} />
      <TextInput
        description="Tercetak di depan tanggal tanda tangan di setiap formulir."
        placeholder="Sukamaju"
        {...form.field('city')}
      />
      <Group grow align="start">
        <TextInput {...form.field('phone')} />
        <TextInput {...form.field('email')} />
      </Group>
      <Input.Wrapper
        label={identityLabels.logo}
        description="PNG atau JPEG, paling besar 500 kB."
        error={logoError ?? form.errors['logo']}
      >
        <Group mt={4}>
          {form.values.logo && (
            <Image src={form.values.logo} alt="Logo kantor" h={56} w="auto" fit="contain" />
          )}
          <FileButton accept="image/png,image/jpeg" onChange={(file) => void chooseLogo(file)}>
            {(props) => (
              <Button {...props} variant="default" size="xs">
                {form.values.logo ? 'Ganti logo' : 'Pilih logo'}
              </Button>
            )}
          </FileButton>
          {form.values.logo && (
            <Button variant="subtle" size="xs" onClick={() => form.setFieldValue('logo', null)}>
              Hapus logo
            </Button>
          )}
          {!form.values.logo && (
            <Text size="xs" c="dimmed">
              Belum ada
            </Text>
          )}
        </Group>
      </Input.Wrapper>
    </Stack>
  )
}
