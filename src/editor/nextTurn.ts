/**
 * Settles in the next turn of the host. What activation sets going begins then: VS Code counts what `activate()` does before
 * it returns, and other extensions wait for it.
 */
export function nextTurn(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, 0);
  });
}
