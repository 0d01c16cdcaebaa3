package io.github.glosslint.generator.vitepress;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.github.glosslint.javascript.JsValue;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A function of a configuration that passes a string through methods, one after the other. */
final class MethodChain {

  private MethodChain() {}

  /**
   * The function, as JavaScript runs it.
   *
   * @return null if it has a method that only a program can run
   */
  static @Nullable UnaryOperator<String> of(JsValue.Chain chain) {
    List<UnaryOperator<String>> steps = new ArrayList<>();
    for (JsValue.Call call : chain.calls()) {
      UnaryOperator<String> step = step(call);
      if (step == null) {
        return null;
      }
      steps.add(step);
    }
    return text -> {
      String result = text;
      for (UnaryOperator<String> step : steps) {
        result = step.apply(result);
      }
      return result;
    };
  }

  private static @Nullable UnaryOperator<String> step(JsValue.Call call) {
    List<JsValue> arguments = call.arguments();
    return switch (call.method()) {
      case "toLowerCase" -> text -> text.toLowerCase(Locale.ROOT);
      case "toUpperCase" -> text -> text.toUpperCase(Locale.ROOT);
      case "trim" -> MethodChain::trimmed;
      case "normalize" -> normalized(arguments);
      case "replace", "replaceAll" ->
          arguments.size() == 2 && arguments.get(1) instanceof JsValue.Text with
              ? replaced(arguments.get(0), with.value(), call.method().equals("replaceAll"))
              : null;
      default -> null;
    };
  }

  private static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && JsBlanks.isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && JsBlanks.isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static @Nullable UnaryOperator<String> normalized(List<JsValue> arguments) {
    String form =
        arguments.isEmpty()
            ? "NFC"
            : arguments.get(0) instanceof JsValue.Text text ? text.value() : "";
    return switch (form) {
      case "NFC", "NFD", "NFKC", "NFKD" -> {
        Normalizer.Form known = Normalizer.Form.valueOf(form);
        yield text -> Normalizer.normalize(text, known);
      }
      default -> null;
    };
  }

  private static @Nullable UnaryOperator<String> replaced(JsValue what, String with, boolean all) {
    if (what instanceof JsValue.Text plain) {
      String part = plain.value();
      return part.isEmpty() || with.indexOf('$') >= 0
          ? null
          : text -> all ? text.replace(part, with) : replacedFirst(text, part, with);
    }
    if (!(what instanceof JsValue.Pattern pattern)) {
      return null;
    }
    boolean global = pattern.flags().indexOf('g') >= 0;
    int flags = pattern.flags().indexOf('i') >= 0 ? Pattern.CASE_INSENSITIVE : 0;
    flags |= pattern.flags().indexOf('m') >= 0 ? Pattern.MULTILINE : 0;
    Pattern compiled;
    try {
      compiled = Pattern.compile(JsPatterns.translated(pattern.source()), flags);
    } catch (PatternSyntaxException e) {
      return null;
    }
    return text -> {
      Matcher matcher = compiled.matcher(text);
      StringBuilder out = new StringBuilder();
      int at = 0;
      while (matcher.find()) {
        out.append(text, at, matcher.start()).append(filled(with, matcher));
        at = matcher.end();
        if (!global) {
          break;
        }
      }
      return out.append(text, at, text.length()).toString();
    };
  }

  private static String replacedFirst(String text, String part, String with) {
    int at = text.indexOf(part);
    return at < 0 ? text : text.substring(0, at) + with + text.substring(at + part.length());
  }

  private static String filled(String with, Matcher matcher) {
    if (with.indexOf('$') < 0) {
      return with;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < with.length(); i++) {
      char c = with.charAt(i);
      char next = i + 1 < with.length() ? with.charAt(i + 1) : ' ';
      if (c == '$' && next == '&') {
        out.append(matcher.group());
        i++;
      } else if (c == '$' && next > '0' && next <= '9' && next - '0' <= matcher.groupCount()) {
        String group = matcher.group(next - '0');
        out.append(group == null ? "" : group);
        i++;
      } else {
        out.append(c);
        i += c == '$' && next == '$' ? 1 : 0;
      }
    }
    return out.toString();
  }
}
