import { z } from 'zod'
import { line } from '../kernel/fields.ts'
import { most } from '../kernel/limits.ts'

/**
 * In whose name somebody signs (tata naskah dinas: Peraturan ANRI 5/2021, Permendagri 1/2023): a.n. for an official, u.b.
 * where who may sign for him passes it on, Plt. and Plh. in a post that is not one's own.
 */
export const OnBehalf = z.strictObject({
  kind: z.enum(['a.n.', 'u.b.', 'Plt.', 'Plh.']),
  /** The post in whose name is signed; of a.n. and u.b. */
  of: line(most.name),
  /** Whoever passes it on; of u.b. */
  through: line(most.name),
})
export type OnBehalf = z.infer<typeof OnBehalf>

/** So many lines of tembusan, and boxes for a paraf. */
export const mostCopies = 10
export const mostInitials = 4

/** What an office adds to a form; frozen with a paper that is signed. */
export const FormNotes = z.strictObject({
  /** Place of signature instead of the one that the paper has; '' for that. */
  place: line(most.place),
  onBehalf: OnBehalf.nullable(),
  /** Tembusan, in their order. */
  copies: z.array(line(most.name)).max(mostCopies, `Paling banyak ${mostCopies} tembusan.`),
  /** Who puts a paraf on it before it is signed, by their post. */
  initials: z.array(line(most.word)).max(mostInitials, `Paling banyak ${mostInitials} paraf.`),
  /** A line in the foot of every page. */
  foot: line(most.place),
  /** Who takes note of it, "Mengetahui": by post, name and NIP. */
  knows: z.strictObject({ jabatan: line(most.name), name: line(most.name), nip: line(most.code) }).nullable(),
})
export type FormNotes = z.infer<typeof FormNotes>

export const noNotes: FormNotes = {
  place: '',
  onBehalf: null,
  copies: [],
  initials: [],
  foot: '',
  knows: null,
}

/** Whether an office adds anything. */
export const saysAnything = (notes: FormNotes): boolean =>
  notes.place !== '' ||
  notes.onBehalf !== null ||
  notes.copies.length > 0 ||
  notes.initials.length > 0 ||
  notes.foot !== '' ||
  notes.knows !== null

/** What stands above a role and before it where it is signed in somebody's name. */
export function onBehalfLines(onBehalf: OnBehalf | null, role: string): string[] {
  if (onBehalf === null) return [role]
  const { kind, of, through } = onBehalf
  if (kind === 'Plt.' || kind === 'Plh.') return [`${kind} ${role}`]
  const name = of.trim() === '' ? [] : [`a.n. ${of.trim()}`]
  return kind === 'a.n.'
    ? [...name, role]
    : [...name, ...(through.trim() === '' ? [] : [`${through.trim()},`]), 'u.b.', role]
}
