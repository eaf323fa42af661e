import { Stack } from '@mantine/core'
import { KeySettings } from './keys.tsx'
import { NumberingSettings } from './numbering.tsx'

/** How letters are numbered, and the key that proves them. */
export function IssuedSettings() {
  return (
    <Stack maw={1000}>
      <NumberingSettings />
      <KeySettings />
    </Stack>
  )
}
