package io.github.glosslint.generator.hugo;

import io.github.glosslint.generator.hugo.CallValue.Meaning;
import io.github.glosslint.generator.hugo.ShortcodeTag.Argument;
import io.github.glosslint.generator.hugo.TemplateWord.Group;
import io.github.glosslint.generator.hugo.TemplateWord.Name;
import io.github.glosslint.generator.hugo.TemplateWord.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call of a template by a tag: what its words stand for, as far as they depend on the arguments
 * of the tag alone. The functions are those of Hugo 0.155 and of Go's {@code text/template}.
 */
final class ShortcodeCall {

  /** Words of a template that are followed for one URL; what takes more is unknown. */
  static final int MAX_STEPS = 200;

  private static final List<String> CONTEXT = List.of(".", "$", ".Page", "$.Page", "page");

  private final ShortcodeTag tag;
  private final TemplateVariables variables;
  private int steps;

  ShortcodeCall(ShortcodeTag tag, TemplateVariables variables) {
    this.tag = tag;
    this.variables = variables;
  }

  /** Whether all conditions of a part of the template are known to hold. */
  boolean shows(@Nullable TemplateScope scope) {
    for (TemplateScope each = scope; each != null; each = each.outer()) {
      CallValue tested = value(each.tested(), each.outer());
      Boolean truth = tested == null ? null : tested.truth();
      if (truth == null || truth == each.negated()) {
        return false;
      }
    }
    return true;
  }

  /**
   * What words stand for.
   *
   * @param scope where they are, which says what the dot is; null if nothing says so
   * @return null if that is not known
   */
  @Nullable CallValue value(List<TemplateWord> words, @Nullable TemplateScope scope) {
    CallValue piped = null;
    int from = 0;
    while (from <= words.size()) {
      int to = from;
      while (to < words.size() && !words.get(to).isOneOf(List.of("|"))) {
        to++;
      }
      piped = stage(words.subList(from, to), from > 0, piped, scope);
      if (piped == null) {
        return null;
      }
      from = to + 1;
    }
    return piped;
  }

  private @Nullable CallValue stage(
      List<TemplateWord> words,
      boolean isPiped,
      @Nullable CallValue piped,
      @Nullable TemplateScope scope) {
    if (words.isEmpty() || ++steps > MAX_STEPS) {
      return null;
    }
    if (words.size() == 1 && !isPiped) {
      return word(words.get(0), scope);
    }
    if (!(words.get(0) instanceof Name function)) {
      return null;
    }
    switch (function.text()) {
      case ".Get", "$.Get" -> {
        return words.size() == 2 && !isPiped ? argument(words.get(1)) : null;
      }
      case "isset" -> {
        boolean plain = words.size() == 3 && words.get(1).isOneOf(List.of(".Params", "$.Params"));
        String key = plain ? key(words.get(2)) : null;
        return key == null ? null : CallValue.of(tag.argument(key) != null);
      }
      case "ref", "relref", "urls.Ref", "urls.RelRef" -> {
        boolean plain = words.size() == 3 && words.get(1).isOneOf(CONTEXT);
        return plain ? as(Meaning.PAGE, word(words.get(2), scope)) : null;
      }
      default -> {
        List<@Nullable CallValue> operands = new ArrayList<>();
        for (TemplateWord word : words.subList(1, words.size())) {
          operands.add(word(word, scope));
        }
        if (isPiped) {
          operands.add(piped);
        }
        return applied(function.text(), operands);
      }
    }
  }

  private @Nullable CallValue word(TemplateWord word, @Nullable TemplateScope scope) {
    if (++steps > MAX_STEPS) {
      return null;
    }
    if (word instanceof Text text) {
      return CallValue.literal(text.value());
    }
    return word instanceof Group group
        ? value(group.words(), scope)
        : name(((Name) word).text(), scope);
  }

