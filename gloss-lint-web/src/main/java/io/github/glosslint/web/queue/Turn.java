package io.github.glosslint.web.queue;

/** The answer of a queue that is asked for the next task. */
public sealed interface Turn<T> {

  /** A task that may start now, and is taken as started. */
  record Start<T>(T task) implements Turn<T> {}

  /** Nothing may start before a time, on the clock of the caller, in ns. */
  record WaitUntil<T>(long nanos) implements Turn<T> {}

  /** Nothing may start before a running task ends. */
  record WaitForEnd<T>() implements Turn<T> {}

  /** There is nothing left, and nothing is running. */
  record Empty<T>() implements Turn<T> {}
}
