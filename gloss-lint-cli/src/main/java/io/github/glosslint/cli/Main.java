package io.github.glosslint.cli;

import io.github.glosslint.cli.arguments.Invocation;
import io.github.glosslint.cli.console.Environment;
import io.github.glosslint.cli.console.ExitCode;
import io.github.glosslint.cli.console.Interruption;
import io.github.glosslint.cli.console.Messages;
import io.github.glosslint.cli.console.Stdout;
import io.github.glosslint.cli.console.Terminals;
import io.github.glosslint.cli.console.UsageException;
import io.github.glosslint.cli.init.InitArguments;
import io.github.glosslint.cli.init.InitCommand;
import io.github.glosslint.cli.init.InitRequest;
import io.github.glosslint.cli.lint.CommandRun;
import io.github.glosslint.cli.lint.LibraryLinter;
import io.github.glosslint.cli.lint.Linter;
import io.github.glosslint.cli.memory.OutOfMemory;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** The entry point of the command line: takes arguments, returns an exit code. */
public final class Main {

  private Main() {}

  /** Runs and exits with the run's code. */
  public static void main(String[] args) {
    // Not System.out, which encodes as the locale says and keeps its failures to itself.
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
    String answer = ShortAnswers.to(args);
    if (answer != null) {
      System.exit(ShortAnswers.print(answer, out, err));
    }
    OutOfMemory.watch();
    Environment environment =
        new Environment(
            System.in,
            out,
            err,
            System.getenv(),
            Path.of("").toAbsolutePath(),
            Terminals.isTerminal(1),
            Terminals.isTerminal(2));
    try {
      exit(run(args, environment, new LibraryLinter(environment.in())));
    } catch (OutOfMemoryError e) {
      OutOfMemory.halt();
    }
  }

  /** Exits with a code, unless a signal is ending the process with its own. */
  static void exit(int code) {
    Interruption.leaveExitToSignal();
    System.exit(code);
  }

  /** Runs with streams that are not terminals, and returns the exit code. */
  static int run(
      String[] args,
      InputStream in,
      OutputStream out,
      PrintStream err,
      Map<String, String> variables,
      Path workingDirectory) {
    Environment environment =
        new Environment(in, out, err, variables, workingDirectory, false, false);
    return run(args, environment, new LibraryLinter(in));
  }

  static int run(String[] args, Environment environment, Linter linter) {
    Messages messages = new Messages(environment.err());
    Interruption interruption = Interruption.ignored();
    boolean verbose = false;
    try {
      if (InitArguments.areFor(args)) {
        InitRequest request = InitArguments.parse(args);
        verbose = request.verbose();
        return new InitCommand(request, environment, linter, messages).run();
      }
      Invocation invocation = Invocation.of(args);
      verbose = invocation.terminal().verbose();
      Stdout stdout = new Stdout(environment.out());
      return new Session(
              new CommandRun(invocation, environment, linter, messages, stdout, interruption))
          .run();
    } catch (UsageException e) {
      messages.say(e);
      return ExitCode.USAGE;
    } catch (IOException e) {
      messages.say(String.valueOf(e.getMessage()));
      return ExitCode.FAILURE;
    } catch (OutOfMemoryError e) {
      // The way out must not need memory, see OutOfMemory.
      throw e;
    } catch (RuntimeException | Error e) {
      messages.failure("", e, verbose);
      messages.askForReport();
      return ExitCode.FAILURE;
    } finally {
      // Here, and not earlier: the process may end at once, and what went wrong is said by now.
      interruption.close();
    }
  }
}
