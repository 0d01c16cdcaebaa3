package io.github.glosslint.web.net;

import io.github.glosslint.verdict.Cause;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateRevokedException;
import java.util.List;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Explains a failed TLS handshake, whose reason Java buries in nested causes. */
final class TlsFaults {

  private TlsFaults() {}

  /**
   * Judges an {@link javax.net.ssl.SSLException}.
   *
   * @param causes the exception and its causes, in order
   */
  static Exchange.Fault of(List<Throwable> causes, long nanos) {
    // A path that cannot be validated is what each of the first three looks like from above.
    if (any(causes, CertificateExpiredException.class)) {
      return new Exchange.Fault(Cause.TLS_EXPIRED, "expired certificate", nanos);
    }
    if (any(causes, CertificateNotYetValidException.class)) {
      return new Exchange.Fault(Cause.TLS_EXPIRED, "the certificate is not valid yet", nanos);
    }
    if (any(causes, CertificateRevokedException.class)) {
      return new Exchange.Fault(Cause.TLS_UNTRUSTED, "the certificate was revoked", nanos);
    }
    if (says(causes, "algorithm constraints", "disabled algorithm")) {
      return new Exchange.Fault(
          Cause.TLS_UNTRUSTED, "the certificate is signed with a weak algorithm", nanos);
    }
    if (any(causes, CertPathValidatorException.class)
        || any(causes, CertPathBuilderException.class)
        || says(causes, "certification path", "trusted cert", "trust anchor")) {
      return new Exchange.Fault(Cause.TLS_UNTRUSTED, "untrusted certificate", nanos);
    }
    if (any(causes, SSLPeerUnverifiedException.class)
        || says(causes, "subject alternative", "no name matching")) {
      return new Exchange.Fault(Cause.TLS_WRONG_HOST, "the certificate is for another host", nanos);
    }
    return new Exchange.Fault(
        Cause.TLS_HANDSHAKE,
        "the TLS handshake failed" + NetworkFaults.words(causes.get(0)),
        nanos);
  }

  private static boolean any(List<Throwable> causes, Class<? extends Throwable> type) {
    return causes.stream().anyMatch(type::isInstance);
  }

  private static boolean says(List<Throwable> causes, String... words) {
    return causes.stream()
        .map(NetworkFaults::lower)
        .anyMatch(message -> List.of(words).stream().anyMatch(message::contains));
  }
}
