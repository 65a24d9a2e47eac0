import type { CommanderError } from 'commander';
import type { CliText } from './texts';

/** The command line as it was mistyped, told in one sentence with what would do. */
export function misuse(fault: CommanderError, text: CliText): string {
  const [, named = ''] = /'([^]*?)'/.exec(fault.message) ?? [];
  switch (fault.code) {
    case 'commander.unknownCommand':
      return text('unknownCommand', { name: named });
    case 'commander.unknownOption':
      return text('unknownOption', { name: named });
    case 'commander.optionMissingArgument':
      return text('optionEmpty', { name: named });
    case 'commander.missingArgument':
      return text('argumentMissing');
    case 'commander.excessArguments':
      return text('tooManyArguments');
    case 'commander.help':
      return text('noCommand');
    default:
      return text('notUnderstood', { detail: fault.message });
  }
}
