/**
 * What a function makes of a string, kept for the next time it is asked; when `most` are kept all are forgotten. For a pure function
 * that many pairs ask of the same few strings; what it makes is never undefined.
 */
export function kept<T>(make: (key: string) => T, most: number): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    let made = known.get(key);
    if (made === undefined) {
      if (known.size === most) known.clear();
      known.set(key, (made = make(key)));
    }
    return made;
  };
}
