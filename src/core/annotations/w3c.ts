/**
 * Annotations as W3C Web Annotations (https://www.w3.org/TR/annotation-model/) and back. Only terms of that model are
 * used: what a decision says stands in bodies, told apart by their `purpose`.
 */
import type { Anchor, Annotation, Decision, DecisionState, LinkRelation, Stamp, Withdrawn } from './model.ts';
import { iriOf, pathOf } from './paths.ts';

/** Sources are relative to the folder that holds `.heshu`, one above the file. */
const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { '@base': '../' }] as const;

type Json = Readonly<Record<string, unknown>>;

/** The keys that are written, in their order; all others of a line are kept behind them. */
const KEYS: ReadonlySet<string> = new Set([
  '@context',
  'id',
  'type',
  'motivation',
  'created',
  'modified',
  'creator',
  'body',
  'target',
]);

/** What a Web Annotation was read as; `outside` names a path that leads out of the folder. */
export type Read =
  | { readonly kind: 'annotation'; readonly annotation: Annotation | Withdrawn }
  | { readonly kind: 'outside'; readonly source: string }
  /** A Web Annotation of another make, or no Web Annotation at all. */
  | { readonly kind: 'foreign' };

/** An annotation as a Web Annotation, keys in a fixed order. `old` is what it replaces: keys unknown here stay. */
export function toW3c(annotation: Annotation | Withdrawn, old: Json = {}): Json {
  const { id, created, modified, creator } = annotation;
  const kept = Object.entries(old).filter(([key]) => !KEYS.has(key));
  return {
    '@context': old['@context'] ?? CONTEXT,
    id,
    type: 'Annotation',
    ...partsOf(annotation, { created, modified, creator }),
    ...Object.fromEntries(kept),
  };
}

function partsOf(
  annotation: Annotation | Withdrawn,
  stamp: Omit<Stamp, 'id' | 'modified'> & { modified: string | undefined },
): Json {
  const { created, modified, creator } = stamp;
  const when = {
    created,
    ...(modified === undefined ? {} : { modified }),
    ...(creator === '' ? {} : { creator: { type: 'Person', name: creator } }),
  };
  switch (annotation.kind) {
    case 'decision':
      return { motivation: 'assessing', ...when, body: decisionBodies(annotation), target: decisionTarget(annotation) };
    case 'note':
      return {
        motivation: 'commenting',
        ...when,
        body: textBody('commenting', annotation.text),
        target: placeOf(annotation.anchor),
      };
    case 'reply':
      return {
        motivation: 'replying',
        ...when,
        body: textBody('replying', annotation.text),
        target: annotation.replyTo,
      };
    case 'link': {
      const { relation, note, from, to } = annotation;
      const bodies = [
        { ...placeOf(to), purpose: 'linking' },
        textBody('classifying', relation),
        ...(note === '' ? [] : [textBody('commenting', note)]),
      ];
      return { motivation: 'linking', ...when, body: bodies, target: placeOf(from) };
    }
    case 'withdrawn':
      // The model asks for a target; the annotation itself says what was taken back and nothing of what it said.
      return { motivation: 'moderating', ...when, body: textBody('moderating', 'withdrawn'), target: annotation.id };
  }
}

function decisionBodies(decision: Decision): readonly Json[] {
  const { state, reach, rule, note, source } = decision;
  return [
    textBody('assessing', state),
    textBody('tagging', reach),
    ...(rule === undefined ? [] : [textBody('classifying', rule)]),
    ...(decision.reach === 'here' && decision.finding !== undefined ? [textBody('identifying', decision.finding)] : []),
    ...(decision.reach === 'fact' ? [textBody('identifying', decision.fact)] : []),
    ...(note === '' ? [] : [textBody('commenting', note)]),
    ...(source === undefined ? [] : [textBody('linking', source)]),
  ];
}

function decisionTarget(decision: Decision): unknown {
  if (decision.reach !== 'rule') return placeOf(decision.anchor);
  return decision.folder === '' ? './' : `${iriOf(decision.folder)}/`;
}

function textBody(purpose: string, value: string): Json {
  return { type: 'TextualBody', purpose, value };
}

function placeOf({ path, exact, prefix, suffix, start, end }: Anchor): Json {
  return {
    type: 'SpecificResource',
    source: iriOf(path),
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', start, end },
    ],
  };
}

/** Reads a Web Annotation. Never throws; anything that is none of ours is `foreign`. */
export function fromW3c(json: unknown): Read {
  const foreign: Read = { kind: 'foreign' };
  if (!isJson(json)) return foreign;
  const stamp = stampOf(json);
  if (stamp === null || !wordsOf(json['type']).includes('Annotation')) return foreign;
  const targets = listOf(json['target']);
  const [target] = targets;
  if (targets.length !== 1) return foreign;
  const bodies = listOf(json['body'] ?? json['bodyValue']);
  const motivation = wordsOf(json['motivation'])[0];
  if (motivation === 'moderating' && target === stamp.id && textOf(bodies, 'moderating') === 'withdrawn') {
    return { kind: 'annotation', annotation: { kind: 'withdrawn', ...stamp } };
  }
  const outside = [target, ...bodies].map(outsideSource).find((source) => source !== null);
  if (outside !== undefined) return { kind: 'outside', source: outside };
  const annotation = annotationOf(motivation, stamp, bodies, target);
  return annotation === null ? foreign : { kind: 'annotation', annotation };
}

