import type { Aspect, Perspective } from '../../skp/skp.ts'

/** One RHK of the starting set: the result, and its indicators as aspect, indicator and target. */
interface Seed {
  text: string
  /** Of heads whose form has perspectives. */
  perspective?: Perspective
  indicators: ReadonlyArray<readonly [aspect: Aspect, indicator: string, target: string]>
}

/** What somebody in one of these jabatan usually answers for. */
export interface SeedOfJabatan {
  /** As the jabatan is named in SIASN; several where offices name it differently. */
  jabatan: readonly string[]
  rhk: readonly Seed[]
}
