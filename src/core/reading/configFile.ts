import { isNode, LineCounter, parseDocument } from 'yaml';
import { message, type Locale, type Message } from '../messages.ts';
import { LEVELS, type Level, type RuleLevels } from '../rules/levels.ts';

/** What a team wants in one folder; what is absent is left to the command line and the editor. */
export interface FolderConfig {
  readonly rules: RuleLevels;
  /** Globs, relative to the folder that holds `.heshu`. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** Megabytes. */
  readonly maxSize?: number;
  /** The language of messages on the command line. */
  readonly lang?: Locale;
}

/** What `.heshu/config.yaml` says, and what in it could not be used. Only those who have the file at hand load this. */
export interface ConfigFile {
  readonly config: FolderConfig;
  readonly problems: readonly Message[];
}

/** Where the file stands in a workspace folder. */
export const CONFIG_PATH = '.heshu/config.yaml';

export const NO_CONFIG: FolderConfig = { rules: new Map() };

const LOCALES: readonly Locale[] = ['en', 'zh-CN', 'zh-TW'];
const LEAST_SIZE = 1;
const MOST_SIZE = 100;
/** The first few things that are wrong show a person what is the matter. */
const MOST_PROBLEMS = 10;

/** Takes a path of keys and a sentence that begins with the line at which they stand. */
type Tell = (keys: readonly string[], sentence: (line: number) => Message) => void;

/** Reads the file. What is wrong is left out and told with its line and the remedy; the rest counts. Never throws. */
export function readConfigFile(text: string): ConfigFile {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines });
  const error = yaml.errors[0];
  if (error !== undefined) {
    const reason = error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '';
    return broken(message('config.broken', lines.linePos(error.pos[0]).line, reason));
  }
  let data: unknown;
  try {
    data = yaml.toJS();
  } catch {
    // Aliases that would unfold to more than the library allows.
    return broken(message('config.shape'));
  }
  if (data === null) return { config: NO_CONFIG, problems: [] };
  if (!isRecord(data)) return broken(message('config.shape'));
  const problems: Message[] = [];
  const tell: Tell = (keys, sentence) => {
    const node = yaml.getIn(keys, true);
    const at = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    problems.push(sentence(lines.linePos(at).line));
  };
  return { config: configOf(data, tell), problems: problems.slice(0, MOST_PROBLEMS) };
}

/**
 * The severities that people give to rules, as a plain object by code (`{ HS103: 'off' }`): from the file or from a setting.
 * What is no rule or no severity is told by `wrong` and left out.
 */
export function ruleLevels(
  data: unknown,
  wrong: (code: string, what: 'rule' | 'level') => void = () => undefined,
): RuleLevels {
  const levels = new Map<string, Level>();
  for (const [code, value] of isRecord(data) ? Object.entries(data) : []) {
    // YAML 1.1 reads a bare `off` as false; this library does not, a person's other tools may.
    const level = value === false ? 'off' : LEVELS.find((known) => known === value);
    if (!/^HS\d{3}$/.test(code)) wrong(code, 'rule');
    else if (level === undefined) wrong(code, 'level');
    else levels.set(code, level);
  }
  return levels;
}

function configOf(data: Json, tell: Tell): FolderConfig {
  let config: FolderConfig = NO_CONFIG;
  for (const [key, value] of Object.entries(data)) {
    if (value !== null) config = { ...config, ...partOf(key, value, tell) };
  }
  return config;
}

function partOf(key: string, value: unknown, tell: Tell): Partial<FolderConfig> {
  switch (key) {
    case 'rules':
      if (!isRecord(value)) tell([key], (line) => message('config.rules', line));
      return {
        rules: ruleLevels(value, (code, what) => {
          tell([key, code], (line) => message(what === 'rule' ? 'config.rule' : 'config.level', line, code));
        }),
      };
    case 'include':
    case 'exclude': {
      const globs = globsOf(value);
      if (globs === null) tell([key], (line) => message('config.globs', line, key));
      return globs === null ? {} : { [key]: globs };
    }
    case 'maxSize': {
      const fits = typeof value === 'number' && value >= LEAST_SIZE && value <= MOST_SIZE;
      if (!fits) tell([key], (line) => message('config.maxSize', line, LEAST_SIZE, MOST_SIZE));
      return fits ? { maxSize: value } : {};
    }
    case 'lang': {
      const lang = LOCALES.find((known) => known === value);
      if (lang === undefined) tell([key], (line) => message('config.lang', line));
      return lang === undefined ? {} : { lang };
    }
    default:
      tell([key], (line) => message('config.key', line, key));
      return {};
  }
}

/** One glob, or a list of them. Null for anything else, and for one that leads out of the folder. */
function globsOf(value: unknown): readonly string[] | null {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const globs = list.flatMap((glob) => (typeof glob === 'string' && isInside(glob) ? [glob] : []));
  return globs.length === list.length ? globs : null;
}

function isInside(glob: string): boolean {
  return glob.trim() !== '' && !/^(?:[/\\]|[a-z]:)/i.test(glob) && !glob.split(/[/\\]/).includes('..');
}

function broken(problem: Message): ConfigFile {
  return { config: NO_CONFIG, problems: [problem] };
}

type Json = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
