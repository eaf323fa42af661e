/**
 * What a change makes untrue, in one place: which procedures change which things, and of which things the answer of
 * each procedure is made. In doubt something is read once too often; what is missing here would show what no longer
 * holds.
 */
type Thing =
  | 'people'
  | 'service'
  | 'units'
  | 'office'
  | 'goals'
  | 'teams'
  | 'skp'
  | 'library'
  | 'satuan'
  | 'diary'
  | 'coaching'
  | 'feedback'
  | 'phone'
  | 'issued'
  | 'evidence'
  | 'evaluations'
  | 'achievements'
  | 'credit'
  | 'competence'
  | 'development'
  | 'operators'
  | 'trust'
  | 'retention'
  | 'certificates'
  | 'complaints'
  | 'forum'
  | 'letters'
  | 'surveys'

const everything: readonly Thing[] = [
  'people',
  'service',
  'units',
  'office',
  'goals',
  'teams',
  'skp',
  'library',
  'satuan',
  'diary',
  'coaching',
  'feedback',
  'phone',
  'issued',
  'evidence',
  'evaluations',
  'achievements',
  'credit',
  'competence',
  'development',
  'operators',
  'trust',
  'retention',
  'certificates',
  'complaints',
  'forum',
  'letters',
  'surveys',
]

