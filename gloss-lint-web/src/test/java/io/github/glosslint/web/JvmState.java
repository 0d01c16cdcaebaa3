package io.github.glosslint.web;

import java.lang.reflect.Field;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.HttpURLConnection;
import java.net.ProxySelector;
import java.net.ResponseCache;
import java.net.URL;
import java.security.Security;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What everybody in a JVM shares. Needs {@link #OPTIONS}, since nobody is told of the hooks of a
 * JVM, nor of the handlers of its URLs.
 */
final class JvmState {

  static final String[] OPTIONS = {
    "--add-opens=java.base/java.lang=ALL-UNNAMED", "--add-opens=java.base/java.net=ALL-UNNAMED"
  };

  private JvmState() {}

  /** All of it as text, by what it is called. */
  static SortedMap<String, String> now() throws Exception {
    SortedMap<String, String> state = new TreeMap<>();
    System.getProperties().forEach((key, value) -> state.put("property " + key, "" + value));
    for (String key :
        new String[] {
          "networkaddress.cache.ttl",
          "networkaddress.cache.negative.ttl",
          "jdk.tls.disabledAlgorithms",
          "jdk.certpath.disabledAlgorithms",
          "ssl.SocketFactory.provider",
          "ssl.TrustManagerFactory.algorithm"
        }) {
      state.put("security property " + key, "" + Security.getProperty(key));
    }
    state.put("security providers", Arrays.toString(Security.getProviders()));
    state.put("TLS context", same(SSLContext.getDefault()));
    state.put("TLS sockets", same(HttpsURLConnection.getDefaultSSLSocketFactory()));
    state.put("TLS host names", same(HttpsURLConnection.getDefaultHostnameVerifier()));
    state.put("redirects", "" + HttpURLConnection.getFollowRedirects());
    state.put("authenticator", same(Authenticator.getDefault()));
    state.put("proxies", same(ProxySelector.getDefault()));
    state.put("cookies", same(CookieHandler.getDefault()));
    state.put("response cache", same(ResponseCache.getDefault()));
    state.put("uncaught exceptions", same(Thread.getDefaultUncaughtExceptionHandler()));
    state.put("streams", same(System.in) + same(System.out) + same(System.err));
    state.put("locale, time zone", Locale.getDefault() + ", " + TimeZone.getDefault().getID());
    state.put("shutdown hooks", "" + ((Map<?, ?>) hidden(hooks(), "hooks")).keySet());
    state.put("URL handlers", same(hidden(URL.class, "factory")));
    for (String name : Collections.list(LogManager.getLogManager().getLoggerNames())) {
      putLogger(LogManager.getLogManager().getLogger(name), state);
    }
    return state;
  }

  /** A logger that nobody has set up is none of ours. */
  private static void putLogger(@Nullable Logger logger, Map<String, String> state) {
    if (logger != null) {
      String setUp = logger.getLevel() + Arrays.toString(logger.getHandlers()) + logger.getFilter();
      if (!setUp.equals("null[]null") || !logger.getUseParentHandlers()) {
        state.put("logger " + logger.getName(), setUp + logger.getUseParentHandlers());
      }
    }
  }

  private static Class<?> hooks() throws ClassNotFoundException {
    return Class.forName("java.lang.ApplicationShutdownHooks");
  }

  private static @Nullable Object hidden(Class<?> type, String name) throws Exception {
    Field field = type.getDeclaredField(name);
    field.setAccessible(true);
    return field.get(null);
  }

  private static String same(@Nullable Object object) {
    return object == null
        ? "none"
        : object.getClass().getName() + "@" + System.identityHashCode(object);
  }
}
