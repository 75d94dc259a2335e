import { type Document, Packer } from 'docx'

type Compiler = { compile(document: Document): Map<string, string | Uint8Array> }

/**
 * The parts of a document's package by path, in their order, before they are zipped. docx offers them only as a finished
 * zip file, made with a slow compressor; its version is pinned, and the document tests fail where this no longer holds.
 */
export function compile(document: Document): Map<string, string | Uint8Array> {
  const { compiler } = Packer as unknown as { compiler: Compiler }
  return new Map(compiler.compile(document))
}
