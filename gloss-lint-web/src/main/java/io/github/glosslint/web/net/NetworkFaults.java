package io.github.glosslint.web.net;

import io.github.glosslint.text.Secrets;
import io.github.glosslint.verdict.Cause;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/** Explains the exceptions of Java and OkHttp in terms of the web. */
final class NetworkFaults {

  private static final int LONGEST_EVIDENCE = 200;
  private static final int MOST_CAUSES = 50;

  /** OkHttp says that headers are too long and that they break off in the same words. */
  private static final Pattern NO_END_OF_LINE =
      Pattern.compile("not found: limit=(\\d{1,7}) content=(\\p{XDigit}*+)");

  /** What is left of a line that breaks off has no more bytes. */
  private static final int LONGEST_REST = 65_536;

  /** What is in the message of an exception of the network, and what that means. */
  private record Sign(String words, Cause cause, String evidence) {}

  private static final List<Sign> SIGNS =
      List.of(
          new Sign("connection refused", Cause.REFUSED, "connection refused"),
          new Sign("no route to host", Cause.NO_ROUTE, "no route to the host"),
          new Sign("host is unreachable", Cause.NO_ROUTE, "no route to the host"),
          new Sign("host is down", Cause.NO_ROUTE, "no route to the host"),
          new Sign("network is unreachable", Cause.NO_ROUTE, "no route to the network"),
          new Sign("unreachable network", Cause.NO_ROUTE, "no route to the network"),
          new Sign("network is down", Cause.NO_ROUTE, "no route to the network"),
          new Sign(
              "permission denied", Cause.NO_ROUTE, "the operating system denied the connection"),
          new Sign("too many open files", Cause.INTERNAL, "this machine has too many files open"),
          new Sign("connection timed out", Cause.TIMEOUT, "connection timed out"),
          new Sign("connect timed out", Cause.TIMEOUT, "connection timed out"),
          new Sign("connection reset", Cause.RESET, "connection reset"),
          new Sign(
              "unexpected response code for connect",
              Cause.NO_ROUTE,
              "the proxy could not connect to the host"),
          new Sign("broken pipe", Cause.RESET, "connection closed"),
          new Sign("connection closed", Cause.RESET, "connection closed"),
          new Sign("socket closed", Cause.RESET, "connection closed"),
          new Sign(
              "unexpected end of stream",
              Cause.RESET,
              "connection closed before the response was complete"),
          new Sign(
              "end of input", Cause.RESET, "connection closed before the response was complete"),
          new Sign("stream was reset", Cause.PROTOCOL, "the server reset the HTTP/2 stream"));

  private NetworkFaults() {}

  /**
   * What came of a request that failed.
   *
   * @param nanos how long it took
   * @return a fault whose evidence has no secrets and at most 200 characters
   */
  static Exchange.Fault of(Throwable failure, long nanos) {
    Exchange.Fault fault = judged(failure, nanos);
    return new Exchange.Fault(fault.cause(), tidy(fault.evidence()), nanos);
  }

  private static Exchange.Fault judged(Throwable failure, long nanos) {
    for (Throwable one : family(failure, true)) {
      if (one instanceof PrivateAddressException) {
        return new Exchange.Fault(Cause.PRIVATE_ADDRESS, message(one), nanos);
      }
    }
    if (failure instanceof UnsupportedProxyException) {
      return new Exchange.Fault(Cause.SETTINGS, message(failure), nanos);
    }
    if (failure instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
      return judged(unchecked.getCause(), nanos);
    }
    if (!(failure instanceof IOException)) {
      String name = failure.getClass().getSimpleName();
      return new Exchange.Fault(Cause.INTERNAL, "internal error: " + name + words(failure), nanos);
    }
    List<Throwable> causes = family(failure, false);
    for (Throwable one : causes) {
      if (one instanceof ProxyLoginException) {
        return new Exchange.Fault(Cause.PROXY_AUTHENTICATION, message(one), nanos);
      }
      if (one instanceof MalformedAnswerException) {
        return new Exchange.Fault(Cause.PROTOCOL, message(one), nanos);
      }
    }
    for (Throwable one : causes) {
      // Whatever else ran out of time while the name server was waited for.
      if (one instanceof UnknownHostException unknown) {
        return name(unknown, nanos);
      }
    }
    for (Throwable one : causes) {
      if (one instanceof InterruptedIOException) {
        return interrupted(one, causes, nanos);
      }
      if (one instanceof SSLException) {
        return tls(one, causes, nanos);
      }
    }
    return connection(failure, causes, nanos);
  }

