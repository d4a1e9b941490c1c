/** The name of a file in a path with forward slashes, as people read it; hosts may use escaped addresses for paths. */
export function fileName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
