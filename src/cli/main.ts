import { isMainThread } from 'node:worker_threads';
import { Command, CommanderError, Option } from 'commander';
import { version } from '../../package.json';
import { localeOf } from '../core/messages.ts';
import type { Locale } from '../core/messages.ts';
import { reviewFormats } from '../report/formats.ts';
import { check, compare } from './check.ts';
import type { CheckOptions, ExitCode } from './check.ts';
import { readConfig } from './config.ts';
import { complain, watchOutput } from './output.ts';
import { serveDocuments } from './pool.ts';
import { recognizeLines } from './recognize.ts';
import { localeOfEnvironment } from './terminal.ts';
import { cliWord } from './words.ts';

const plainFormats = ['text', 'json'] as const;
const formats = [...plainFormats, ...reviewFormats] as const;
const thresholds = ['error', 'warning', 'information', 'never'] as const;
const locales = ['en', 'zh-CN', 'zh-TW'] as const;

const asked = askedLocale(process.argv);
const locale = asked ?? localeOfEnvironment(process.env);
if (isMainThread) start();
else serveDocuments();

function start(): void {
  watchOutput();
  run(process.argv).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      complain(`heshu: ${cliWord(locale, 'failed', reason)}`);
      process.exitCode = 2;
    },
  );
}

/** Runs one command; wrong use is told on standard error and gives 2. */
async function run(argv: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = programFor((result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv]);
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}

function programFor(done: (code: ExitCode) => void): Command {
  const program = new Command('heshu')
    .description(cliWord(locale, 'about'))
    .version(version, '-V, --version', cliWord(locale, 'versionAbout'))
    .helpOption('-h, --help', cliWord(locale, 'helpAbout'))
    .helpCommand(false)
    .addHelpText('after', `\n${cliWord(locale, 'exitCodes')}`)
    .showHelpAfterError(cliWord(locale, 'seeHelp'))
    .exitOverride();
  program
    .command('check')
    .description(cliWord(locale, 'checkAbout'))
    .argument('[paths...]', cliWord(locale, 'pathsAbout'))
    .addOption(formatOption(formats))
    .addOption(new Option('--output <file>', cliWord(locale, 'outputAbout')))
    .addOption(new Option('--baseline <file>', cliWord(locale, 'baselineAbout')))
    .addOption(langOption())
    .addOption(failOnOption())
    .addOption(new Option('--all', cliWord(locale, 'allAbout')).default(false))
    .helpOption('-h, --help', cliWord(locale, 'helpAbout'))
    .action(async (paths: string[], flags: Flags, command: Command) => {
      if (paths.length === 0) command.error(`heshu: ${cliWord(locale, 'noPath')}`);
      done(await check(paths, optionsOf(flags)));
    });
  program
    .command('compare')
    .description(cliWord(locale, 'compareAbout'))
    .argument('<a>')
    .argument('<b>')
    .addOption(formatOption(plainFormats))
    .addOption(langOption())
    .addOption(failOnOption())
    .helpOption('-h, --help', cliWord(locale, 'helpAbout'))
    .action(async (a: string, b: string, flags: Flags) => {
      done(await compare(a, b, optionsOf(flags)));
    });
  program
    .command('recognize')
    .description(cliWord(locale, 'recognizeAbout'))
    .addOption(langOption())
    .helpOption('-h, --help', cliWord(locale, 'helpAbout'))
    .action(async () => {
      await recognizeLines(process.stdin, process.stdout);
    });
  return program;
}

interface Flags {
  readonly format: (typeof formats)[number];
  readonly failOn: (typeof thresholds)[number];
  readonly all?: boolean;
  readonly output?: string;
  readonly baseline?: string;
}

function optionsOf({ format, failOn, all = false, output, baseline }: Flags): CheckOptions {
  const cwd = process.cwd();
  // A team's language outweighs that of the machine, not what is asked for.
  const said = asked ?? readConfig(cwd, locale).config.lang ?? locale;
  return { locale: said, format, failOn, all, cwd, output: output ?? null, baseline: baseline ?? null };
}

function formatOption(choices: readonly string[]): Option {
  return new Option('--format <format>', cliWord(locale, 'formatAbout')).choices(choices).default('text');
}

function failOnOption(): Option {
  return new Option('--fail-on <severity>', cliWord(locale, 'failOnAbout')).choices(thresholds).default('error');
}

function langOption(): Option {
  return new Option('--lang <lang>', cliWord(locale, 'langAbout')).choices(locales);
}

/** The language has to be known before commander speaks: `--lang x` or `--lang=x` anywhere. */
function askedLocale(argv: readonly string[]): Locale | undefined {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const asked = argv[at]?.includes('=') ? argv[at].slice('--lang='.length) : argv[at + 1];
  return at >= 0 && asked !== undefined && locales.some((known) => known === asked) ? localeOf(asked) : undefined;
}
