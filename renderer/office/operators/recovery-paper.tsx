import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { createPortal } from 'react-dom'
import { longDate } from '../../../shared/kernel/dates.ts'
import { localDay } from '../../components/local-day.ts'

/**
 * The recovery key, which is shown this once: on screen, and as the only thing that is printed. It is drawn by the page
 * and not by the engine of forms, so that it never stands in a file.
 */
export function RecoveryPaper({
  recoveryKey,
  office,
  verb,
  onDone,
}: {
  recoveryKey: string
  office: string
  verb: string
  onDone: () => void
}) {
  return (
    <Stack gap="sm">
      <Text>
        Dengan kunci ini pengelola yang lupa kata sandinya dapat masuk lagi. Kunci hanya ditampilkan sekarang;
        cetak, lalu simpan kertasnya di tempat terkunci.
      </Text>
      <Text className="kk-recovery-key" aria-label="Kunci pemulihan">
        {recoveryKey}
      </Text>
      <Group>
        <Button variant="default" leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
          Cetak kunci pemulihan
        </Button>
        <Button onClick={onDone}>{verb}</Button>
      </Group>
      {createPortal(
        <section className="kk-paper" aria-hidden>
          <Title order={1}>Kunci pemulihan</Title>
          <p>
            Kinerja Kantor — {office}
            <br />
            Dibuat {longDate(localDay())}
          </p>
          <p className="kk-recovery-key">{recoveryKey}</p>
          <p>
            Bila pengelola lupa kata sandinya: pada halaman Masuk pilih nama pengelola, lalu &quot;Lupa kata
            sandi&quot;, dan ketik kunci ini. Kunci berlaku sekali; sesudah dipakai aplikasi memberi kunci
            yang baru.
          </p>
          <p>Siapa pun yang memegang kertas ini dapat masuk sebagai pengelola. Simpan di tempat terkunci.</p>
        </section>,
        document.body,
      )}
    </Stack>
  )
}
