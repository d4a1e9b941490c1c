/** The fingerprints of an earlier report, or why it is none. */
export type Baseline =
  | { readonly kind: 'fingerprints'; readonly fingerprints: ReadonlySet<string> }
  /** No JSON, or JSON of another kind. */
  | { readonly kind: 'broken'; readonly why: 'json' | 'shape' };

/** Reads a report in Heshu's JSON or in SARIF that Heshu wrote. Never throws. */
export function readBaseline(text: string): Baseline {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { kind: 'broken', why: 'json' };
  }
  const fingerprints = isRecord(json) ? (ofReport(json) ?? ofSarif(json)) : null;
  return fingerprints === null ? { kind: 'broken', why: 'shape' } : { kind: 'fingerprints', fingerprints };
}

function ofReport({ findings }: Json): ReadonlySet<string> | null {
  return Array.isArray(findings) ? allOf(findings, (finding) => finding['fingerprint']) : null;
}

function ofSarif({ version, runs }: Json): ReadonlySet<string> | null {
  if (version !== '2.1.0' || !Array.isArray(runs)) return null;
  const all = new Set<string>();
  for (const run of runs) {
    const results: unknown = isRecord(run) ? (run['results'] ?? []) : null;
    if (!Array.isArray(results)) return null;
    const own = allOf(results, ({ partialFingerprints }) =>
      isRecord(partialFingerprints) ? partialFingerprints['heshu/v1'] : undefined,
    );
    if (own === null) return null;
    for (const fingerprint of own) all.add(fingerprint);
  }
  return all;
}

/** Null where one of them has none: then the report is of another make, and everything would seem new. */
function allOf(list: readonly unknown[], fingerprintOf: (item: Json) => unknown): ReadonlySet<string> | null {
  const all = new Set<string>();
  for (const item of list) {
    const fingerprint = isRecord(item) ? fingerprintOf(item) : undefined;
    if (typeof fingerprint !== 'string') return null;
    all.add(fingerprint);
  }
  return all;
}

type Json = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
