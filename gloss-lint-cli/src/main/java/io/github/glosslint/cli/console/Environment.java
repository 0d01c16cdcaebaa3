package io.github.glosslint.cli.console;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * The environment of the process; tests can replace it.
 *
 * @param out standard output; its failures must come as exceptions
 * @param err standard error, UTF-8
 * @param variables of the environment
 * @param outIsTerminal whether standard output is one
 * @param errIsTerminal whether standard error is one
 */
public record Environment(
    InputStream in,
    OutputStream out,
    PrintStream err,
    Map<String, String> variables,
    Path workingDirectory,
    boolean outIsTerminal,
    boolean errIsTerminal) {}
