import { PasswordInput, Text } from '@mantine/core'
import { useState } from 'react'
import { shortestPassword } from '../../../shared/office/operators/password.ts'

/** A password that is typed twice, as nobody sees what is typed. */
export function useNewPassword() {
  const [value, setValue] = useState('')
  const [again, setAgain] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  return {
    value,
    again,
    problem,
    setValue,
    setAgain,
    /** Says at the field when the two differ. @returns whether they are the same */
    check: (): boolean => {
      const same = value === again
      setProblem(same ? null : 'Kedua isian berbeda. Ketik sekali lagi.')
      return same
    },
  }
}

/** The two fields. */
export function NewPassword({
  fields: { value, again, problem, setValue, setAgain },
  label = 'Kata sandi baru',
  explanation,
}: {
  fields: ReturnType<typeof useNewPassword>
  label?: string
  explanation?: string
}) {
  const toggle = { 'aria-label': 'Tampilkan kata sandi' }
  return (
    <>
      {explanation && <Text size="sm">{explanation}</Text>}
      <PasswordInput
        label={label}
        description={`Sedikitnya ${shortestPassword} huruf, misalnya beberapa kata yang mudah diingat.`}
        autoComplete="new-password"
        value={value}
        visibilityToggleButtonProps={toggle}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <PasswordInput
        label={`${label}, sekali lagi`}
        autoComplete="new-password"
        error={problem}
        value={again}
        visibilityToggleButtonProps={toggle}
        onChange={(event) => setAgain(event.currentTarget.value)}
      />
    </>
  )
}
