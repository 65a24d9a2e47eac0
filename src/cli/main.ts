import { Command, CommanderError } from 'commander';
import type { BuildOptions } from './build';
import type { Outcome } from './outcome';
import { planCheck, planExport } from './planCommands';
import { cliText as text } from './texts';

let outcome: Outcome | undefined;

const collect = (value: string, earlier: readonly string[]): readonly string[] => [...earlier, value];

function program(): Command {
  const root = new Command('renstra')
    .description(text('description'))
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  const plan = root.command('plan').exitOverride();
  plan
    .command('check')
    .description(text('planCheck'))
    .option('--plan <file>')
    .option('--json')
    .exitOverride()
    .action(async (options: { plan?: string; json?: boolean }) => {
      outcome = await planCheck(options, text);
    });
  plan
    .command('export')
    .description(text('planExport'))
    .option('--plan <file>')
    .option('--json')
    .exitOverride()
    .action(async (options: { plan?: string }) => {
      outcome = await planExport(options, text);
    });
  root
    .command('build')
    .description(text('build'))
    .option('--year <year>')
    .option('--units <list>', '', 'all')
    .option('--plan <file>')
    .option('--fill <file>')
    .option('--set <name=value>', '', collect, [])
    .option('--out <file>')
    .option('--json')
    .exitOverride()
    .action(async (options: BuildOptions) => {
      const { build } = await import('./build');
      outcome = await build(options, text);
    });
  root
    .command('read <file>')
    .description(text('read'))
    .option('--json')
    .exitOverride()
    .action(async (file: string) => {
      const { read } = await import('./read');
      outcome = await read(file, text);
    });
  root
    .command('bench')
    .description(text('bench'))
    .option('--json')
    .exitOverride()
    .action(async () => {
      const { bench } = await import('./bench/bench');
      outcome = await bench();
    });
  return root;
}

function print(result: Outcome): void {
  process.exitCode = result.exitCode;
  if (result.exitCode === 2) process.stderr.write(`${result.sentence}\n`);
  else process.stdout.write(`${result.output}\n`);
}

// A reader that has seen enough (`| head`) closes the pipe; that is no failure of ours.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault;
});

try {
  await program().parseAsync(process.argv);
  if (outcome !== undefined) print(outcome);
} catch (fault) {
  if (!(fault instanceof CommanderError)) throw fault;
  if (fault.exitCode !== 0)
    print({ exitCode: 2, sentence: text('unknownOption', { detail: fault.message }) });
}
