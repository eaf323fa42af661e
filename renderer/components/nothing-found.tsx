import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Empty } from './empty.tsx'

/** In the place of a list that was narrowed to nothing. @param what the list is of, in small letters */
export function NothingFound({
  what,
  onClear,
  children,
}: {
  what: string
  onClear: () => void
  /** A further sentence. */
  children?: ReactNode
}) {
  return (
    <Empty
      action={
        <Button variant="default" onClick={onClear}>
          Hapus saringan
        </Button>
      }
    >
      Tidak ada {what} yang cocok dengan saringan ini. {children}
    </Empty>
  )
}
