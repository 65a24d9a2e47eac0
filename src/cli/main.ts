import { CommanderError } from 'commander';
import { misuse } from './misuse';
import type { Outcome } from './outcome';
import { program } from './program';
import { cliText as text } from './texts';

function print(result: Outcome): void {
  process.exitCode = result.exitCode;
  for (const note of result.notes ?? []) process.stderr.write(`${note}\n`);
  if (result.exitCode === 2) process.stderr.write(`${result.sentence}\n`);
  else process.stdout.write(`${result.output}\n`);
}

// A reader that has seen enough (`| head`) closes the pipe; that is no failure of ours.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault;
});

try {
  await program(print).parseAsync(process.argv);
} catch (fault) {
  if (fault instanceof CommanderError) {
    if (fault.exitCode !== 0) print({ exitCode: 2, sentence: misuse(fault, text) });
  } else {
    // A bug of ours: exit code 1 would say that findings were told.
    const detail = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
    print({ exitCode: 2, sentence: text('unexpected', { detail }) });
  }
}
