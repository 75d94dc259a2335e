import { execFileSync } from 'node:child_process'

/** The end-to-end tests drive the built app, so it is built first, once for all of them. */
export default function build(): void {
  if (process.env.E2E_SKIP_BUILD === undefined)
    execFileSync('npm', ['run', '-s', 'build'], { stdio: 'inherit' })
}
