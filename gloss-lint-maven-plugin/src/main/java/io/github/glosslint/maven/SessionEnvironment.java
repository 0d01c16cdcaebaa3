package io.github.glosslint.maven;

import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;

/**
 * The environment of the user who called Maven; with the Maven daemon, it differs from that of the
 * process.
 */
final class SessionEnvironment {

  private static final String PREFIX = "env.";

  private SessionEnvironment() {}

  static Map<String, String> of(MavenSession session) {
    Properties properties = session.getSystemProperties();
    Map<String, String> variables = new TreeMap<>();
    for (String name : properties.stringPropertyNames()) {
      if (name.startsWith(PREFIX)) {
        variables.put(name.substring(PREFIX.length()), properties.getProperty(name));
      }
    }
    return variables;
  }
}
