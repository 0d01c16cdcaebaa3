package io.github.glosslint.cli;

import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Is ended as by a signal, slowly: between the last hook and the end of the process, its main
 * thread exits with another code.
 */
final class SignalledProgram {

  private static final AtomicBoolean HOOKS_ARE_DONE = new AtomicBoolean();
  private static final AtomicBoolean EXITS = new AtomicBoolean();

  private SignalledProgram() {}

  /** Takes the exit code of the signal, and that of the main thread. */
  public static void main(String[] codes) {
    Thread main = Thread.currentThread();
    new Thread(() -> end(Integer.parseInt(codes[0]), main)).start();
    while (!HOOKS_ARE_DONE.get()) {
      Thread.onSpinWait();
    }
    EXITS.set(true);
    Main.exit(Integer.parseInt(codes[1]));
  }

  /** What {@code Shutdown.exit} does, with a pause until the main thread can do no more. */
  private static void end(int code, Thread main) {
    try {
      Class<?> shutdown = Class.forName("java.lang.Shutdown");
      Method runHooks = shutdown.getDeclaredMethod("runHooks");
      Method halt = shutdown.getDeclaredMethod("halt", int.class);
      runHooks.setAccessible(true);
      halt.setAccessible(true);
      synchronized (shutdown) {
        runHooks.invoke(null);
        HOOKS_ARE_DONE.set(true);
        while (!EXITS.get() || main.getState() == Thread.State.RUNNABLE) {
          Thread.onSpinWait();
        }
        halt.invoke(null, code);
      }
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("this JDK ends in another way", e);
    }
  }
}
