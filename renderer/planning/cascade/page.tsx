import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'wouter'
import { api } from '../../app/client.ts'
import { type CascadeTab, paths } from '../../app/paths.ts'
import { useSession } from '../../app/session.tsx'
import { useYearPeriod } from '../../app/year-period.tsx'
import { AddressTabs } from '../../components/address-tabs.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { Page } from '../../components/page.tsx'
import { CascadeTree } from './tree.tsx'
import { GoalsEditor } from '../goals/editor.tsx'
import { Indicators } from '../measures/indicators.tsx'
import { RoleMatrix } from './role-matrix.tsx'
import { Teams } from '../teams/teams.tsx'

const allTabs: ReadonlyArray<{ id: CascadeTab; label: string; needs: string }> = [
  { id: 'pohon', label: 'Pohon kinerja', needs: 'planning.cascade.get' },
  { id: 'matriks', label: 'Matriks peran hasil', needs: 'planning.cascade.matrix' },
  { id: 'indikator', label: 'Indikator', needs: 'planning.measures.indicators' },
  { id: 'perjanjian', label: 'Perjanjian kinerja', needs: 'planning.goals.save' },
  { id: 'tim', label: 'Tim dan proyek', needs: 'planning.teams.list' },
]

/** From the office's goals to each person's results: Perjanjian Kinerja, tree and matrix of a year. */
export default function CascadePage() {
  const { tab } = useParams<{ tab?: string }>()
  const { year } = useYearPeriod()
  const { can } = useSession()
  const tabs = allTabs.filter(({ needs }) => can(needs))
  const shown = tabs.find(({ id }) => id === tab)?.id ?? 'pohon'
  return (
    <Page
      fill={shown === 'indikator' || shown === 'pohon'}
      title={`Kaskade ${year}`}
      purpose="Dari sasaran kantor ke hasil kerja setiap orang: siapa mendukung apa, dan apa yang belum didukung."
      action={
        <Button component={Link} href={paths.planning} variant="default">
          Kembali ke daftar SKP
        </Button>
      }
    >
      <AddressTabs tabs={tabs} shown={shown} pathOf={paths.cascade} />
      {shown === 'indikator' ? (
        <Indicators year={year} />
      ) : shown === 'perjanjian' ? (
        <GoalsEditor key={year} year={year} />
      ) : shown === 'tim' ? (
        <Teams key={year} year={year} />
      ) : shown === 'matriks' ? (
        <RoleMatrix key={year} year={year} />
      ) : (
        <WholeTree year={year} />
      )}
    </Page>
  )
}

/** The tree, of which the words are read as it is looked at. */
function WholeTree({ year }: { year: number }) {
  const tree = useQuery(api.planning.cascade.tree.queryOptions({ input: { year } }))
  return <LoadGate query={tree}>{(data) => <CascadeTree year={year} shape={data} />}</LoadGate>
}
