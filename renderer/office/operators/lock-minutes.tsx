import { Button, Group, NumberInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { defaultSettings, type OfficeSettings } from '../../../shared/office/office.ts'
import { api, client, refresh } from '../../app/client.ts'
import { tell } from '../../components/confirm.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { ErrorNote } from '../../components/problem-list.tsx'
import { useKept } from '../../components/use-kept.ts'

/** After how many minutes without a hand on it the page locks itself. */
export function LockMinutes() {
  const settings = useQuery(api.office.settings.queryOptions())
  return (
    <LoadGate query={settings}>{(known) => <Minutes key={known.lockMinutes} settings={known} />}</LoadGate>
  )
}

function Minutes({ settings }: { settings: OfficeSettings }) {
  const known = settings.lockMinutes || defaultSettings.lockMinutes
  const kept = useKept<number | string>(`lock-minutes ${JSON.stringify(settings)}`, known, {
    what: 'Kunci otomatis',
    store: (minutes) => client.office.updateSettings({ ...settings, lockMinutes: Number(minutes) }),
  })
  const minutes = kept.value
  const save = useMutation({
    ...api.office.updateSettings.mutationOptions(),
    onSuccess: async () => {
      kept.forget()
      tell('Pengaturan tersimpan.')
      await refresh()
    },
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (typeof minutes === 'number') save.mutate({ ...settings, lockMinutes: minutes })
      }}
    >
      <ErrorNote error={save.error} />
      <Group align="end">
        <NumberInput
          label="Kunci otomatis setelah (menit)"
          description="Tanpa sentuhan pada papan ketik atau tetikus. Ctrl+L mengunci seketika."
          w={360}
          min={1}
          max={240}
          allowDecimal={false}
          value={minutes}
          onChange={kept.set}
        />
        <Button type="submit" variant="default" loading={save.isPending} disabled={minutes === known}>
          Simpan menit
        </Button>
      </Group>
    </form>
  )
}
