import { Button, Group, List, Select, TextInput, Title } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import type { EmployeeDetail } from '../../shared/employees/contract.ts'
import { type EmployeePersonal, emptyPersonal } from '../../shared/employees/employee.ts'
import { jenisChoices, type JenisJabatan } from '../../shared/employees/jabatan.ts'
import { decodeNip, formatNip, nipWarnings } from '../../shared/employees/nip.ts'
import { api, client, complaintOf, refresh } from '../app/client.ts'
import { newPerson, paths } from '../app/paths.ts'
import { May, useSession } from '../app/session.tsx'
import { confirm, tell, tellError } from '../components/confirm.tsx'
import { DateField } from '../components/date-field.tsx'
import { LoadGate } from '../components/load-gate.tsx'
import { useToday } from '../components/local-day.ts'
import { Page } from '../components/page.tsx'
import { ErrorNote } from '../components/problem-list.tsx'
import { useFields } from '../components/use-fields.ts'
import { useFirstField } from '../components/use-first-field.ts'
import { useKept } from '../components/use-kept.ts'
import { UnitSelect } from '../office/unit-select.tsx'
import { AuditSection } from '../components/audit-trail.tsx'
import { Histories } from './histories.tsx'
import { ServiceHistories } from './service-histories.tsx'
import { PersonalFields } from './personal-fields.tsx'
import { Note } from '../components/note.tsx'

/** What other rooms know of a person's year. */
type YearOfPerson = (employeeId: number) => ReactNode
/** What can be done with all that is known of a person. */
type ActionsOfPerson = (employeeId: number) => ReactNode

/** One person: data, histories, work of the year, changes. The address of nobody records a new one. */
export function PersonPage({ ofYear, actions }: { ofYear: YearOfPerson; actions: ActionsOfPerson }) {
  const { id } = useParams<{ id: string }>()
  return id === newPerson ? <NewPerson /> : <KnownPerson id={Number(id)} ofYear={ofYear} actions={actions} />
}

function KnownPerson({
  id,
  ofYear,
  actions,
}: {
  id: number
  ofYear: YearOfPerson
  actions: ActionsOfPerson
}) {
  const person = useQuery(api.employees.get.queryOptions({ input: { id } }))
  return (
    <LoadGate query={person}>
      {(detail) => <Person key={detail.id} detail={detail} ofYear={ofYear} actions={actions} />}
    </LoadGate>
  )
}

/** What is wrong, by the Indonesian name of the field. */
const errorsOf = (error: unknown): ReadonlyMap<string, string> =>
  new Map(error ? complaintOf(error).problems.map(({ field = '', message }) => [field, message]) : [])

function Person({
  detail,
  ofYear,
  actions,
}: {
  detail: EmployeeDetail
  ofYear: YearOfPerson
  actions: ActionsOfPerson
}) {
  const { can } = useSession()
  const [, navigate] = useLocation()
  const {
    value: personal,
    set: setPersonal,
    forget,
  } = useKept(`pegawai ${detail.id} ${JSON.stringify(detail.personal)}`, detail.personal, {
    what: `Perubahan data ${detail.fullName}`,
    store: (value) => client.employees.save({ id: detail.id, personal: value }),
  })
  const dirty = useMemo(
    () => JSON.stringify(personal) !== JSON.stringify(detail.personal),
    [personal, detail.personal],
  )
  // What this form began with when it was saved or the person removed: nothing of it waits any more.
  const settled = useRef<EmployeePersonal | null>(null)
  const save = useMutation({
    ...api.employees.save.mutationOptions(),
    onSuccess: async () => {
      settled.current = detail.personal
      forget()
      tell(`Data ${personal.name} tersimpan.`)
      await refresh()
    },
  })
  const remove = useMutation({
    ...api.employees.remove.mutationOptions(),
    onError: tellError,
    onSuccess: async () => {
      settled.current = detail.personal
      forget()
      navigate(paths.people)
      tell(`${detail.fullName} dihapus.`)
      await refresh()
    },
  })
  const submit = () => dirty && save.mutate({ id: detail.id, personal })
  useHotkeys([['mod+S', submit]], [])
  const waiting = useRef({ dirty, from: detail.personal })
  waiting.current = { dirty, from: detail.personal }
  useEffect(
    () => () => {
      if (waiting.current.dirty && waiting.current.from !== settled.current)
        tell(
          `Perubahan data ${detail.fullName} belum disimpan; isiannya menunggu di halaman pegawai itu.`,
          'orange',
        )
    },
    [detail.fullName],
  )
  const jabatan = detail.jabatan[0]
  const unit = detail.units[0]

  return (
    <Page
      title={detail.fullName}
      purpose={[formatNip(detail.personal.nip), jabatan?.jabatan, unit?.unitName].filter(Boolean).join(' · ')}
      action={
        <>
          {actions(detail.id)}
          {dirty ? (
            <Button
              variant="default"
              onClick={() => {
                setPersonal(detail.personal)
                forget()
              }}
            >
              Buang perubahan
            </Button>
          ) : (
            <Button component={Link} href={paths.people} variant="default">
              Kembali ke daftar
            </Button>
          )}
          <May call="employees.save">
            <Button disabled={!dirty} loading={save.isPending} onClick={submit}>
              Simpan perubahan
            </Button>
          </May>
        </>
      }
    >
      <Warnings warnings={detail.warnings} />
      <ErrorNote error={save.error} />
      {ofYear(detail.id)}
      <Histories detail={detail} />
      <ServiceHistories employeeId={detail.id} />
      <PersonalFields
        value={personal}
        onChange={setPersonal}
        errors={errorsOf(save.error)}
        readOnly={!can('employees.save')}
        restrictedHidden={detail.restrictedHidden}
      />
      <May call="trust.audit">
        <AuditSection subjectType="employee" subjectId={String(detail.id)} />
      </May>
      <May call="employees.remove">
        <Group>
          <Button
            variant="subtle"
            color="red.8"
            onClick={() =>
              confirm({
                title: `Hapus ${detail.fullName}?`,
                children:
                  'Data pegawai dan riwayatnya akan hilang. Untuk pegawai yang pindah atau pensiun, ubah kedudukan hukumnya saja.',
                verb: 'Hapus pegawai',
                danger: true,
                onConfirm: () => remove.mutate({ id: detail.id }),
              })
            }
          >
            Hapus pegawai
          </Button>
        </Group>
      </May>
    </Page>
  )
}