/** What every procedure that writes changes, and some that work, besides the audit trail. */
export const changes: Readonly<Record<string, readonly Thing[]>> = {
  'office.update': everything,
  'office.updateSettings': ['office'],
  'office.saveOfficial': ['office', 'people'],
  'office.deadlines.save': ['office'],
  'office.calendar.save': ['office'],

  'office.operators.save': ['operators'],
  'office.operators.resetPassword': ['operators'],
  'office.operators.removePassword': ['operators'],
  'office.operators.renewRecoveryKey': [],

  'employees.save': ['people'],
  'employees.savePangkat': ['people'],
  'employees.saveJabatan': ['people'],
  'employees.saveUnit': ['people'],
  'employees.removeHistory': ['people'],
  'employees.remove': ['people'],
  'employees.import.apply': everything,
  'employees.import.undo': everything,
  'employees.service.saveAbsence': ['service'],
  'employees.service.saveActing': ['service'],
  'employees.service.remove': ['service'],
  'employees.units.save': ['units'],
  'employees.units.move': ['units'],
  'employees.units.remove': ['units'],

  'planning.goals.save': ['goals'],
  'planning.goals.copy': ['goals'],
  'planning.goals.undoCopy': ['goals'],
  'planning.teams.save': ['teams'],
  'planning.teams.remove': ['teams'],
  'planning.measures.writeIndicators': ['skp'],
  'planning.measures.saveSatuan': ['satuan'],
  'planning.measures.removeSatuan': ['satuan'],
  'planning.skp.create': ['skp'],
  'planning.skp.saveHeader': ['skp'],
  'planning.sheet.save': ['skp'],
  'planning.annex.save': ['skp'],
  'planning.talks.save': ['skp'],
  'planning.talks.remove': ['skp'],
  'planning.agreement.propose': ['skp'],
  'planning.agreement.withdraw': ['skp'],
  'planning.agreement.giveBack': ['skp'],
  'planning.agreement.resolveRemark': ['skp'],
  'planning.agreement.sign': ['skp'],
  'planning.agreement.signMany': ['skp'],
  'planning.agreement.reopen': ['skp'],
  'planning.cascade.linkGoal': ['skp', 'goals'],
  'planning.cascade.handDown': ['skp', 'goals'],
  'planning.cascade.writeRoles': ['skp', 'goals'],
  'planning.library.add': ['library'],
  'planning.library.remove': ['library'],
  'planning.library.fillMany': ['skp'],
  'planning.library.undoFillMany': ['skp'],
  'planning.excel.import': ['skp'],
  'planning.excel.undoImport': ['skp'],
  'planning.year.removeDrafts': ['skp'],
  'planning.year.undoOpen': ['skp', 'teams', 'goals'],
  'planning.year.archive': ['skp', 'evaluations'],
  'planning.year.unarchive': ['skp', 'evaluations'],

  'monitoring.diary.save': ['diary'],
  'monitoring.diary.submit': ['diary'],
  'monitoring.diary.withdraw': ['diary'],
  'monitoring.diary.approve': ['diary'],
  'monitoring.diary.giveBack': ['diary'],
  'monitoring.feedback.give': ['feedback'],
  'monitoring.feedback.remove': ['feedback'],
  'monitoring.feedback.respond': ['feedback'],
  'monitoring.feedback.ask': ['feedback'],

  'monitoring.improvement.saveSteps': ['coaching'],
  'monitoring.improvement.confirm': ['coaching'],
  'monitoring.improvement.review': ['coaching'],
  'monitoring.improvement.decide': ['coaching'],
  'monitoring.improvement.settle': ['coaching'],
  'monitoring.coaching.save': ['coaching'],
  'monitoring.coaching.respond': ['coaching'],
  'monitoring.coaching.follow': ['coaching'],
  'monitoring.coaching.remove': ['coaching'],

  'development.competence.saveCompetence': ['competence'],
  'development.competence.saveStandard': ['competence'],
  'development.competence.removeStandard': ['competence'],
  'development.competence.startStandards': ['competence'],
  'development.competence.assess': ['competence'],
  'development.competence.open': ['competence'],
  'development.competence.settleMentor': ['competence'],
  'development.competence.meet': ['competence', 'coaching'],

  'development.plan.take': ['development'],
  'development.plan.saveNeed': ['development'],
  'development.plan.joinNeeds': ['development'],
  'development.plan.removeNeed': ['development'],
  'development.plan.saveItem': ['development'],
  'development.plan.removeItem': ['development'],
  'development.plan.decide': ['development'],
  'development.plan.saveBudget': ['development'],
  'development.training.save': ['development'],
  'development.training.remove': ['development'],
  'development.training.saveParticipants': ['development'],
  'development.training.fromPlan': ['development'],
  'development.training.attend': ['development'],
  'development.training.saveScores': ['development'],
  'development.training.close': ['development'],
  'development.training.saveRecord': ['development', 'evidence'],
  'development.training.removeRecord': ['development', 'evidence'],
  'recognition.certificates.ofTraining': ['certificates'],
  'voices.complaints.saveLimits': ['complaints'],
  'voices.complaints.resetLimits': ['complaints'],
  'voices.complaints.save': ['complaints'],
  'voices.complaints.addStep': ['complaints'],
  'voices.complaints.removeStep': ['complaints'],
  'voices.complaints.answer': ['complaints'],
  'voices.complaints.rate': ['complaints'],
  'voices.complaints.close': ['complaints'],
  'voices.complaints.reopen': ['complaints'],
  // What the pimpinan lets through reaches the person's feedback.
  'voices.complaints.decide': ['complaints', 'feedback'],
  'voices.complaints.withdraw': ['complaints', 'feedback'],
  'voices.forum.save': ['forum'],
  'voices.forum.review': ['forum'],
  'voices.forum.remove': ['forum'],

  'career.credit.saveAccount': ['credit'],
  'career.credit.settle': ['credit'],
  'career.credit.open': ['credit'],
  'career.credit.saveRule': ['credit'],
  'career.credit.resetRule': ['credit'],

  'phone.issue': ['phone'],
  'phone.withdraw': ['phone'],
  'phone.import': ['phone', 'diary', 'feedback', 'skp', 'evaluations'],
  'phone.undoImport': ['phone', 'diary', 'feedback', 'skp', 'evaluations'],
  'issued.cancel': ['issued'],
  'issued.saveNumbering': ['issued'],
  'issued.exportKey': [],
  'issued.importKey': ['issued'],
  'issued.renewKey': ['issued'],
  'documents.taken': ['issued'],
  'issuing.issue': ['issued'],
  'issuing.certificates': ['issued', 'certificates'],
  'monitoring.evidence.addFile': ['evidence'],
  'monitoring.evidence.addWords': ['evidence'],
  'monitoring.evidence.rename': ['evidence'],
  'monitoring.evidence.remove': ['evidence'],

  'trust.believeClock': ['trust'],

  'privacy.saveRetention': ['retention'],
  'privacy.resetRetention': ['retention'],

  'recognition.certificates.saveDesign': ['certificates'],
  'recognition.certificates.removeDesign': ['certificates'],
  'recognition.certificates.save': ['certificates', 'issued'],
  'recognition.certificates.remove': ['certificates'],
  'recognition.certificates.reopen': ['certificates'],
  'office.saveSignature': ['office'],
  'letters.save': ['letters'],
  'letters.remove': ['letters'],
  'letters.sign': ['letters'],
  'letters.reopen': ['letters'],
  'letters.saveTemplate': ['letters'],
  'letters.removeTemplate': ['letters'],

  'voices.survey.saveService': ['surveys'],
  'voices.survey.removeService': ['surveys'],
  'voices.survey.saveQuestionnaire': ['surveys'],
  'voices.survey.removeQuestionnaire': ['surveys'],
  'voices.survey.save': ['surveys'],
  'voices.survey.setState': ['surveys'],
  'voices.survey.remove': ['surveys'],
  'voices.survey.writeSheets': ['surveys'],
  'voices.survey.removeSheet': ['surveys'],
  'voices.survey.importFile': ['surveys'],
  'voices.survey.saveActions': ['surveys'],
  'voices.survey.followUp': ['surveys'],
  'voices.survey.answerKiosk': ['surveys'],
  'voices.survey.startKiosk': [],
  'voices.survey.leaveKiosk': [],

  'evaluation.excel.import': ['evaluations'],
  'evaluation.excel.undoImport': ['evaluations'],
  'evaluation.begin': ['evaluations'],
  'evaluation.saveContent': ['evaluations'],
  'evaluation.rate': ['evaluations'],
  'evaluation.rhythm.choose': everything,
  'evaluation.setAchievement': ['achievements'],
  'evaluation.removeAchievement': ['achievements'],
  'evaluation.settleDistribution': ['achievements'],
  // Signing the annual one changes the SKP too, and each may open a plan of improvement.
  'evaluation.sign': ['evaluations', 'skp', 'coaching'],
  'evaluation.signMany': ['evaluations', 'skp', 'coaching'],
  'evaluation.unlock': ['evaluations', 'skp', 'coaching'],
  'evaluation.receipt.record': ['evaluations'],
  'evaluation.receipt.undo': ['evaluations'],
  'evaluation.objection.submit': ['evaluations'],
  'evaluation.objection.withdraw': ['evaluations'],
  'evaluation.objection.explain': ['evaluations'],
  'evaluation.objection.decide': ['evaluations'],
  'evaluation.mutasi.apply': ['people', 'service', 'skp', 'evaluations'],
  'evaluation.mutasi.undo': ['people', 'service', 'skp', 'evaluations'],
}

