import { Button } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { tell, tellError } from './confirm.tsx'
import { copyPicture, copyTable } from './copy-chart.ts'

/** Copies the chart or the table that stands in an element: the picture for Word, the table for Excel. */
export function CopyButton({ inside }: { inside: RefObject<HTMLElement | null> }) {
  const copy = async () => {
    const chart = inside.current?.querySelector<SVGSVGElement>('svg[role="img"]')
    const table = inside.current?.querySelector('table')
    if (chart) await copyPicture(chart)
    else if (table) await copyTable(table)
    tell(chart ? 'Gambar disalin; tempelkan di Word atau PowerPoint.' : 'Tabel disalin; tempelkan di Excel.')
  }
  return (
    <Button
      size="xs"
      variant="subtle"
      leftSection={<IconCopy size={14} />}
      onClick={() => void copy().catch(tellError)}
    >
      Salin
    </Button>
  )
}
