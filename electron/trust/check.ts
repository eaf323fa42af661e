import type { Database } from 'better-sqlite3'
import type { FileCheck } from '../../shared/trust/contract.ts'
import { verifyAudit } from '../office-file/audit.ts'

/** Looks over the whole file: SQLite's own integrity, foreign keys, and the chain of the audit log. */
export function checkFile(database: Database): FileCheck {
  const integrity = database.pragma('integrity_check') as Array<{ integrity_check: string }>
  const broken = database.pragma('foreign_key_check') as Array<{ table: string }>
  const chain = verifyAudit(database)
  const intact = integrity.length === 1 && integrity[0]?.integrity_check === 'ok'
  const findings = [
    {
      what: 'Isi berkas',
      ok: intact,
      detail: intact ? 'utuh' : integrity.map((row) => row.integrity_check).join('; '),
    },
    {
      what: 'Hubungan antardata',
      ok: broken.length === 0,
      detail:
        broken.length === 0
          ? 'utuh'
          : `${broken.length} data menunjuk ke data yang tidak ada (${[...new Set(broken.map((row) => row.table))].join(', ')})`,
    },
    {
      what: 'Catatan perubahan',
      ok: chain.brokenAt === null,
      detail:
        chain.brokenAt === null
          ? `${chain.entries} catatan, rantainya utuh`
          : `rantai putus pada catatan nomor ${chain.brokenAt}`,
    },
  ]
  return {
    sound: findings.every((finding) => finding.ok),
    findings,
    entries: chain.entries,
    head: chain.head,
  }
}
