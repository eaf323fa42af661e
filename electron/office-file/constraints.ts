import { Refusal } from '../../shared/kernel/refusal.ts'

/**
 * The schema guards what rows rely on; this turns its refusal into a sentence for the clerk.
 * @param code of SQLite, e.g. SQLITE_CONSTRAINT_FOREIGNKEY
 */
export const refusing = (code: string, sentence: string) => (error: unknown) => {
  if (error instanceof Error && 'code' in error && error.code === code) throw new Refusal(sentence)
  throw error
}
