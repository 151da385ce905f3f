import {strToU8, zipSync} from 'fflate'

/** Texts as a ZIP file, by their paths in it. The same texts give the same bytes. */
export function zip(files: Readonly<Record<string, string>>): Uint8Array {
  // The fields of the local date are what a ZIP file holds, so this is the same bytes in every time zone.
  const mtime = new Date(1980, 0, 1)
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])), {mtime})
}
