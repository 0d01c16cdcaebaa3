package io.github.glosslint.benchmarks;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How much was taken in: JMH prints it a second, as {@code :MB}. */
@AuxCounters(AuxCounters.Type.OPERATIONS)
@State(Scope.Thread)
public class Volume {

  /** Millions of bytes of UTF-8. */
  public double MB;
}