/** Of what the answer of a procedure that reads is made; by its whole name, or by the beginning of it. */
const madeOf: ReadonlyArray<readonly [name: string, things: readonly Thing[]]> = [
  ['career.credit.rule', ['credit']],
  ['career.credit.', ['credit', 'evaluations', 'skp', 'people', 'units', 'service', 'office']],
  ['career.retirement.', ['people', 'units', 'service']],
  ['development.competence.dictionary', ['competence']],
  ['development.competence.', ['competence', 'coaching', 'skp', 'people', 'units', 'office']],
  [
    'development.plan.found',
    ['development', 'competence', 'feedback', 'coaching', 'people', 'units', 'office'],
  ],
  [
    'development.training.get',
    ['development', 'competence', 'evaluations', 'skp', 'people', 'units', 'office', 'certificates'],
  ],
  ['development.training.hoursOf', ['development', 'evidence', 'people', 'units', 'office']],
  ['development.', ['development', 'people', 'units', 'office']],
  ['documents.forms', []],
  ['employees.list', ['people', 'units']],
  ['employees.order', ['people', 'units']],
  ['employees.get', ['people', 'units']],
  ['employees.service.get', ['service', 'people', 'units']],
  ['employees.units.list', ['units', 'people', 'office']],
  ['evaluation.course', ['evaluations', 'skp']],
  ['evaluation.counted', ['diary', 'skp']],
  ['evaluation.achievements', ['achievements', 'units']],
  ['evaluation.list', ['evaluations', 'feedback', 'skp', 'people', 'units', 'office']],
  ['evaluation.compare', ['evaluations', 'skp', 'people', 'units', 'office']],
  ['evaluation.fairness.look', ['evaluations', 'skp', 'people', 'units', 'office']],
  ['evaluation.leftOut', ['skp', 'people', 'units', 'service']],
  [
    'evaluation.superior.',
    ['evaluations', 'feedback', 'diary', 'skp', 'people', 'units', 'service', 'office'],
  ],
  ['evaluation.order', ['evaluations', 'skp', 'people', 'units', 'office']],
  // What the start has chosen holds while the application is open.
  ['home.due', []],
  ['issued.', ['issued', 'office']],
  ['letters.', ['letters', 'people', 'office', 'issued']],
  ['monitoring.coaching.', ['coaching', 'skp', 'people', 'units', 'office', 'operators']],
  ['monitoring.improvement.', ['coaching', 'people', 'office', 'skp']],
  ['monitoring.feedback.', ['feedback', 'skp', 'people', 'units', 'teams', 'office']],
  ['monitoring.evidence.', ['evidence', 'skp', 'people']],
  ['monitoring.', ['diary', 'skp', 'people', 'units', 'service', 'office']],
  ['office.calendar.get', ['office']],
  ['office.get', ['office']],
  ['office.officials', ['office']],
  ['office.operators.', ['operators', 'office']],
  ['office.rhythms', ['office']],
  ['office.signatures', ['office', 'people']],
  ['office.settings', ['office']],
  ['phone.list', ['phone', 'people', 'units']],
  ['phone.places', []],
  [
    'phone.read',
    ['phone', 'diary', 'feedback', 'skp', 'evaluations', 'people', 'service', 'teams', 'units', 'office'],
  ],
  ['planning.agreement.', ['skp', 'people', 'goals']],
  ['planning.cascade.', ['skp', 'goals', 'teams', 'people', 'units']],
  ['planning.goals.', ['goals', 'units', 'people']],
  ['planning.library.', ['library', 'skp', 'people']],
  ['planning.measures.satuan', ['satuan']],
  ['planning.measures.indicators', ['skp', 'people', 'units']],
  ['planning.sheet.colleagues', ['skp', 'people']],
  ['planning.sheet.superiorRhk', ['skp', 'teams', 'people']],
  ['planning.skp.', ['skp', 'people', 'units', 'office', 'service']],
  ['planning.talks.', ['skp', 'people']],
  ['planning.teams.', ['teams', 'people', 'units']],
  ['planning.year.standing', ['skp', 'people', 'service']],
  ['planning.timeline.', ['service', 'people', 'units', 'skp']],
  ['privacy.retention', ['retention']],
  ['recognition.certificates.byPredikat', ['evaluations', 'skp']],
  ['recognition.certificates.', ['certificates', 'people']],
  ['voices.complaints.', ['complaints', 'people', 'units', 'office', 'operators']],
  ['voices.forum.', ['forum', 'people', 'office']],
  ['trust.health', ['trust']],
  ['voices.survey.', ['surveys', 'units', 'office']],
  ['trust.session', ['office', 'operators']],
]

const thingsIn = (read: string): readonly Thing[] | undefined =>
  madeOf.find(([name]) => (name.endsWith('.') ? read.startsWith(name) : read === name))?.[1]

/**
 * Whether a change makes an answer untrue.
 * @param write the full name of the procedure that changed something
 * @param read the full name of the procedure that answered; one that is not known above is always read anew
 */
export function touches(write: string, read: string): boolean {
  const changed = changes[write] ?? everything
  const made = thingsIn(read)
  return made === undefined || made.some((thing) => changed.includes(thing))
}

/**
 * Whether an answer may be older than changes that were made while it was on its way, and has to be asked for again.
 * @param name the full name of the procedure that answered
 */
export const isOvertaken = (name: string, writes: readonly string[]): boolean =>
  !(name in changes) && thingsIn(name) !== undefined && writes.some((write) => touches(write, name))
