import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/** Everything that is read before the desk can draw keeps people waiting for it. */
test('the first picture of the desk needs nothing of Mantine but its reset', () => {
  const reached = new Set(['renderer/desk/main.tsx', 'renderer/desk/draw.tsx'])
  const ofMantine: string[] = []
  for (const file of reached)
    for (const imported of importsOf(file)) {
      if (imported.startsWith('@mantine/')) ofMantine.push(`${file}: ${imported}`)
      if (/^\..*\.tsx?$/.test(imported)) reached.add(join(dirname(file), imported))
    }
  expect(reached).toContain('renderer/desk/panel/capture/Capture.tsx')
  expect(reached).toContain('renderer/swimlane/cell/Cell.tsx')
  expect(ofMantine).toEqual(['renderer/desk/main.tsx: @mantine/core/styles/baseline.layer.css'])
})

/** Of values, at once: types are gone by then, and what is imported at run time is loaded later. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/^(?:import|export) (?!type )(?:[^;']*? from )?'([^']+)'/gm)].map(
    ([, path = '']) => path,
  )
}
