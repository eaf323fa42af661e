import { ActionIcon, Button, Group, Text, Textarea } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { most } from '../../../shared/kernel/limits.ts'
import type { Plan } from '../../../shared/monitoring/improvement/contract.ts'
import { emptyStep, type PlanStep } from '../../../shared/monitoring/improvement/plan.ts'
import { client, refresh } from '../../app/client.ts'
import { tell } from '../../components/confirm.tsx'
import { DateField } from '../../components/date-field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { useKept } from '../../components/use-kept.ts'

const fields = [
  ['problem', 'Masalah atau RHK'],
  ['action', 'Tindakan'],
  ['measure', 'Ukuran keberhasilan'],
  ['support', 'Dukungan'],
] as const

/** Writes the steps of a plan. What is closed without saving is found again. */
export function StepsDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const store = (steps: readonly PlanStep[]) =>
    client.monitoring.improvement.saveSteps({
      id: plan.id,
      revision: plan.revision,
      // What was never written in is no step.
      steps: steps.filter((step) => fields.some(([name]) => step[name].trim() !== '')),
    })
  const kept = useKept<readonly PlanStep[]>(`plan ${plan.id} ${plan.revision}`, plan.steps, {
    what: 'Langkah rencana perbaikan',
    store,
  })
  const steps = kept.value
  const shown = steps.length > 0 ? steps : [emptyStep(firstId(plan.id))]
  const change = (id: string, part: Partial<PlanStep>) =>
    kept.set(shown.map((step) => (step.id === id ? { ...step, ...part } : step)))
  const save = useMutation({
    mutationFn: () => store(steps),
    onSuccess: async () => {
      kept.forget()
      onClose()
      tell('Langkah tersimpan.')
      await refresh()
    },
  })
  return (
    <FormDialog
      size="wide"
      title="Langkah rencana perbaikan"
      explanation={
        <Text size="sm">
          Apa yang kurang, apa yang dilakukan, dari mana terlihat berhasil, sampai kapan, dan apa yang
          diberikan atasan atau kantor.
        </Text>
      }
      verb="Simpan langkah"
      cancel="Tutup"
      keeps
      saving={save}
      onClose={onClose}
      onSubmit={() => save.mutate()}
    >
      {shown.map((step, at) => (
        <div key={step.id} className="kk-step-row">
          <Text fw={600}>{at + 1}.</Text>
          {fields.map(([name, label]) => (
            <Textarea
              key={name}
              label={label}
              autosize
              minRows={2}
              maxRows={6}
              maxLength={most.text}
              {...(at === 0 && name === 'problem' && { 'data-autofocus': true })}
              value={step[name]}
              onChange={(event) => change(step.id, { [name]: event.currentTarget.value })}
            />
          ))}
          <DateField
            label="Batas waktu"
            value={step.dueOn}
            onChange={(dueOn) => change(step.id, { dueOn })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            mt={24}
            aria-label={`Hapus langkah ${at + 1}`}
            onClick={() => kept.set(shown.filter(({ id }) => id !== step.id))}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      ))}
      <Group>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} />}
          disabled={shown.length >= most.actions}
          onClick={() => kept.set([...shown, emptyStep(crypto.randomUUID())])}
        >
          Tambah langkah
        </Button>
      </Group>
    </FormDialog>
  )
}

const firstIds = new Map<number, string>()

/** The id of the step that an empty plan begins with: the same each time it is shown. */
function firstId(planId: number): string {
  const id = firstIds.get(planId) ?? crypto.randomUUID()
  firstIds.set(planId, id)
  return id
}
