import { Button, Group, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { IssuedRow } from '../../shared/issued/contract.ts'
import { calledIssued, issuedStateLabels, unknownDigest } from '../../shared/issued/state.ts'
import { longDate, shortMoment } from '../../shared/kernel/dates.ts'
import { api, refresh } from '../app/client.ts'
import { May } from '../app/session.tsx'
import { ReasonDialog, tell } from '../components/confirm.tsx'
import { Dialog } from '../components/dialog.tsx'
import { Fact } from '../components/fact.tsx'
import { Note } from '../components/note.tsx'

/** One issued paper: all that the register says of it, and the way to cancel it. */
export function IssuedDialog({ row, onClose }: { row: IssuedRow; onClose: () => void }) {
  const [cancelling, setCancelling] = useState(false)
  const called = calledIssued(row)
  const cancel = useMutation({
    ...api.issued.cancel.mutationOptions(),
    onSuccess: async () => {
      setCancelling(false)
      onClose()
      tell(
        row.number === ''
          ? 'Naskah dibatalkan; barisnya tetap ada di buku register.'
          : 'Naskah dibatalkan; nomornya tetap tercatat dan tidak dipakai lagi.',
      )
      await refresh()
    },
  })
  if (cancelling)
    return (
      <ReasonDialog
        opened
        title={`Batalkan ${row.number || called}?`}
        explanation={`${called}${row.about === '' ? '' : ` milik ${row.about}`} tidak berlaku lagi dan kodenya terbaca “dibatalkan”. ${
          row.number === ''
            ? 'Barisnya tetap ada di buku register.'
            : 'Nomornya tetap tercatat dan tidak diberikan kepada naskah lain.'
        }`}
        verb="Batalkan naskah"
        cancel="Tidak jadi"
        busy={cancel.isPending}
        error={cancel.error}
        onClose={() => setCancelling(false)}
        onSubmit={(reason) => cancel.mutate({ id: row.id, reason })}
      />
    )
  return (
    <Dialog title={row.number || called} size="lg" onClose={onClose}>
      <Stack gap="sm">
        {row.state === 'dibatalkan' && (
          <Note kind="warning" title={`Dibatalkan ${row.cancelledAt ? shortMoment(row.cancelledAt) : ''}`}>
            {row.cancelReason} ({row.cancelledBy})
          </Note>
        )}
        {row.state === 'digantikan' && (
          <Note kind="info">
            Isinya diperbaiki dan diterbitkan lagi; yang berlaku adalah terbitan yang lebih baru.
          </Note>
        )}
        <Fact label="Naskah" value={called} />
        <Fact label="Milik" value={row.about || '–'} />
        <Fact label="Tanggal naskah" value={longDate(row.day)} />
        <Fact label="Keadaan" value={issuedStateLabels[row.state]} />
        <Fact
          label="Diterbitkan"
          value={`${shortMoment(row.issuedAt)}${row.issuedBy === '' ? '' : ` oleh ${row.issuedBy}`}`}
        />
        <Fact
          label="Dicetak"
          value={
            row.printed === 0
              ? 'Belum dicetak'
              : `${row.printed} kali, terakhir ${shortMoment(row.printedAt)}`
          }
        />
        {row.digest === unknownDigest ? (
          <Note kind="info">
            Diterbitkan sebelum dicatat buku register, jadi tanpa kode QR. Buka kembali, lalu terbitkan lagi
            bila kodenya diperlukan; nomornya tetap.
          </Note>
        ) : (
          <Fact
            label="Sidik isi (SHA-256)"
            value={<span style={{ overflowWrap: 'anywhere' }}>{row.digest}</span>}
          />
        )}
        <Group justify="flex-end" gap="xs">
          {row.state === 'berlaku' && (
            <May call="issued.cancel">
              <Button variant="subtle" color="red.8" mr="auto" onClick={() => setCancelling(true)}>
                Batalkan naskah…
              </Button>
            </May>
          )}
          <Button variant="default" onClick={onClose}>
            Tutup
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
