package io.github.glosslint.web;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.nop.NOPServiceProvider;

/** A provider of SLF4J whose loggers print everything. */
public final class PrintedLogs extends NOPServiceProvider {

  /** SLF4J makes one. */
  public PrintedLogs() {}

  @Override
  public ILoggerFactory getLoggerFactory() {
    return Printer::new;
  }

  private static final class Printer extends LegacyAbstractLogger {

    @Serial private static final long serialVersionUID = 1L;

    Printer(String name) {
      this.name = name;
    }

    @Override
    public boolean isTraceEnabled() {
      return true;
    }

    @Override
    public boolean isDebugEnabled() {
      return true;
    }

    @Override
    public boolean isInfoEnabled() {
      return true;
    }

    @Override
    public boolean isWarnEnabled() {
      return true;
    }

    @Override
    public boolean isErrorEnabled() {
      return true;
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
      return null;
    }

    @Override
    protected void handleNormalizedLoggingCall(
        Level level,
        @Nullable Marker marker,
        @Nullable String message,
        Object @Nullable [] arguments,
        @Nullable Throwable failure) {
      String text = MessageFormatter.basicArrayFormat(message, arguments);
      System.out.println("[" + level + "] " + text + (failure == null ? "" : " " + failure));
    }
  }
}
