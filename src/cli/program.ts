import { Command, Option } from 'commander';
import type { BuildOptions } from './build';
import type { Outcome } from './outcome';
import { planCheck, planExport } from './planCommands';
import { cliText as text } from './texts';

const collect = (value: string, earlier: readonly string[]): readonly string[] => [...earlier, value];
const planOption = (): Option => new Option('--plan <file>', text('optionPlan'));
const jsonOption = (): Option => new Option('--json', text('optionJson'));

/** A command that throws instead of ending the process, and speaks Bahasa Indonesia. */
function quiet(command: Command): Command {
  return command
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .helpOption('-h, --help', text('optionHelp'))
    .helpCommand(false)
    .configureHelp({
      styleTitle: (title) =>
        title
          .replace('Usage:', text('helpUsage'))
          .replace('Arguments:', text('helpArguments'))
          .replace('Options:', text('helpOptions'))
          .replace('Commands:', text('helpCommands')),
      optionDescription: (option) => option.description,
    });
}

/** The commands with their options; `tell` gets what the command that ran ended with. */
export function program(tell: (outcome: Outcome) => void): Command {
  const root = quiet(new Command('renstra')).description(text('description'));
  const plan = quiet(root.command('plan')).description(text('plan'));
  quiet(plan.command('check'))
    .description(text('planCheck'))
    .addOption(planOption())
    .addOption(jsonOption())
    .action(async (options: { plan?: string; json?: boolean }) => {
      tell(await planCheck(options, text));
    });
  quiet(plan.command('export'))
    .description(text('planExport'))
    .addOption(planOption())
    .addOption(jsonOption())
    .action(async (options: { plan?: string }) => {
      tell(await planExport(options, text));
    });
  quiet(root.command('build'))
    .description(text('build'))
    .option('--year <year>', text('optionYear'))
    .option('--units <list>', text('optionUnits'), 'all')
    .addOption(planOption())
    .option('--fill <file>', text('optionFill'))
    .option<readonly string[]>('--set <name=value...>', text('optionSet'), collect, [])
    .option('--out <file>', text('optionOut'))
    .addOption(jsonOption())
    .action(async (options: BuildOptions) => {
      const { build } = await import('./build');
      tell(await build(options, text));
    });
  quiet(root.command('read <file>'))
    .description(text('read'))
    .addOption(jsonOption())
    .action(async (file: string) => {
      const { read } = await import('./read');
      tell(await read(file, text));
    });
  quiet(root.command('validate <file>'))
    .description(text('validate'))
    .addOption(jsonOption())
    .action(async (file: string, options: { json?: boolean }) => {
      const { validate } = await import('./validate');
      tell(await validate(file, options, text));
    });
  quiet(root.command('audit <file>'))
    .description(text('audit'))
    .option('--thorough', text('optionThorough'))
    .addOption(jsonOption())
    .action(async (file: string, options: { thorough?: boolean; json?: boolean }) => {
      const { audit } = await import('./audit');
      tell(await audit(file, options, text));
    });
  quiet(root.command('bench'))
    .description(text('bench'))
    .addOption(jsonOption())
    .action(async () => {
      const { bench } = await import('./bench/bench');
      tell(await bench());
    });
  return root;
}
