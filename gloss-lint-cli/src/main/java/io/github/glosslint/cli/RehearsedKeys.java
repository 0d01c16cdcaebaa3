package io.github.glosslint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A key for a server on the loopback network, made by the JDK's keytool for this process alone. */
final class RehearsedKeys implements AutoCloseable {

  /** Protects nothing: the file is gone before anybody else could read it. */
  private static final String PASSWORD = "rehearsal";

  private static final String TRUST_STORE = "javax.net.ssl.trustStore";

  private final Path folder;
  private final Path file;

  private RehearsedKeys(Path folder) {
    this.folder = folder;
    this.file = folder.resolve("keys.p12");
  }

  /**
   * Makes a key.
   *
   * @param algorithm of the key, as keytool names it
   */
  static RehearsedKeys of(String algorithm) throws IOException, InterruptedException {
    RehearsedKeys keys = new RehearsedKeys(Files.createTempDirectory("gloss-lint"));
    new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "rehearsal",
            "-keyalg",
            algorithm,
            "-dname",
            "CN=rehearsal",
            "-ext",
            "SAN=IP:127.0.0.1",
            "-storetype",
            "PKCS12",
            "-keystore",
            keys.file.toString(),
            "-storepass",
            PASSWORD)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    return keys;
  }

  /** Makes clients of this process trust the key, and nobody else's. */
  void trust() {
    System.setProperty(TRUST_STORE, file.toString());
    System.setProperty(TRUST_STORE + "Password", PASSWORD);
  }

  /** A socket whose server has the key. */
  ServerSocket serverSocket() throws IOException, GeneralSecurityException {
    char[] password = PASSWORD.toCharArray();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, password);
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context
        .getServerSocketFactory()
        .createServerSocket(0, 0, InetAddress.getLoopbackAddress());
  }

  @Override
  public void close() throws IOException {
    System.clearProperty(TRUST_STORE);
    System.clearProperty(TRUST_STORE + "Password");
    Files.deleteIfExists(file);
    Files.delete(folder);
  }
}
