package io.github.glosslint.generator.hugo;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.glosslint.generator.hugo.ShortcodeTag.Argument;
import io.github.glosslint.generator.hugo.TemplateWord.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The URLs of links and media that a template of a shortcode writes of arguments, where its text
 * shows how and when.
 */
final class WrittenUrls {

  /** A template that writes nothing of arguments. */
  static final WrittenUrls NONE = new WrittenUrls(List.of(), new TemplateVariables(List.of()));

  /** URLs of a template; those that follow are unknown. */
  static final int MOST = 20;

  /** The start of a tag is looked for no further back from its attribute. */
  static final int LONGEST_TAG = 2_000;

  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\s(href|src)\\s*=\\s*(?:\"([^\"{]*)|'([^'{]*))\\{\\{");

  private static final Pattern ELEMENT =
      Pattern.compile("(?i)^<(a|img|audio|video|source|iframe)(?:\\s|$)");

  private static final Pattern ACTION = Pattern.compile("(?s)\\{\\{.*?\\}\\}");

  private final List<Attribute> attributes;
  private final TemplateVariables variables;

  private WrittenUrls(List<Attribute> attributes, TemplateVariables variables) {
    this.attributes = attributes;
    this.variables = variables;
  }

  /**
   * An attribute whose value holds one action.
   *
   * @param name {@code href} or {@code src}
   * @param before the text in front of the action
   * @param behind the text behind it
   */
  private record Attribute(
      String element,
      String name,
      String before,
      List<TemplateWord> words,
      String behind,
      @Nullable TemplateScope scope) {}

  /**
   * A URL that a tag has a template write.
   *
   * @param element in small letters
   * @param attribute {@code href} or {@code src}
   * @param value what it is made of, which holds an argument
   * @param argument that argument
   */
  record Written(String element, String attribute, CallValue value, Argument argument) {}

  /**
   * Reads a template.
   *
   * @param template its text without comments
   */
  static WrittenUrls of(String template) {
    Matcher matcher = ATTRIBUTE.matcher(template);
    if (!matcher.find()) {
      return NONE;
    }
    List<Action> actions = TemplateWord.placed(template);
    TemplateScope.Walk walk = new TemplateScope.Walk(actions);
    List<Attribute> attributes = new ArrayList<>();
    int next = 0;
    do {
      int start = matcher.end() - 2;
      while (next < actions.size() && actions.get(next).start() < start) {
        next++;
      }
      String element = element(template, matcher.start());
      boolean quoted = matcher.group(2) != null;
      if (element != null && next < actions.size() && actions.get(next).start() == start) {
        Action action = actions.get(next);
        int end = template.indexOf(quoted ? '"' : '\'', action.end());
        String behind = end < 0 ? "{{" : template.substring(action.end(), end);
        String before = quoted ? matcher.group(2) : matcher.group(3);
        if (!behind.contains("{{") && isOfSite(before)) {
          List<TemplateWord> words = action.group().words();
          attributes.add(
              new Attribute(element, matcher.group(1), before, words, behind, walk.at(start)));
        }
      }
    } while (attributes.size() < MOST && matcher.find());
    return new WrittenUrls(
        List.copyOf(attributes),
        new TemplateVariables(actions.stream().map(Action::group).toList()));
  }

  /** The element whose tag has an attribute at an offset; null if none has. */
  private static @Nullable String element(String template, int offset) {
    String before = template.substring(Math.max(0, offset - LONGEST_TAG), offset);
    String markup = ACTION.matcher(before).replaceAll("");
    int start = markup.lastIndexOf('<');
    Matcher matcher = ELEMENT.matcher(start < 0 ? "" : markup.substring(start));
    boolean open = start >= 0 && markup.indexOf('>', start) < 0;
    return open && matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : null;
  }

  /** Whether the start of a URL leaves it to the rest which page of the site it names. */
  private static boolean isOfSite(String start) {
    return start.indexOf(':') < 0 && start.indexOf('#') < 0 && !start.startsWith("//");
  }

  /** What a tag has the template write. */
  List<Written> of(ShortcodeTag tag) {
    if (attributes.isEmpty()) {
      return List.of();
    }
    List<Written> written = new ArrayList<>();
    for (Attribute each : attributes) {
      ShortcodeCall call = new ShortcodeCall(tag, variables);
      CallValue value = call.shows(each.scope()) ? call.value(each.words(), each.scope()) : null;
      if (value == null || value.argument() == null || value.text().isEmpty()) {
        continue;
      }
      boolean alone = value.meaning() == CallValue.Meaning.URL || each.before().isEmpty();
      if (alone && isOfSite(value.before())) {
        written.add(
            new Written(
                each.element(),
                each.name(),
                value.between(each.before(), each.behind()),
                value.argument()));
      }
    }
    return written;
  }
}