function Warnings({ warnings }: { warnings: readonly string[] }) {
  if (warnings.length === 0) return null
  return (
    <Note kind="warning" title="NIP dan data tidak cocok">
      <List size="sm">
        {warnings.map((warning) => (
          <List.Item key={warning}>{warning}</List.Item>
        ))}
      </List>
    </Note>
  )
}

const emptyForm = {
  personal: emptyPersonal,
  golongan: '',
  golonganTmt: null as string | null,
  jabatan: '',
  jenis: 'pelaksana' as JenisJabatan,
  jabatanTmt: null as string | null,
  unitId: null as number | null,
}

/** A new person as the form has it, for the procedure. */
const recordOf = ({
  personal,
  golongan,
  golonganTmt,
  jabatan,
  jenis,
  jabatanTmt,
  unitId,
}: typeof emptyForm) => ({
  personal,
  ...(golongan.trim() ? { pangkat: { golongan, tmt: golonganTmt } } : {}),
  ...(jabatan.trim() ? { jabatan: { jabatan, jenis, jenjang: null, eselon: null, tmt: jabatanTmt } } : {}),
  ...(unitId === null ? {} : { unit: { unitId, tmt: null } }),
})

const labels = {
  golongan: 'Golongan',
  golonganTmt: 'TMT golongan',
  jabatan: 'Jabatan',
  jenis: 'Jenis jabatan',
  jabatanTmt: 'TMT jabatan',
  unitId: 'Unit',
}

function NewPerson() {
  const [, navigate] = useLocation()
  const {
    value: kept,
    set: keep,
    forget,
  } = useKept('pegawai baru', emptyForm, {
    what: 'Pegawai baru',
    store: (value) => client.employees.save(recordOf(value)),
  })
  const today = useToday()
  // What an earlier NIP has filled is replaced when the NIP is corrected; what was typed stays.
  const filled = useRef<Partial<EmployeePersonal>>({})
  const save = useMutation({
    ...api.employees.save.mutationOptions(),
    onSuccess: async ({ id }) => {
      forget()
      tell(`${form.values.personal.name} dicatat.`)
      await refresh()
      navigate(paths.person(id))
    },
  })
  const form = useFields({ initialValues: kept, labels, error: save.error, onValuesChange: keep })
  const { personal } = form.values
  const setPersonal = (next: EmployeePersonal) => form.setFieldValue('personal', next)
  const decoded = decodeNip(personal.nip)
  const submit = () => save.mutate(recordOf(form.values))
  useHotkeys([['mod+S', submit]], [])
  useFirstField()
  return (
    <Page
      title="Tambah pegawai"
      purpose="Yang harus diisi hanya NIP dan nama; selebihnya dapat menyusul."
      action={
        <>
          <Button component={Link} href={paths.people} variant="default" onClick={forget}>
            Batal
          </Button>
          <Button loading={save.isPending} onClick={submit}>
            Simpan pegawai
          </Button>
        </>
      }
    >
      <ErrorNote error={save.error} />
      {decoded.ok && <Warnings warnings={nipWarnings(decoded, personal, today)} />}
      <PersonalFields
        value={personal}
        onChange={(next) => {
          const read = decodeNip(next.nip)
          const typed = next.nip !== personal.nip && read.ok
          if (!typed) return setPersonal(next)
          const from = {
            birthDate: read.birthDate,
            sex: read.sex,
            tmtCpns: read.kind === 'pns' ? read.tmtCpns : null,
          }
          const before = filled.current
          const take = <F extends keyof typeof from>(field: F) =>
            next[field] === null || next[field] === before[field] ? from[field] : next[field]
          filled.current = from
          setPersonal({
            ...next,
            birthDate: take('birthDate'),
            sex: take('sex'),
            tmtCpns: take('tmtCpns'),
            status: read.kind === 'pppk' ? 'PPPK' : next.status === 'PPPK' ? 'PNS' : next.status,
          })
        }}
        errors={errorsOf(save.error)}
      />
      <section className="kk-card">
        <Title order={2} mb={6}>
          Pangkat, jabatan dan unit sekarang
        </Title>
        <Group grow align="start">
          <TextInput placeholder="III/b atau IX" {...form.field('golongan')} />
          <DateField clearable {...form.field('golonganTmt')} />
          <TextInput {...form.field('jabatan')} />
          <Select data={jenisChoices} allowDeselect={false} {...form.field('jenis')} />
          <DateField clearable {...form.field('jabatanTmt')} />
          <UnitSelect {...form.field('unitId')} />
        </Group>
      </section>
    </Page>
  )
}
