import { Button } from '@mantine/core'
import { ask } from '../../client/index.ts'

export function StartScreen() {
  return <Button onClick={() => void ask('openSample', {})}>Sample</Button>
}
