import { unzipSync } from 'fflate'

/** A file of a folder that was opened, by its path from there. */
export type FolderFile = { readonly path: string; readonly content: Blob }

/** What was opened: a folder or what was in a file of one. */
export type Opened = { readonly name: string; readonly files: readonly FolderFile[] }

/** More files than any study has: then it is some other folder. */
const MOST_FILES = 20_000
/** A file of a packed study that is larger stays packed. */
const LARGEST = 50_000_000
/** What a study has and nothing here shows; what computers leave in every folder. */
const PASSED_OVER =
  /(?:^|\/)(?:__MACOSX|node_modules|\.git)\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db)$|\/results\/(?:runs\.parquet|runs\.csv|journal\.txt|timing\.csv)$/

/** A folder that has more files than a study could. */
export class TooManyFiles extends Error {
  override readonly name = 'TooManyFiles'
}

/** Files of a folder that was chosen. */
export function chosenFolder(files: readonly File[]): Opened {
  const [name = ''] = (files[0]?.webkitRelativePath ?? '').split('/')
  return {
    name,
    files: files.flatMap((file) => kept(file.webkitRelativePath || file.name, file)),
  }
}

/**
 * Files of what was dropped: folders with all that is in them. Has to be called while the drop is
 * told of; a browser forgets it afterwards. Rejects with `TooManyFiles`.
 */
export async function droppedFiles(items: DataTransferItemList): Promise<Opened> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const files: FolderFile[] = []
  for (const entry of entries) await walk(entry, files)
  return { name: entries.length === 1 ? (entries[0]?.name ?? '') : '', files }
}

async function walk(entry: FileSystemEntry, files: FolderFile[]): Promise<void> {
  const path = entry.fullPath.replace(/^\//, '')
  if (files.length > MOST_FILES) throw new TooManyFiles(path)
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    files.push(...kept(path, file))
    return
  }
  if (!isFolder(entry) || PASSED_OVER.test(`${path}/`)) return
  const reader = entry.createReader()
  for (;;) {
    // Browsers give some at a time, and none at the end.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return
    for (const inner of some) await walk(inner, files)
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

function kept(path: string, content: Blob): FolderFile[] {
  return PASSED_OVER.test(path) ? [] : [{ path: path.normalize(), content }]
}

/** Is it a file that `study pack` could have made? */
export function isPacked({ path }: FolderFile): boolean {
  return /\.zip$/i.test(path)
}

/** Files of a packed study; rejects where it is no zip file. */
export async function unpacked({ path, content }: FolderFile): Promise<Opened> {
  const bytes = new Uint8Array(await content.arrayBuffer())
  const found = unzipSync(bytes, {
    filter: ({ name, originalSize }) =>
      !name.endsWith('/') && originalSize <= LARGEST && !PASSED_OVER.test(`/${name}`),
  })
  return {
    name: path,
    files: Object.entries(found).map(([name, content]) => ({
      path: name.normalize(),
      content: new Blob([content as Uint8Array<ArrayBuffer>]),
    })),
  }
}
