import { Stack } from '@mantine/core'
import { useNoPeriod } from '../app/year-period.tsx'
import { Page } from '../components/page.tsx'
import { PrintTabs } from '../components/print-tabs.tsx'
import { KeySettings } from './keys.tsx'
import { NumberingSettings } from './numbering.tsx'

/** How letters are numbered, and the key that proves them. */
export default function NumberingPage() {
  useNoPeriod()
  return (
    <Page
      tabs={<PrintTabs shown="numbering" />}
      title="Penomoran"
      purpose="Bagaimana naskah diberi nomor, dan dengan kunci apa kantor menandatangani kode buktinya."
    >
      <Stack maw={1000}>
        <NumberingSettings />
        <KeySettings />
      </Stack>
    </Page>
  )
}