function annotationOf(
  motivation: string | undefined,
  stamp: Stamp,
  bodies: readonly unknown[],
  target: unknown,
): Annotation | null {
  const anchor = anchorOf(target);
  switch (motivation) {
    case 'assessing':
      return decisionOf(stamp, bodies, target, anchor);
    case 'linking': {
      const to = bodies.map(anchorOf).find((body) => body !== null);
      const relation = relationOf(textOf(bodies, 'classifying'));
      if (anchor === null || to === undefined || relation === null) return null;
      return { kind: 'link', ...stamp, from: anchor, to, relation, note: textOf(bodies, 'commenting') ?? '' };
    }
    case 'replying': {
      const text = textOf(bodies, 'replying');
      return typeof target === 'string' && text !== null ? { kind: 'reply', ...stamp, replyTo: target, text } : null;
    }
    default: {
      // Notes of other programs come as commenting, describing, questioning, highlighting, or with no motivation at all.
      const text = textOf(bodies, 'commenting');
      return anchor !== null && text !== null ? { kind: 'note', ...stamp, anchor, text } : null;
    }
  }
}

function decisionOf(stamp: Stamp, bodies: readonly unknown[], target: unknown, anchor: Anchor | null): Decision | null {
  const state = stateOf(textOf(bodies, 'assessing', true));
  if (state === null) return null;
  const rule = textOf(bodies, 'classifying', true);
  const identity = textOf(bodies, 'identifying', true);
  const source = textOf(bodies, 'linking', true);
  const parts = {
    kind: 'decision' as const,
    ...stamp,
    state,
    note: textOf(bodies, 'commenting', true) ?? '',
    ...(source === null ? {} : { source }),
  };
  const ruled = rule === null ? {} : { rule };
  switch (textOf(bodies, 'tagging', true)) {
    case 'rule': {
      const folder = typeof target === 'string' ? pathOf(target) : null;
      return rule === null || folder === null
        ? null
        : { ...parts, reach: 'rule', folder: folder.replace(/\/+$/, ''), rule };
    }
    case 'fact':
      return anchor === null || identity === null
        ? null
        : { ...parts, reach: 'fact', anchor, fact: identity, ...ruled };
    default: {
      const finding = identity === null ? {} : { finding: identity };
      return anchor === null ? null : { ...parts, reach: 'here', anchor, ...ruled, ...finding };
    }
  }
}

function stampOf(json: Json): Stamp | null {
  const { id, created, modified, creator } = json;
  if (typeof id !== 'string' || id === '') return null;
  const [agent] = listOf(creator);
  const name = isJson(agent) ? wordsOf(agent['name'])[0] : agent;
  return {
    id,
    created: typeof created === 'string' ? created : '',
    ...(typeof modified === 'string' ? { modified } : {}),
    creator: typeof name === 'string' ? name : '',
  };
}

/** The text of the first body with a purpose; unless `strict`, of the first text without one where none has it. */
function textOf(bodies: readonly unknown[], purpose: string, strict = false): string | null {
  let loose: string | null = null;
  for (const body of bodies) {
    const text =
      typeof body === 'string' ? body : isJson(body) && typeof body['value'] === 'string' ? body['value'] : null;
    if (text === null) continue;
    const purposes = isJson(body) ? wordsOf(body['purpose']) : [];
    if (purposes.includes(purpose)) return text;
    if (purposes.length === 0) loose ??= text;
  }
  return strict ? null : loose;
}

/** A place of a document inside the folder, with a quotation; anything else is null. */
function anchorOf(resource: unknown): Anchor | null {
  const source = sourceOf(resource);
  const path = source === null ? null : pathOf(source);
  if (path === null || path === '' || !isJson(resource)) return null;
  const selectors = listOf(resource['selector']).filter(isJson);
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const exact = quote?.['exact'];
  if (quote === undefined || typeof exact !== 'string' || exact === '') return null;
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  const start = countOf(position?.['start']);
  const { prefix, suffix } = quote;
  return {
    path,
    exact,
    prefix: typeof prefix === 'string' ? prefix : '',
    suffix: typeof suffix === 'string' ? suffix : '',
    start,
    end: Math.max(start, countOf(position?.['end'])),
  };
}

/** Only places inside the folder are ever looked at: a path or address that leads elsewhere is named, and not used. */
function outsideSource(resource: unknown): string | null {
  const source = sourceOf(resource);
  return source !== null && pathOf(source) === null ? source : null;
}

function sourceOf(resource: unknown): string | null {
  if (!isJson(resource)) return null;
  const { source } = resource;
  if (typeof source === 'string') return source;
  return isJson(source) && typeof source['id'] === 'string' ? source['id'] : null;
}

const STATES: readonly DecisionState[] = ['verified', 'ignored', 'disputed', 'corrected'];
const RELATIONS: readonly LinkRelation[] = ['supports', 'contradicts', 'supersedes', 'derivesFrom'];

function stateOf(word: string | null): DecisionState | null {
  return STATES.find((state) => state === word) ?? null;
}

function relationOf(word: string | null): LinkRelation | null {
  return RELATIONS.find((relation) => relation === word) ?? null;
}

/** The model allows one value where it allows several. */
function listOf(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

function wordsOf(value: unknown): readonly string[] {
  return listOf(value).filter((word) => typeof word === 'string');
}

function countOf(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
