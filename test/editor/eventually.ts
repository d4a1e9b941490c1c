type Nothing = undefined | null | false;

/** Asks again until there is an answer, at most 20 s; then the last complaint is the test's. */
export async function eventually<T extends object | string | number | true>(
  ask: () => Promise<T | Nothing> | T | Nothing,
): Promise<T> {
  const end = Date.now() + 20_000;
  for (;;) {
    let complaint: unknown = new Error('nothing came in 20 s');
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== null && answer !== false) return answer;
    } catch (error) {
      complaint = error;
    }
    if (Date.now() > end) throw complaint;
    await new Promise((done) => setTimeout(done, 100));
  }
}
