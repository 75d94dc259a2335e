/** What this machine is called, and on what. Nothing is asked of the network to find out. */
export type Machine = {
  platform: NodeJS.Platform
  /** As `os.hostname` gives it: on macOS often with `.local`, elsewhere sometimes with the domain of a network. */
  hostname: string
  /** Whether a file is there: on Linux names are given by a program that not every system has. */
  exists(path: string): boolean
}

/** Where the Avahi daemon listens on Linux while it runs. */
const avahiSocket = '/run/avahi-daemon/socket'

/**
 * The name under which the system itself answers phones by multicast DNS (RFC 6762): macOS and Windows 10 always do, Linux
 * where Avahi runs. An extra: phones of some age, and networks that keep multicast apart, do not find it.
 * @returns `name.local`, or null where nobody would answer to it.
 */
export function multicastName({ platform, hostname, exists }: Machine): string | null {
  const label = firstLabel(hostname)
  if (label === '') return null
  switch (platform) {
    case 'darwin':
      // Any other name was given by a network, and is not the one that Bonjour answers to.
      return /\.local$/i.test(hostname) ? `${label}.local` : null
    case 'win32':
      return `${label}.local`
    default:
      return exists(avahiSocket) ? `${label}.local` : null
  }
}

/** Names that stand for this machine beside its addresses. */
export function ownNames({ hostname }: Pick<Machine, 'hostname'>): string[] {
  const label = firstLabel(hostname)
  return ['localhost', ...(label === '' ? [] : [label, `${label}.local`])]
}

/** Only what may stand in a host name (RFC 1123): it becomes an address that people type. */
const firstLabel = (hostname: string): string =>
  /^[a-z0-9][a-z0-9-]{0,62}(?=\.|$)/.exec(hostname.toLowerCase())?.[0] ?? ''
