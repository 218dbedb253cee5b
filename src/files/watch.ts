import { type FSWatcher, statSync, watch } from 'node:fs';
import { join } from 'node:path';
import { userError } from '../user-error.js';

/** Something that came, went or was written to. */
export interface Change {
  path: string;
  /** Whether it is a folder that came, or one in which something is other than it was. */
  isFolder: boolean;
}

/**
 * Listens for changes right in each of these folders, until `close` is called. Folders are watched, not files: an editor that saves by renaming a draft
 * is heard too. Folders that are gone are passed over. Throws a user error when the system watches no more.
 */
export function watchFolders(folders: Iterable<string>, onChange: (change: Change) => void): { close: () => void } {
  const watchers: FSWatcher[] = [];
  const close = () => {
    for (const watcher of watchers) watcher.close();
  };
  for (const folder of new Set(folders)) {
    try {
      const watcher = watch(folder, (event, name) => {
        if (name === null) return onChange({ path: folder, isFolder: true });
        const path = join(folder, name);
        onChange({ path, isFolder: event === 'rename' && isFolder(path) });
      });
      // Windows says so when a folder that is watched goes; the folder above it is heard as well.
      watcher.on('error', () => watcher.close());
      watchers.push(watcher);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'EACCES' || code === 'EPERM' || code === 'ENOTDIR') continue;
      close();
      throw userError(`This system watches no more than ${watchers.length} folders (${code}); name fewer with --watch.`);
    }
  }
  return { close };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
