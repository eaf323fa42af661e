import type { Generated } from 'kysely'
import type { Role } from '../../shared/kernel/contract-base.ts'
import type { Achievement, EvaluationState, Predikat, Rating } from '../../shared/evaluation/evaluation.ts'
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
    created_at: string
  }
  setting: { key: string; value: string }
  /** Logos of signed papers as data URLs, by their SHA-256. */
  paper_asset: { hash: string; image: string }
  operator: { id: Generated<number>; name: string; position: string; role: Role; active: Generated<number> }
  audit: {
    seq: Generated<number>
    at: string
    operator_id: number | null
    operator_name: string
    action: string
    subject_type: string
    subject_id: string
    before: string | null
    after: string | null
    reason: string | null
    previous_hash: string
    hash: string
  }
  employee: EmployeeTable
  employee_pangkat: PangkatTable
  employee_jabatan: JabatanTable
  employee_unit: EmployeeUnitTable
  current_pangkat: PangkatTable
  current_jabatan: JabatanTable
  current_unit: EmployeeUnitTable
  official: {
    id: Generated<number>
    name: string
    nip: string | null
    nip_label: Generated<Party['nipLabel']>
    pangkat: Generated<string>
    jabatan: string
    unit: Generated<string>
    unit_label: Generated<Party['unitLabel']>
    active: Generated<number>
  }
  unit: {
    id: Generated<number>
    parent_id: number | null
    code: string
    name: string
    short_name: Generated<string>
    position: number
    head_employee_id: number | null
    head_official_id: number | null
  }
  import_batch: {
    id: Generated<number>
    at: string
    source: string
    added: number
    changed: number
    inverse: string
    undone_at: string | null
  }
  skp: {
    id: Generated<number>
    employee_id: number
    year: number
    period_start: string
    period_end: string
    kind: SkpKind
    approach: Approach
    state: SkpState
    version: Generated<number>
    unit_id: number | null
    appraiser_employee_id: number | null
    appraiser_official_id: number | null
    superior_employee_id: number | null
    superior_official_id: number | null
    place: Generated<string>
    signed_on: string | null
    /** SkpDocument as JSON. */
    snapshot: string | null
    revision: Generated<number>
    updated_at: string
    /** Ended before its period does, e.g. by mutasi. */
    closed_on: string | null
    closing_reason: Generated<string>
  }
  rhk: {
    id: string
    skp_id: number
    position: number
    kind: 'utama' | 'tambahan'
    superior_rhk_id: string | null
    superior_text: string
    text: string
    assigned_by: string
    perspective: Perspective | null
  }
  iki: {
    id: string
    rhk_id: string
    position: number
    aspect: Aspect | null
    indicator: string
    target: string
    target_min: number | null
    target_max: number | null
    unit: string | null
    direction: 'up' | 'down'
    measures: Measures | null
    formula: Generated<string>
    source: Generated<string>
    accumulation: Accumulation | null
    quarter_1: number | null
    quarter_2: number | null
    quarter_3: number | null
    quarter_4: number | null
  }
  measure_unit: { name: string; maximum: number | null }
  library_entry: {
    id: string
    jabatan: string
    text: string
    perspective: Perspective | null
    /** LibraryIndicator[] as JSON. */
    indicators: string
    origin: string
    added_at: string
  }
  performance_dialog: {
    id: Generated<number>
    skp_id: number
    held_on: string
    place: string
    number: string
    present: string
    clarified: string
    agreed: string
    requested: string
    revision: Generated<number>
    updated_at: string
  }
  employee_absence: {
    id: Generated<number>
    employee_id: number
    kind: 'cuti-besar' | 'cltn' | 'pemberhentian-sementara' | 'tugas-belajar'
    start_date: string
    end_date: string | null
    note: Generated<string>
  }
  acting_duty: {
    id: Generated<number>
    employee_id: number
    kind: 'plt' | 'plh'
    jabatan: string
    unit_id: number | null
    start_date: string
    end_date: string | null
    decree: Generated<string>
  }
  team: {
    id: Generated<number>
    year: number
    kind: 'tim' | 'proyek'
    name: string
    unit_id: number | null
    leader_employee_id: number | null
    start_date: string
    end_date: string
    decree: Generated<string>
  }
  team_member: { team_id: number; employee_id: number; role: Generated<string> }
  team_result: { team_id: number; position: number; text: string }
  deadline: { year: number; event: string; due_on: string }
  skp_expectation: { skp_id: number; value: number; text: string }
  goal: {
    id: string
    year: number
    unit_id: number
    position: number
    text: string
    renstra: Generated<string>
    program: Generated<string>
    /** Rupiah. */
    budget: number | null
  }
  goal_indicator: { id: string; goal_id: string; position: number; indicator: string; target: string }
  goal_rhk: { rhk_id: string; goal_id: string }
  removed_rhk: {
    id: string
    goal_id: string | null
    supported_by: string
    remarks: string
    actions: string
    content: string | null
  }
  removed_goal: { id: string; carried_by: string }
  skp_remark: {
    id: Generated<number>
    skp_id: number
    rhk_id: string | null
    author: string
    text: string
    at: string
    resolved_at: string | null
  }
  skp_version: {
    id: Generated<number>
    skp_id: number
    version: number
    kind: 'proposal' | 'returned' | 'signed'
    at: string
    /** SkpDocument as JSON. */
    document: string
  }
  skp_attachment: {
    skp_id: number
    kind: 'dukungan' | 'pertanggungjawaban' | 'konsekuensi'
    position: number
    text: string
  }
  action_plan: {
    id: string
    rhk_id: string
    position: number
    action: string
    output: string
    /** One bit for each quarter: 1, 2, 4, 8. */
    quarters: number
    evidence: string
  }
  unit_achievement: {
    unit_id: number
    year: number
    period: Period
    achievement: Achievement
    reason: Generated<string>
    decided_by: Generated<string>
    decided_on: string | null
  }
  evaluation: {
    id: Generated<number>
    skp_id: number
    period: Period
    state: EvaluationState
    rating_result: Rating | null
    rating_behaviour: Rating | null
    predikat: Predikat | null
    notes: Generated<string>
    place: Generated<string>
    signed_on: string | null
    employee_signed_on: string | null
    /** EvaluationDocument as JSON. */
    snapshot: string | null
    revision: Generated<number>
    updated_at: string
  }
  realisation: { evaluation_id: number; iki_id: string; text: string }
  evaluation_feedback: { evaluation_id: number; rhk_id: string | null; value: number | null; text: string }
}

interface EmployeeTable {
  id: Generated<number>
  nip: string
  nik: string | null
  karpeg: string | null
  name: string
  title_front: string | null
  title_back: string | null
  birth_place: string | null
  birth_date: string | null
  sex: 'L' | 'P' | null
  status: 'CPNS' | 'PNS' | 'PPPK' | 'PPPK Paruh Waktu'
  religion: string | null
  marital_status: string | null
  education_level: string | null
  education: string | null
  graduation_year: number | null
  tmt_cpns: string | null
  tmt_pns: string | null
  phone: string | null
  email: string | null
  address: string | null
  npwp: string | null
  legal_position: Generated<string>
  mk_years: number | null
  mk_months: number | null
}

interface PangkatTable {
  id: Generated<number>
  employee_id: number
  golongan: string
  tmt: string | null
}

interface JabatanTable {
  id: Generated<number>
  employee_id: number
  jabatan: string
  jenis: string
  jenjang: string | null
  eselon: string | null
  tmt: string | null
}

interface EmployeeUnitTable {
  id: Generated<number>
  employee_id: number
  unit_id: number
  tmt: string | null
}
