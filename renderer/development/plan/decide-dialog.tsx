import { Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { ItemRow } from '../../../shared/development/plan/contract.ts'
import { type ItemState, itemStateLabels, rupiah } from '../../../shared/development/plan/item.ts'
import { api, refresh } from '../../app/client.ts'
import { tell } from '../../components/confirm.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { useSure } from '../../components/use-sure.tsx'

const verbs: Readonly<Record<ItemState, string>> = {
  usulan: 'Kembalikan ke usulan',
  disetujui: 'Setujui',
  terlaksana: 'Tandai terlaksana',
  batal: 'Batalkan',
}

/** Moves lines of the plan into a state; over budget it is asked about. */
export function DecideDialog({
  items,
  state,
  onClose,
}: {
  items: readonly ItemRow[]
  state: ItemState
  onClose: (done: boolean) => void
}) {
  const decide = useMutation({
    ...api.development.plan.decide.mutationOptions(),
    onSuccess: async ({ changed }) => {
      onClose(true)
      await refresh()
      tell(`${changed} kegiatan kini ${itemStateLabels[state].toLowerCase()}.`)
    },
  })
  const ids = items.map(({ id }) => id)
  const asked = useSure(decide, `${state} ${ids.join()}`)
  const cost = items.reduce((sum, item) => sum + item.cost, 0)
  return (
    <FormDialog
      title={`${verbs[state]} ${items.length} kegiatan`}
      verb={`${verbs[state]} ${items.length} kegiatan`}
      saving={asked.saving}
      ready={asked.ready}
      onClose={() => onClose(false)}
      onSubmit={() => {
        asked.send()
        decide.mutate({ ids, state, sure: asked.sure })
      }}
    >
      <Text size="sm">
        {items.length === 1
          ? `${items[0]?.fullName}: ${items[0]?.activity}.`
          : `${new Set(items.map(({ employeeId }) => employeeId)).size} pegawai, ${items.length} kegiatan.`}{' '}
        Biaya {rupiah(cost)}.
      </Text>
      {asked.question}
    </FormDialog>
  )
}
