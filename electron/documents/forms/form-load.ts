import type { Party } from '../../../shared/kernel/party.ts'
import type { SignedPaper } from '../../../shared/office/paper.ts'
import type { SkpDocument } from '../../../shared/planning/skp/skp.ts'
import type { PaperContent } from '../../../shared/regulations/security-class.ts'
import type { Print } from '../print.ts'
import type { Listed } from './listed.ts'

/** What has to be known of a form whose signed papers are issued: they stand in the register, and can be proven. */
export interface Issues<Data> {
  /** Goes up when the form changes what it says or how; part of what a code proves. */
  version: number
  /** What the paper says of what was loaded; all of it unless told. */
  said?: (data: Data) => unknown
  /** Where what shaped it is no part of what it says: issued again with the same words it is the same paper. */
  wordsAlone?: true
  /** The paper's own day, where that is not the day of its signature; null while it is not to be issued. */
  day?: (data: Data) => string | null
  /** Where the number of a letter stands; '' while it has none, null where it is issued without. */
  number?: { of: (data: Data) => string | null; put: (data: Data, number: string) => Data }
  /** Puts the code where the form itself has a place for it; otherwise it stands in the foot. */
  code?: (data: Data, code: string) => Data
}

/** The half of a form that knows the office: of whom it is printed, and what it says. */
export interface FormLoad<Data> {
  /**
   * Those of the subjects (SKP, versions, evaluations, talks or units, as the form needs) of which there is such a
   * form; all of them unless told.
   */
  those?: (print: Print, ids: readonly number[]) => Promise<readonly number[]>
  /** What it says, by the subject's id, loaded for all of them at once. @throws Refusal when one is gone */
  load: (print: Print, ids: readonly number[]) => Promise<ReadonlyMap<number, Data>>
  /** Whom the footer and the file name; null for a list of many. */
  owner: (data: Data) => Party | null
  /** null for a draft. */
  signedOn: (data: Data) => string | null
  /** Why a draft is one, where it is not for a signature: nobody signs it in the application. */
  unsigned?: string
  /** What stands for the owner in the name of a file of one form; the owner's name unless told. */
  whose?: (data: Data) => string
  /** What shaped it when it was signed, by the subject's id; all others follow what the office chooses today. */
  paper?: (print: Print, ids: readonly number[]) => Promise<ReadonlyMap<number, SignedPaper>>
  /** Where it says something that is read by fewer people than the form otherwise is. */
  says?: (data: Data) => PaperContent | null
  /** Absent for what is never issued: lists, and what nobody signs. */
  issues?: Issues<Data>
  /** What it says of the documents that follow it in its file, where it lists them. */
  bind?: (data: Data, listed: readonly Listed[]) => Data
  /** What a clerk should know before it is signed. */
  remark?: (data: Data) => string | null
}

/** A form whose owner and date are those of an SKP. */
export const ofSkp = {
  owner: ({ skp }: { skp: SkpDocument }) => skp.employee,
  signedOn: ({ signedOn }: { signedOn: string | null }) => signedOn,
}

/** A form that is signed with the SKP of which it is printed. */
export const signedWithSkp = {
  ...ofSkp,
  paper: (print: Print, ids: readonly number[]) => print.papers(ids),
}
