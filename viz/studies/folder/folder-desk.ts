import { Watched } from '../../state/watched.ts'
import { type Opened, TooManyFiles } from './folder-file.ts'
import { type FolderFault, readFolder, type StudyFolder } from './read-folder.ts'

/** What keeps a folder from being shown; of one that has too many files nothing else is known. */
export type DeskFault = FolderFault | { readonly kind: 'too-many' }

/** The study folder that is open, and what was wrong with the one that was to be opened last. */
export class FolderDesk extends Watched {
  folder: StudyFolder | undefined
  faults: readonly DeskFault[] = []
  /** Name of what was to be opened last. */
  name = ''
  reading = false

  /** Opens a folder. One that cannot be shown leaves open what was open before. */
  async open(opening: Promise<Opened>): Promise<void> {
    this.reading = true
    this.faults = []
    this.tell()
    try {
      const opened = await opening
      this.name = opened.name || (opened.files[0]?.path ?? '')
      const read = await readFolder(opened)
      if (read.ok) this.folder = read.folder
      else this.faults = read.faults
    } catch (error) {
      this.faults = [
        error instanceof TooManyFiles
          ? { kind: 'too-many' }
          : { kind: 'unreadable', path: this.name },
      ]
    }
    this.reading = false
    this.tell()
  }

  close(): void {
    this.folder = undefined
    this.faults = []
    this.tell()
  }
}
