package io.github.glosslint.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColoursTest {

  @ParameterizedTest(name = "{0} {1} on a terminal: {2}")
  @CsvSource(
      nullValues = "-",
      value = {
        // choice, environment, on a terminal, in a pipe
        "AUTO,   TERM=xterm,                           true,  false",
        "AUTO,   TERM=dumb,                            false, false",
        "AUTO,   TERM=,                                false, false",
        "AUTO,   -,                                    false, false",
        "AUTO,   WT_SESSION=1,                         true,  false",
        "AUTO,   ConEmuANSI=ON,                        true,  false",
        "AUTO,   TERM=xterm NO_COLOR=1,                false, false",
        "AUTO,   TERM=xterm NO_COLOR=,                 true,  false",
        "AUTO,   TERM=xterm CLICOLOR=0,                false, false",
        "AUTO,   TERM=xterm CLICOLOR_FORCE=1,          true,  true",
        "AUTO,   TERM=dumb CLICOLOR_FORCE=1,           true,  true",
        "AUTO,   TERM=xterm CLICOLOR_FORCE=0,          true,  false",
        "AUTO,   TERM=xterm CLICOLOR_FORCE=1 NO_COLOR=1, false, false",
        "ALWAYS, TERM=dumb NO_COLOR=1,                 true,  true",
        "NEVER,  TERM=xterm CLICOLOR_FORCE=1,          false, false"
      })
  void follows_option_environment_and_terminal(
      Colours choice, String environment, boolean terminal, boolean pipe) {
    Map<String, String> variables = new HashMap<>();
    for (String variable : environment == null ? new String[0] : environment.split(" ")) {
      int equals = variable.indexOf('=');
      variables.put(variable.substring(0, equals), variable.substring(equals + 1));
    }

    assertThat(choice.wanted(variables, true)).isEqualTo(terminal);
    assertThat(choice.wanted(variables, false)).isEqualTo(pipe);
  }
}
