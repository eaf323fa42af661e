import { Group, Radio, type RadioGroupProps } from '@mantine/core'

/** One of a few, side by side, as the settings of the office ask for it. @param options what is stored, and its words */
export const RadioChoice = ({
  options,
  ...props
}: Omit<RadioGroupProps, 'children'> & { options: Readonly<Record<string, string>> }) => (
  <Radio.Group {...props}>
    <Group mt={4}>
      {Object.entries(options).map(([value, label]) => (
        <Radio key={value} value={value} label={label} />
      ))}
    </Group>
  </Radio.Group>
)