  private static Exchange.Fault name(UnknownHostException unknown, long nanos) {
    Cause kind = BoundedDns.kind(unknown);
    String evidence =
        switch (kind) {
          case NO_SUCH_HOST -> "the name does not exist";
          case DNS_TIMEOUT -> message(unknown);
          default -> "DNS lookup failed";
        };
    return new Exchange.Fault(kind, evidence, nanos);
  }

  private static Exchange.Fault interrupted(Throwable one, List<Throwable> causes, long nanos) {
    if (!(one instanceof SocketTimeoutException) && message(one).equals("interrupted")) {
      return new Exchange.Fault(Cause.INTERRUPTED, "the run was interrupted", nanos);
    }
    boolean connecting =
        causes.stream()
            .map(NetworkFaults::lower)
            .anyMatch(m -> m.contains("connect timed out") || m.contains("failed to connect"));
    return new Exchange.Fault(
        Cause.TIMEOUT, connecting ? "connection timed out" : "response timed out", nanos);
  }

  /** A connection can break during a handshake, too, and then that is what happened. */
  private static Exchange.Fault tls(Throwable one, List<Throwable> causes, long nanos) {
    for (Throwable cause : causes) {
      if (cause instanceof SocketTimeoutException) {
        return new Exchange.Fault(Cause.TIMEOUT, "response timed out", nanos);
      }
      if (cause instanceof SocketException && !(one instanceof SSLHandshakeException)) {
        return connection(cause, causes, nanos);
      }
    }
    return TlsFaults.of(causes, nanos);
  }

  private static Exchange.Fault connection(Throwable one, List<Throwable> causes, long nanos) {
    for (Throwable cause : causes) {
      if (cause instanceof EOFException && isFlood(message(cause))) {
        return new Exchange.Fault(Cause.PROTOCOL, "the headers are too long", nanos);
      }
    }
    for (Throwable cause : causes) {
      String message = lower(cause);
      for (Sign sign : SIGNS) {
        if (message.contains(sign.words())) {
          return new Exchange.Fault(sign.cause(), sign.evidence(), nanos);
        }
      }
    }
    if (message(one).equals("Canceled")) {
      return new Exchange.Fault(Cause.INTERRUPTED, "the run was interrupted", nanos);
    }
    if (one instanceof NoRouteToHostException) {
      return new Exchange.Fault(Cause.NO_ROUTE, "no route to the host", nanos);
    }
    if (one instanceof ConnectException) {
      return new Exchange.Fault(Cause.REFUSED, "no connection" + words(one), nanos);
    }
    if (one instanceof SocketException || one instanceof EOFException) {
      return new Exchange.Fault(Cause.RESET, "connection closed" + words(one), nanos);
    }
    // OkHttp's own, which it does not export.
    if (one.getClass().getSimpleName().equals("ConnectionShutdownException")) {
      return new Exchange.Fault(Cause.PROTOCOL, "the server closed the HTTP/2 connection", nanos);
    }
    return new Exchange.Fault(Cause.PROTOCOL, "the response is not valid HTTP" + words(one), nanos);
  }

  /** Whether Okio looked for the end of a line as far as it may, and there was more. */
  private static boolean isFlood(String message) {
    Matcher matcher = NO_END_OF_LINE.matcher(message);
    if (!matcher.find()) {
      return false;
    }
    int limit = Integer.parseInt(matcher.group(1));
    return limit > LONGEST_REST || matcher.group(2).length() > 2 * limit;
  }

  /** An exception and its causes, in order; on demand those that were suppressed, too. */
  private static List<Throwable> family(Throwable failure, boolean suppressed) {
    List<Throwable> family = new ArrayList<>();
    Deque<Throwable> open = new ArrayDeque<>(List.of(failure));
    while (!open.isEmpty() && family.size() < MOST_CAUSES) {
      Throwable next = open.remove();
      if (family.stream().noneMatch(known -> known == next)) {
        family.add(next);
        if (next.getCause() != null) {
          open.add(next.getCause());
        }
        if (suppressed) {
          open.addAll(List.of(next.getSuppressed()));
        }
      }
    }
    return family;
  }

  static String message(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? "" : message;
  }

  static String lower(Throwable failure) {
    return message(failure).toLowerCase(Locale.ROOT);
  }

  static String words(Throwable failure) {
    return message(failure).isBlank() ? "" : ": " + message(failure);
  }

  private static String tidy(String evidence) {
    String masked = Secrets.masked(evidence).replaceAll("[\\p{Cntrl}\\s]++", " ").strip();
    if (masked.length() <= LONGEST_EVIDENCE) {
      return masked;
    }
    int end = LONGEST_EVIDENCE - 1;
    return masked.substring(0, Character.isHighSurrogate(masked.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }
}
