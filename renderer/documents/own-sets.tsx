import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { most } from '../../shared/kernel/limits.ts'
import { tell } from '../components/confirm.tsx'
import type { UsedChoices } from './use-choices.ts'

/** Keeps what was chosen under a name, so that it is one choice the next time; for this office on this computer. */
export function OwnSets({ used: { name, keep, forget } }: { used: UsedChoices }) {
  const [typed, setTyped] = useState('')
  const wanted = typed.trim()
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        Simpan formulir dan pilihan di atas sebagai paket sendiri; lain kali cukup dipilih di daftar formulir.
      </Text>
      <Group gap="xs" align="end" wrap="nowrap">
        <TextInput
          label="Nama paket"
          maxLength={most.word}
          style={{ flex: 1 }}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={wanted === ''}
          onClick={() => {
            keep(wanted)
            setTyped('')
            tell(`Paket "${wanted}" disimpan di komputer ini.`)
          }}
        >
          Simpan paket
        </Button>
      </Group>
      {name !== null && (
        <Button variant="subtle" size="compact-sm" onClick={() => forget(name)}>
          Hapus paket {name}
        </Button>
      )}
    </Stack>
  )
}
