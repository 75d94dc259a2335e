import { existsSync, globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Components that are drawn with the styles of others. */
const drawnBy: Readonly<Record<string, string>> = {
  Autocomplete: 'Combobox',
  MantineProvider: 'global',
  NativeSelect: 'Input',
  Select: 'Combobox',
  TextInput: 'Input',
  Textarea: 'Input',
}

test('the styles of every Mantine component in use are loaded', () => {
  const loaded = readFileSync('renderer/ui/mantineStyles.ts', 'utf8')
  const missing = [...usedComponents()].filter(name => {
    const style = drawnBy[name] ?? name
    const hasStyle = existsSync(`node_modules/@mantine/core/styles/${style}.layer.css`)
    return hasStyle && !loaded.includes(`/styles/${style}.layer.css`)
  })
  expect(missing).toEqual([])
})

function usedComponents(): Set<string> {
  const names = new Set<string>()
  for (const file of globSync('renderer/**/*.tsx')) {
    const imports = readFileSync(file, 'utf8').matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)
    for (const [, list = ''] of imports)
      for (const name of list.split(',')) if (/^\s*[A-Z]/.test(name)) names.add(name.trim())
  }
  return names
}
