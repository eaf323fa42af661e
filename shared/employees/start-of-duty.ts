import { decodeNip } from './nip.ts'

/** First day of duty (TMT CPNS): as recorded, or as the NIP of a PNS tells; null of a PPPK. */
export function startOfDuty({
  nip,
  tmtCpns = null,
}: {
  nip: string
  tmtCpns?: string | null
}): string | null {
  const decoded = decodeNip(nip)
  return tmtCpns ?? (decoded.ok && decoded.kind === 'pns' ? decoded.tmtCpns : null)
}
