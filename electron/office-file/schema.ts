import type { Generated } from 'kysely'
import type { CertificateKind } from '../../shared/recognition/certificates/design.ts'
import type { CertificateState } from '../../shared/recognition/certificates/certificate.ts'
import type { AbsenceKind } from '../../shared/employees/service/service.ts'
import type { Role } from '../../shared/kernel/contract-base.ts'
import type { Fate } from '../../shared/regulations/retention.ts'
import type {
  Achievement,
  Decision,
  EvaluationState,
  ObjectionState,
  Predikat,
  Rating,
} from '../../shared/evaluation/evaluation.ts'
import type { ItemState } from '../../shared/development/plan/item.ts'
import type { NeedSource } from '../../shared/development/plan/need.ts'
import type { AttendanceState } from '../../shared/development/training/attendance.ts'
import type { DevelopmentWayId, HourColumn } from '../../shared/regulations/development.ts'
import type { LetterKind, LetterRole, LetterState } from '../../shared/letters/letter.ts'
import type { BalanceKind } from '../../shared/career/credit/account.ts'
import type { CoachingKind } from '../../shared/monitoring/coaching/note.ts'
import type { DiaryState } from '../../shared/monitoring/diary/entry.ts'
import type { PlanOutcome, PlanQuestion, PlanState } from '../../shared/monitoring/improvement/plan.ts'
import type { AskedRole, FeedbackRole, Reaction, Tone } from '../../shared/monitoring/feedback/entry.ts'
import type { EvidenceKind, TargetKind } from '../../shared/monitoring/evidence/evidence.ts'
import type { FileKind } from '../../shared/monitoring/evidence/kinds.ts'
import type { Period } from '../../shared/office/period.ts'
import type {
  Accumulation,
  Approach,
  Aspect,
  Measures,
  Perspective,
  SkpKind,
  SkpState,
} from '../../shared/planning/skp/skp.ts'
import type { Party } from '../../shared/kernel/party.ts'
import type { PhoneKind } from '../../shared/phone/form.ts'
import type { LimitStep } from '../../shared/regulations/complaint-limits.ts'
import type {
  Category,
  Channel,
  ComplaintKind,
  ComplaintOutcome,
  Satisfaction,
  StepKind,
} from '../../shared/voices/complaints/words.ts'
import type { Element, PromiseOutcome } from '../../shared/voices/forum/forum.ts'
import type { AnswerSource } from '../../shared/voices/survey/answer.ts'
import type { PeriodState } from '../../shared/voices/survey/period.ts'

