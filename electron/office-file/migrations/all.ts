import { initial } from './0001-initial.ts'
import { cascade } from './0002-cascade.ts'
import { versions } from './0003-versions.ts'
import { indicators } from './0004-indicators.ts'
import { library } from './0005-library.ts'
import { dialogs } from './0006-dialogs.ts'
import { service } from './0007-service.ts'
import { teams } from './0008-teams.ts'
import { deadlines } from './0009-deadlines.ts'
import { removed } from './0010-removed.ts'
import { references } from './0011-references.ts'
import { removedContent } from './0012-removed-content.ts'
import { returned } from './0013-returned.ts'
import { libraryPerspective } from './0014-library-perspective.ts'
import { paperAssets } from './0015-paper-assets.ts'
import { cover } from './0016-cover.ts'
import { operators } from './0017-operators.ts'
import { packing } from './0018-packed.ts'
import { privacy } from './0019-privacy.ts'
import { reasons } from './0020-reasons.ts'
import { calendar } from './0021-calendar.ts'
import { diary } from './0022-diary.ts'
import { leave } from './0023-leave.ts'
import { evidence } from './0024-evidence.ts'
import { realisation } from './0025-realisation.ts'
import { feedback } from './0026-feedback.ts'
import { coaching } from './0027-coaching.ts'
import { objection } from './0028-objection.ts'
import { phone } from './0029-phone.ts'
import { issued } from './0030-issued.ts'
import { credit } from './0031-credit.ts'
import { certificates } from './0032-certificates.ts'
import { survey } from './0033-survey.ts'
import { complaint } from './0034-complaint.ts'
import { competence } from './0035-competence.ts'
import { training } from './0036-training.ts'
import { letter } from './0037-letter.ts'
import { issuing } from './0038-issuing.ts'
import type { Migration } from './migration.ts'

/** All migrations, oldest first, numbered without gaps from 1. */
export const migrations: readonly Migration[] = [
  initial,
  cascade,
  versions,
  indicators,
  library,
  dialogs,
  service,
  teams,
  deadlines,
  removed,
  references,
  removedContent,
  returned,
  libraryPerspective,
  paperAssets,
  cover,
  operators,
  packing,
  privacy,
  reasons,
  calendar,
  diary,
  leave,
  evidence,
  realisation,
  feedback,
  coaching,
  objection,
  phone,
  issued,
  credit,
  certificates,
  survey,
  complaint,
  competence,
  training,
  letter,
  issuing,
]

/** The version of the files that this application makes. */
export const newestVersion = migrations.length

/** Whether a file of this version was made by a newer application. */
export const isNewer = (version: number): boolean => version > newestVersion