  private @Nullable CallValue name(String name, @Nullable TemplateScope scope) {
    if (name.startsWith("$.")) {
      return name(name.substring(1), null);
    }
    if (name.startsWith("$")) {
      List<Group> values = variables.of(name);
      return values.size() == 1 ? value(values.get(0).words(), null) : null;
    }
    if (name.equals(".")) {
      TemplateScope binding = scope;
      while (binding != null && !binding.binds()) {
        binding = binding.outer();
      }
      return binding == null ? null : value(binding.tested(), binding.outer());
    }
    if (name.startsWith(".Params.")) {
      return argument(new Name(name.substring(".Params.".length())));
    }
    return switch (name) {
      case ".IsNamedParams" ->
          CallValue.of(tag.arguments().stream().anyMatch(each -> !each.name().isEmpty()));
      case "true" -> CallValue.of(true);
      case "false" -> CallValue.of(false);
      default -> name.matches("[0-9]+") ? CallValue.literal(name) : null;
    };
  }

  private static @Nullable String key(TemplateWord word) {
    return word instanceof Text text
        ? text.value()
        : word instanceof Name name && !name.text().startsWith("$") ? name.text() : null;
  }

  /** An argument of the tag; empty if it has none of the name. */
  private @Nullable CallValue argument(TemplateWord word) {
    String key = key(word);
    Argument argument = key == null ? null : tag.argument(key);
    if (key == null || argument != null && argument.value().contains("{{")) {
      return null;
    }
    return argument == null ? CallValue.literal("") : CallValue.of(argument);
  }

  private static @Nullable CallValue as(Meaning meaning, @Nullable CallValue value) {
    return value == null || value.meaning() != Meaning.URL ? null : value.as(meaning);
  }

  private static @Nullable CallValue applied(
      String function, List<? extends @Nullable CallValue> operands) {
    int count = operands.size();
    CallValue last = operands.get(count - 1);
    switch (function) {
      case "relURL", "urls.RelURL", "absURL", "urls.AbsURL" -> {
        return count == 1 ? as(Meaning.OF_SITE, last) : null;
      }
      case "relLangURL", "urls.RelLangURL", "absLangURL", "urls.AbsLangURL" -> {
        return count == 1 ? as(Meaning.OF_LANGUAGE, last) : null;
      }
      case "not" -> {
        Boolean truth = last == null ? null : last.truth();
        return truth == null || count > 1 ? null : CallValue.of(!truth);
      }
      case "or", "and" -> {
        return chosen(operands, function.equals("or"));
      }
      default -> {
        if (PlainDestination.FILTERS.contains(function)) {
          return count == 1 ? last : null;
        }
        return count == 2 ? applied(function, operands.get(0), last) : null;
      }
    }
  }

  private static @Nullable CallValue applied(
      String function, @Nullable CallValue first, @Nullable CallValue last) {
    if (first == null || last == null) {
      return null;
    }
    return switch (function) {
      case "eq" -> CallValue.of(first.text().equals(last.text()));
      case "ne" -> CallValue.of(!first.text().equals(last.text()));
      case "hasPrefix", "strings.HasPrefix" -> CallValue.of(first.text().startsWith(last.text()));
      case "default" -> chosen(List.of(last, first), true);
      case "printf", "fmt.Printf" -> printed(first, last);
      default -> null;
    };
  }

  /** The first operand that decides, else the last one. */
  private static @Nullable CallValue chosen(
      List<? extends @Nullable CallValue> operands, boolean deciding) {
    CallValue value = null;
    for (CallValue operand : operands) {
      Boolean truth = operand == null ? null : operand.truth();
      if (truth == null || truth == deciding) {
        return truth == null ? null : operand;
      }
      value = operand;
    }
    return value;
  }

  /** A text with one place for another one. */
  private static @Nullable CallValue printed(CallValue format, CallValue value) {
    String text = format.text();
    int at = text.indexOf("%s");
    boolean plain = at >= 0 && text.indexOf('%') == at && text.lastIndexOf('%') == at;
    return plain && format.argument() == null && value.meaning() == Meaning.URL
        ? value.between(text.substring(0, at), text.substring(at + 2))
        : null;
  }
}