/** The tables of an office file as Kysely sees them; the migrations are what makes them. */
export interface OfficeSchema {
  office: {
    id: Generated<number>
    name: string
    agency: string
    letterhead: Generated<string>
    address: Generated<string>
    city: Generated<string>
    phone: Generated<string>
    email: Generated<string>
    /** Data URL of a PNG or JPEG. */
    logo: string | null
    fictional: Generated<number>
    createdAt: string
  }
  setting: { key: string; value: string }
  /** Logos of signed papers as data URLs, by their SHA-256. */
  paperAsset: { hash: string; image: string }
  operator: {
    id: Generated<number>
    name: string
    position: string
    role: Role
    active: Generated<number>
    employeeId: number | null
    /** Whether restricted data of employees may be seen. */
    restricted: Generated<number>
    /** As `hash.ts` writes it; null without a password. */
    password: string | null
    /** The password was set by somebody else and is to be changed. */
    passwordGiven: Generated<number>
  }
  recoveryKey: { id: Generated<number>; hash: string; madeAt: string }
  /** What was proposed and signed, as `documents.ts` keeps it. */
  document: { id: Generated<number>; hash: string; body: Buffer; basis: number | null }
  audit: {
    seq: Generated<number>
    at: string
    operatorId: number | null
    operatorName: string
    action: string
    subjectType: string
    subjectId: string
    /** What stood before and after, as `packChange` packs it. */
    change: Buffer | null
    reason: string | null
    hash: string
  }
  /** What the office has decided itself about how long things are kept; one row a series. */
  retention: {
    series: string
    code: string
    activeYears: number
    inactiveYears: number
    fate: Fate
    source: string
    reason: string
  }
  /** What was destroyed after its time: DestructionRecord as JSON. */
  destruction: { id: Generated<number>; number: string; destroyedOn: string; record: string }
  /** Sums over the rows of each table; triggers keep them. */
  cover: { name: string; rows: number; sum: Buffer }
  seal: { id: Generated<number>; keyId: string; mac: Buffer }
  employee: EmployeeTable
  employeePangkat: PangkatTable
  employeeJabatan: JabatanTable
  employeeUnit: EmployeeUnitTable
  currentPangkat: PangkatTable
  currentJabatan: JabatanTable
  currentUnit: EmployeeUnitTable
  official: {
    id: Generated<number>
    name: string
    nip: string | null
    nipLabel: Generated<Party['nipLabel']>
    pangkat: Generated<string>
    jabatan: string
    unit: Generated<string>
    unitLabel: Generated<Party['unitLabel']>
    active: Generated<number>
  }
  unit: {
    id: Generated<number>
    parentId: number | null
    code: string
    name: string
    shortName: Generated<string>
    position: number
    headEmployeeId: number | null
    headOfficialId: number | null
  }
  importBatch: {
    id: Generated<number>
    at: string
    source: string
    added: number
    changed: number
    inverse: string
    undoneAt: string | null
  }
  skp: {
    id: Generated<number>
    employeeId: number
    year: number
    periodStart: string
    periodEnd: string
    kind: SkpKind
    approach: Approach
    state: SkpState
    version: Generated<number>
    unitId: number | null
    appraiserEmployeeId: number | null
    appraiserOfficialId: number | null
    superiorEmployeeId: number | null
    superiorOfficialId: number | null
    place: Generated<string>
    signedOn: string | null
    /** The kept SkpDocument. */
    snapshot: number | null
    revision: Generated<number>
    updatedAt: string
    /** Ended before its period does, e.g. by mutasi. */
    closedOn: string | null
    closingReason: Generated<string>
  }
  rhk: {
    id: string
    skpId: number
    position: number
    kind: 'utama' | 'tambahan'
    superiorRhkId: string | null
    superiorText: string
    text: string
    assignedBy: string
    perspective: Perspective | null
  }
  iki: {
    id: string
    rhkId: string
    position: number
    aspect: Aspect | null
    indicator: string
    target: string
    targetMin: number | null
    targetMax: number | null
    unit: string | null
    direction: 'up' | 'down'
    measures: Measures | null
    formula: Generated<string>
    source: Generated<string>
    accumulation: Accumulation | null
    quarter1: number | null
    quarter2: number | null
    quarter3: number | null
    quarter4: number | null
  }
  measureUnit: { name: string; maximum: number | null }
  libraryEntry: {
    id: string
    jabatan: string
    text: string
    perspective: Perspective | null
    /** LibraryIndicator[] as JSON. */
    indicators: string
    origin: string
    addedAt: string
  }
  performanceDialog: {
    id: Generated<number>
    skpId: number
    heldOn: string
    place: string
    number: string
    present: string
    clarified: string
    agreed: string
    requested: string
    revision: Generated<number>
    updatedAt: string
  }
  employeeAbsence: {
    id: Generated<number>
    employeeId: number
    kind: AbsenceKind
    startDate: string
    endDate: string | null
    note: Generated<string>
  }
  actingDuty: {
    id: Generated<number>
    employeeId: number
    kind: 'plt' | 'plh'
    jabatan: string
    unitId: number | null
    startDate: string
    endDate: string | null
    decree: Generated<string>
  }
  team: {
    id: Generated<number>
    year: number
    kind: 'tim' | 'proyek'
    name: string
    unitId: number | null
    leaderEmployeeId: number | null
    startDate: string
    endDate: string
    decree: Generated<string>
  }
  teamMember: { teamId: number; employeeId: number; role: Generated<string> }
  teamResult: { teamId: number; position: number; text: string }
  deadline: { year: number; event: string; dueOn: string }
  officeDay: { day: string; works: number; reason: string }
  diary: {
    id: Generated<number>
    employeeId: number
    /** `yyyy-mm`. */
    month: string
    revision: Generated<number>
    updatedAt: string
  }
  diaryDay: { diaryId: number; day: string; state: DiaryState; note: Generated<string> }
  diaryEntry: {
    id: string
    diaryId: number
    day: string
    position: number
    startMinute: number | null
    endMinute: number | null
    rhkId: string | null
    rhkText: Generated<string>
    activity: string
    output: Generated<string>
    volume: number | null
    satuan: Generated<string>
    evidence: Generated<string>
  }
  coaching: {
    id: Generated<number>
    employeeId: number
    kind: CoachingKind
    heldOn: string
    place: Generated<string>
    number: Generated<string>
    leaderEmployeeId: number | null
    leaderOfficialId: number | null
    participants: Generated<string>
    problem: string
    advice: Generated<string>
    response: Generated<string>
    revision: Generated<number>
    updatedAt: string
  }
  coachingAction: {
    id: string
    coachingId: number
    position: number
    text: string
    who: Generated<string>
    dueOn: string
    doneOn: string | null
    result: Generated<string>
  }
  certificateDesign: {
    id: Generated<number>
    name: string
    kind: CertificateKind
    design: string
    revision: Generated<number>
    updatedAt: string
  }
  certificate: {
    id: Generated<number>
    year: number
    kind: CertificateKind
    state: Generated<CertificateState>
    date: string | null
    content: string
    paper: string | null
    /** The training of which it is. */
    trainingId: number | null
    revision: Generated<number>
    updatedAt: string
  }
  certificatePerson: {
    id: Generated<number>
    key: string
    certificateId: number
    position: number
    employeeId: number | null
    guest: string | null
    achievement: Generated<string>
  }
  letter: {
    id: Generated<number>
    year: number
    kind: LetterKind
    state: Generated<LetterState>
    date: string | null
    title: Generated<string>
    number: Generated<string>
    content: string
    paper: string | null
    revision: Generated<number>
    updatedAt: string
  }
  letterPerson: {
    letterId: number
    position: number
    role: LetterRole
    employeeId: number | null
    officialId: number | null
  }
  letterTemplate: {
    id: Generated<number>
    name: string
    kind: LetterKind
    content: string
    revision: Generated<number>
    updatedAt: string
  }
  /** Scanned signatures by whose they are; of nobody: the stamp of the office. */
  signatureImage: {
    id: Generated<number>
    employeeId: number | null
    officialId: number | null
    hash: string
    updatedAt: string
  }
  publicService: {
    id: Generated<number>
    unitId: number
    name: string
    active: Generated<number>
    revision: Generated<number>
  }
  surveyQuestionnaire: {
    id: Generated<number>
    name: string
    content: string
    revision: Generated<number>
  }
  surveyPeriod: {
    id: Generated<number>
    year: number
    unitId: number | null
    startsOn: string
    endsOn: string
    state: Generated<PeriodState>
    content: string
    revision: Generated<number>
  }
  surveyPeriodService: {
    periodId: number
    serviceId: number
  }
  surveyAnswer: {
    key: string
    periodId: number
    serviceId: number
    source: AnswerSource
    sheet: number | null
    sex: string | null
    age: string | null
    education: string | null
    occupation: string | null
    scores: string
    suggestion: Generated<string>
  }
  surveyAction: {
    id: Generated<number>
    periodId: number
    position: number
    unsur: string
    problem: Generated<string>
    activity: string
    dueYear: number
    quarters: string
    responsible: string
    done: number | null
    story: Generated<string>
    evidence: Generated<string>
    obstacle: Generated<string>
  }
  improvementPlan: {
    id: Generated<number>
    employeeId: number
    evaluationId: number
    year: number
    period: Period
    predikat: Predikat
    evaluatedOn: string
    state: Generated<PlanState>
    beginsOn: string | null
    endsOn: string | null
    question: PlanQuestion | null
    revision: Generated<number>
    updatedAt: string
  }
  improvementStep: {
    id: string
    planId: number
    position: number
    problem: Generated<string>
    action: Generated<string>
    measure: Generated<string>
    dueOn: string | null
    support: Generated<string>
    doneOn: string | null
  }
  improvementReview: { id: Generated<number>; planId: number; heldOn: string; result: string }
  improvementFinding: { reviewId: number; stepId: string; result: string }
  improvementDecision: {
    id: Generated<number>
    planId: number
    decidedOn: string
    outcome: PlanOutcome
    reason: string
    endsOn: string | null
  }
  feedbackFile: {
    id: Generated<number>
    employeeId: number
    year: number
    askedOn: string | null
    askedReason: Generated<string>
  }
  feedback: {
    id: string
    fileId: number
    day: string
    role: FeedbackRole
    giverEmployeeId: number | null
    giverName: Generated<string>
    operatorId: number
    rhkId: string | null
    rhkText: Generated<string>
    value: number | null
    text: string
    tone: Tone
    reaction: Reaction | null
    diaryDay: string | null
    response: Generated<string>
    respondedOn: string | null
    /** 0 with its giver; of colleagues with whom it is shown, null while it waits. */
    batch: number | null
  }
  feedbackAsked: { fileId: number; giverEmployeeId: number; role: AskedRole }
  /** Files of evidence that lie beside the office file, by the SHA-256 of their bytes. */
  evidenceFile: { hash: string; size: number; kind: FileKind }
  evidence: {
    id: Generated<number>
    employeeId: number
    year: number
    target: TargetKind
    skpId: number | null
    period: Period | null
    diaryId: number | null
    part: string
    kind: EvidenceKind
    name: string
    hash: string | null
    content: Generated<string>
    addedAt: string
    addedBy: string
  }
  skpExpectation: { skpId: number; value: number; text: string }
  goal: {
    id: string
    year: number
    unitId: number
    position: number
    text: string
    renstra: Generated<string>
    program: Generated<string>
    /** Rupiah. */
    budget: number | null
  }
  goalIndicator: { id: string; goalId: string; position: number; indicator: string; target: string }
  goalRhk: { rhkId: string; goalId: string }
  removedRhk: {
    id: string
    goalId: string | null
    supportedBy: string
    remarks: string
    actions: string
    content: string | null
  }
  removedGoal: { id: string; carriedBy: string }
  skpRemark: {
    id: Generated<number>
    skpId: number
    rhkId: string | null
    author: string
    text: string
    at: string
    resolvedAt: string | null
  }
  skpVersion: {
    id: Generated<number>
    skpId: number
    version: number
    kind: 'proposal' | 'returned' | 'signed'
    at: string
    /** The kept SkpDocument. */
    document: number
  }
  skpAttachment: {
    skpId: number
    kind: 'dukungan' | 'pertanggungjawaban' | 'konsekuensi'
    position: number
    text: string
  }
  actionPlan: {
    id: string
    rhkId: string
    position: number
    action: string
    output: string
    /** One bit for each quarter: 1, 2, 4, 8. */
    quarters: number
    evidence: string
  }
  unitAchievement: {
    unitId: number
    year: number
    period: Period
    achievement: Achievement
    reason: Generated<string>
    decidedBy: Generated<string>
    decidedOn: string | null
  }
  distribution: {
    unitId: number
    year: number
    period: Period
    /** JSON: how many people have each predikat. */
    counts: string
    reason: string
    settledOn: string
  }
  evaluation: {
    id: Generated<number>
    skpId: number
    period: Period
    state: EvaluationState
    ratingResult: Rating | null
    ratingBehaviour: Rating | null
    predikat: Predikat | null
    notes: Generated<string>
    reasonResult: Generated<string>
    reasonBehaviour: Generated<string>
    reasonEvidence: Generated<string>
    place: Generated<string>
    signedOn: string | null
    employeeSignedOn: string | null
    handedOn: string | null
    /** The kept EvaluationDocument. */
    snapshot: number | null
    revision: Generated<number>
    updatedAt: string
  }
  phoneOffice: { id: Generated<number>; office: string; secret: string }
  phoneForm: {
    id: string
    kind: PhoneKind
    employeeId: number
    period: string
    issued: string
    expires: string
    withdrawn: string | null
  }
  phoneAnswer: {
    id: Generated<number>
    formId: string
    seal: string
    made: string
    importedAt: string
    content: string
    kept: string
  }
  issued: {
    id: Generated<number>
    form: string
    subject: string
    kind: string
    employeeId: number | null
    about: string
    day: string
    year: number
    number: Generated<string>
    series: string | null
    sequence: number | null
    replaces: number | null
    digest: string
    code: string
    issuedAt: string
    issuedBy: string
    printed: Generated<number>
    printedAt: string
    cancelledAt: string | null
    cancelledBy: string | null
    cancelReason: string | null
  }
  numbering: { form: string; pattern: string; klas: string; unit: string }
  printCount: { form: string; subject: string; times: number; lastAt: string }
  officeKey: {
    id: Generated<number>
    public: string
    secret: string
    kept: 'sistem' | 'berkas'
    madeAt: string
    retiredAt: string | null
  }
  realisation: { evaluationId: number; ikiId: string; text: string; value: number | null }
  objection: {
    id: Generated<number>
    evaluationId: number
    state: ObjectionState
    receivedOn: string
    lastDay: string
    submittedOn: string
    /** ObjectionAbout[] as JSON. */
    about: string
    reasons: string
    explanation: Generated<string>
    explainedOn: string | null
    decision: Decision | null
    decisionReason: Generated<string>
    decidedOn: string | null
    withdrawnOn: string | null
    withdrawalReason: Generated<string>
    /** The kept EvaluationDocument of before the decision. */
    earlier: number | null
    revision: Generated<number>
    updatedAt: string
  }
  developmentNeed: {
    id: Generated<number>
    employeeId: number
    year: number
    subject: string
    reason: Generated<string>
    priority: number
    revision: Generated<number>
    updatedAt: string
  }
  developmentSource: { needId: number; source: NeedSource; ref: Generated<string>; note: Generated<string> }
  developmentItem: {
    id: Generated<number>
    year: number
    employeeId: number
    needId: number | null
    subject: string
    reason: Generated<string>
    way: DevelopmentWayId
    activity: string
    organiser: Generated<string>
    hours: number
    startsOn: string | null
    endsOn: string | null
    cost: number
    priority: number
    state: Generated<ItemState>
    trainingId: number | null
    revision: Generated<number>
    updatedAt: string
  }
  developmentBudget: { id: Generated<number>; year: number; unitId: number | null; amount: number }
  training: {
    id: Generated<number>
    name: string
    organiser: Generated<string>
    way: DevelopmentWayId
    hourColumn: HourColumn
    place: Generated<string>
    startsOn: string
    endsOn: string
    cost: Generated<number>
    closed: Generated<number>
    revision: Generated<number>
    updatedAt: string
  }
  trainingSession: {
    id: Generated<number>
    trainingId: number
    heldOn: string
    begins: string
    ends: string
    subject: string
    speaker: Generated<string>
    hours: number
  }
  trainingParticipant: {
    trainingId: number
    employeeId: number
    scoreBefore: number | null
    scoreAfter: number | null
  }
  trainingAttendance: { sessionId: number; employeeId: number; state: AttendanceState }
  trainingRecord: {
    id: Generated<number>
    employeeId: number
    name: string
    organiser: Generated<string>
    way: DevelopmentWayId
    hourColumn: HourColumn
    startsOn: string
    endsOn: string
    hours: number
    number: Generated<string>
    revision: Generated<number>
    updatedAt: string
  }
  complaint: {
    id: Generated<number>
    year: number
    position: number
    kind: ComplaintKind
    /** 0 or 1, as all that is said to be so here. */
    supervisory: Generated<number>
    category: Category
    channel: Channel
    outsideNumber: Generated<string>
    receivedOn: string
    completeOn: string | null
    happenedOn: string | null
    service: Generated<string>
    unitId: number | null
    place: Generated<string>
    substance: string
    request: Generated<string>
    named: Generated<string>
    firstDays: number
    firstWorking: number
    answerDays: number
    answerWorking: number
    answeredOn: string | null
    answer: Generated<string>
    satisfaction: Satisfaction | null
    satisfactionNote: Generated<string>
    closedOn: string | null
    outcome: ComplaintOutcome | null
    outcomeReason: Generated<string>
    revision: Generated<number>
    updatedAt: string
  }
  complaintReporter: {
    complaintId: Generated<number>
    confidential: number
    name: string
    address: Generated<string>
    phone: Generated<string>
    email: Generated<string>
    occupation: Generated<string>
  }
  complaintStep: {
    id: Generated<number>
    complaintId: number
    kind: StepKind
    doneOn: string
    text: Generated<string>
    handlerId: number | null
  }
  complaintPerson: {
    complaintId: number
    employeeId: number
    decidedOn: string
    reason: string
    paper: Generated<string>
    words: Generated<string>
    feedbackId: string | null
  }
  complaintLimit: { step: LimitStep; days: number; working: number }
  forum: {
    id: Generated<number>
    topic: string
    heldOn: string
    begins: Generated<string>
    place: string
    agenda: string
    leaderEmployeeId: number | null
    leaderOfficialId: number | null
    invitationNumber: Generated<string>
    invitedOn: string | null
    invitees: Generated<string>
    recordNumber: Generated<string>
    discussion: Generated<string>
    revision: Generated<number>
    updatedAt: string
  }
  forumAttendee: {
    id: string
    forumId: number
    positionIn: number
    name: string
    element: Element
    institution: Generated<string>
    position: Generated<string>
    signs: Generated<number>
  }
  forumPromise: {
    id: string
    forumId: number
    positionIn: number
    problem: Generated<string>
    promise: string
    who: string
    dueOn: string
    outcome: PromiseOutcome | null
    note: Generated<string>
    reviewedOn: string | null
    reviewedIn: number | null
  }
  creditAccount: {
    id: Generated<number>
    employeeId: number
    jenjang: string
    countedUntil: string | null
    /** 0 or 1; null while nobody has said so. */
    formation: number | null
    competence: number | null
    revision: Generated<number>
    updatedAt: string
  }
  creditBalance: {
    accountId: number
    kind: BalanceKind
    /** Thousandths. */
    value: number
    number: Generated<string>
    dated: string | null
  }
  creditPaper: {
    id: Generated<number>
    employeeId: number
    jenjang: string
    year: number
    until: string
    decidedOn: string
    /** The kept CreditPaper. */
    snapshot: number
    openedAt: string | null
    openedReason: Generated<string>
  }
  /** An OwnRule as JSON. */
  creditRule: { id: Generated<number>; content: string }
  competence: {
    id: Generated<number>
    code: string | null
    kind: 'teknis' | 'soft-skill' | null
    name: string | null
    /** JSON: what is shown at the levels 1 to 5. */
    behaviour: string | null
    /** 0 or 1. */
    retired: Generated<number>
    revision: Generated<number>
  }
  competenceStandard: {
    id: Generated<number>
    jabatan: string
    validFrom: string
    source: Generated<string>
    revision: Generated<number>
  }
  competenceStandardLevel: { standardId: number; competenceId: number; level: number }
  competenceAssessment: {
    id: Generated<number>
    employeeId: number
    year: number
    assessor: 'superior' | 'self'
    state: Generated<'draft' | 'final'>
    standardId: number
    assessedOn: string
    note: Generated<string>
    writtenBy: Generated<string>
    revision: Generated<number>
    updatedAt: string
  }
  competenceAssessmentLevel: {
    assessmentId: number
    competenceId: number
    level: number
    reason: Generated<string>
  }
  mentor: {
    id: Generated<number>
    year: number
    employeeId: number
    mentorId: number
    competenceId: number
    state: 'accepted' | 'refused'
    reason: Generated<string>
    decidedOn: string
    revision: Generated<number>
  }
  mentorMeeting: { mentorId: number; coachingId: number }
  evaluationFeedback: { evaluationId: number; rhkId: string | null; value: number | null; text: string }
}

interface EmployeeTable {
  id: Generated<number>
  nip: string
  nik: string | null
  karpeg: string | null
  name: string
  titleFront: string | null
  titleBack: string | null
  birthPlace: string | null
  birthDate: string | null
  sex: 'L' | 'P' | null
  status: 'CPNS' | 'PNS' | 'PPPK' | 'PPPK Paruh Waktu'
  religion: string | null
  maritalStatus: string | null
  educationLevel: string | null
  education: string | null
  graduationYear: number | null
  tmtCpns: string | null
  tmtPns: string | null
  phone: string | null
  email: string | null
  address: string | null
  npwp: string | null
  legalPosition: Generated<string>
  mkYears: number | null
  mkMonths: number | null
}

interface PangkatTable {
  id: Generated<number>
  employeeId: number
  golongan: string
  tmt: string | null
}

interface JabatanTable {
  id: Generated<number>
  employeeId: number
  jabatan: string
  jenis: string
  jenjang: string | null
  eselon: string | null
  tmt: string | null
}

interface EmployeeUnitTable {
  id: Generated<number>
  employeeId: number
  unitId: number
  tmt: string | null
}
