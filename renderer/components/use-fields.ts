import { useForm, type UseFormInput } from '@mantine/form'
import { useEffect } from 'react'
import { fieldOfPath } from '../../shared/complaints.ts'
import { complaintOf } from '../app/client.ts'

/**
 * A form of several fields: Mantine's, with a label for each field, and with what was refused said at the field that
 * it names. What names no field stands above the form alone, where all of it stands.
 * @param labels of the fields, as the clerk knows them
 * @param error of the last attempt to save
 */
export function useFields<Values extends object>({
  labels,
  error,
  ...input
}: UseFormInput<Values> & {
  initialValues: Values
  labels: Readonly<Partial<Record<keyof Values & string, string>>>
  error: unknown
}) {
  const form = useForm<Values>(input)
  const { setErrors } = form
  useEffect(() => {
    const { problems } = error ? complaintOf(error) : { problems: [] }
    const said = Object.entries<string | undefined>(labels).flatMap(([name, label]) => {
      const problem = problems.find(
        ({ field }) => field !== undefined && (field === label || field === fieldOfPath([name])),
      )
      return problem ? [[name, problem.message] as const] : []
    })
    setErrors(Object.fromEntries(said))
    // The labels are written in the code and change with nothing.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [error, setErrors])
  const field = <Name extends keyof Values & string>(name: Name) => ({
    ...form.getInputProps(name),
    label: labels[name] ?? '',
    value: form.values[name],
  })
  return { ...form, field }
}

/** A form that was made elsewhere, for the part of a page that draws its fields. */
export type Fields<Values extends object> = ReturnType<typeof useFields<Values>>
