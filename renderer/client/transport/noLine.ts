/** The answer to whoever asks while the host is out of reach, or was when the answer was due. */
export const noLine = { ok: false, error: { code: 'failed', message: '' } } as const
