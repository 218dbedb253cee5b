import { resource } from '../resources.js';

/** The page of a rule as Markdown, or null where it has none. */
export function pageOf(id: string): string | null {
  try {
    return new TextDecoder().decode(resource(`rules/${id}.md`));
  } catch {
    return null;
  }
}
