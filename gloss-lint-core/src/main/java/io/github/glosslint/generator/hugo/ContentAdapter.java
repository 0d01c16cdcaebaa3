package io.github.glosslint.generator.hugo;

import io.github.glosslint.generator.hugo.TemplateWord.Group;
import io.github.glosslint.generator.hugo.TemplateWord.Name;
import io.github.glosslint.generator.hugo.TemplateWord.Text;
import io.github.glosslint.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A template in the content, {@code _content.gotmpl}, that makes pages below its folder.
 *
 * @param language the language of its pages; null if it makes those of all
 * @param pages their paths
 * @param files paths of the files that it puts beside them
 * @param urls URLs that it gives them instead
 */
record ContentAdapter(
    @Nullable String language, List<MadePath> pages, List<MadePath> files, List<MadePath> urls) {

  /**
   * Reads one.
   *
   * @param folder where it is below the content, with a final slash; empty at the top
   * @param language the language that its name or its mount says
   */
  static ContentAdapter read(
      SourceTree tree, Mounts mounts, String file, String folder, String language) {
    TemplateText text = TemplateText.read(tree, mounts, file);
    List<Group> actions = TemplateWord.actions(text.whole());
    Reading reading = new Reading(new TemplateVariables(actions), UrlNames.key(folder));
    if (!text.isComplete()) {
      reading.anything();
    }
    boolean all = false;
    for (Group action : actions) {
      all |=
          isCall(action.words().isEmpty() ? action : action.words().get(0), "EnableAllLanguages");
      reading.calls(action);
    }
    return new ContentAdapter(
        all ? null : language,
        List.copyOf(reading.pages),
        List.copyOf(reading.files),
        List.copyOf(reading.urls));
  }

  private static boolean isCall(TemplateWord word, String method) {
    return word instanceof Name name && name.text().endsWith("." + method);
  }

  /** Whether it may make pages of a language. */
  boolean isFor(String name) {
    return language == null || language.equals(name);
  }

  /** Whether it may write something at a path from the root of the language. */
  boolean mayWrite(String path) {
    String rest = path;
    for (String end : List.of("/index.html", "/", ".html")) {
      if (rest.endsWith(end)) {
        rest = rest.substring(0, rest.length() - end.length());
        break;
      }
    }
    String page = rest;
    String folder = rest.indexOf('/') < 0 ? "" : rest.substring(0, rest.lastIndexOf('/'));
    // Feeds and other forms of a page are beside it.
    boolean form = rest.substring(rest.lastIndexOf('/') + 1).startsWith("index.");
    boolean top = page.indexOf('/') < 0;
    boolean made =
        mayMake(page)
            || form && mayMake(folder)
            || top && pages.stream().anyMatch(each -> each.first().mayBe(page));
    return made && !UrlNames.isPicture(path)
        || files.stream().anyMatch(each -> each.mayBe(path))
        || urls.stream()
            .anyMatch(each -> each.mayBe(page) || each.mayBe(page + "/") || each.mayBe(path));
  }

  /** Whether it may make the page of a path of content. */
  boolean mayMake(String path) {
    return pages.stream().anyMatch(each -> each.mayBe(path));
  }

  /** Whether it may make a page of a name. */
  boolean mayName(String name) {
    return pages.stream().anyMatch(each -> each.mayEndWith(name));
  }

  private static final class Reading {

    /** Variables stand for others no further than this. */
    private static final int MAX_DEPTH = 5;

    private final TemplateVariables variables;
    private final String folder;
    private final List<MadePath> pages = new ArrayList<>();
    private final List<MadePath> files = new ArrayList<>();
    private final List<MadePath> urls = new ArrayList<>();

    Reading(TemplateVariables variables, String folder) {
      this.variables = variables;
      this.folder = folder;
    }

    void anything() {
      pages.add(MadePath.UNKNOWN.below(folder));
      files.add(MadePath.UNKNOWN.below(folder));
      urls.add(MadePath.UNKNOWN);
    }

    /** The calls in an action, and in what is in parentheses in it. */
    void calls(Group action) {
      List<TemplateWord> words = action.words();
      for (int i = 0; i < words.size(); i++) {
        TemplateWord word = words.get(i);
        boolean page = isCall(word, "AddPage");
        if (page || isCall(word, "AddResource")) {
          boolean piped = i > 0 && words.get(i - 1).isOneOf(List.of("|"));
          Group argument =
              piped
                  ? new Group(words.subList(0, i - 1))
                  : new Group(words.subList(i + 1, Math.min(words.size(), i + 2)));
          List<Group> tables = tables(argument, 0);
          if (tables.isEmpty()) {
            made(page, null);
          }
          tables.forEach(table -> made(page, table));
        } else if (word instanceof Group group) {
          calls(group);
        }
      }
    }

    private void made(boolean page, @Nullable Group table) {
      if (page) {
        page(table);
      } else {
        files.add(path(table, "path").below(folder));
      }
    }

    private void page(@Nullable Group table) {
      TemplateWord url = table == null ? null : value(table, "url");
      TemplateWord aliases = table == null ? null : value(table, "aliases");
      MadePath path = path(table, "path").below(folder);
      boolean renamed = table == null || value(table, "slug") != null;
      pages.add(path);
      if (renamed) {
        pages.add(path.renamed());
      }
      if (table == null || aliases != null) {
        urls.add(MadePath.UNKNOWN);
      } else if (url != null) {
        urls.add(MadePath.of(url, variables).below(""));
      }
    }

    private MadePath path(@Nullable Group table, String key) {
      TemplateWord value = table == null ? null : value(table, key);
      return value == null ? MadePath.UNKNOWN : MadePath.of(value, variables);
    }

    /**
     * The calls of {@code dict} that words stand for, of which a variable has one for each time
     * that it is set; empty if they stand for something else.
     */
    private List<Group> tables(Group words, int depth) {
      if (words.words().isEmpty() || depth > MAX_DEPTH) {
        return List.of();
      }
      TemplateWord first = words.words().get(0);
      if (first.isOneOf(List.of("dict"))) {
        boolean piped = words.words().stream().anyMatch(word -> word.isOneOf(List.of("|")));
        return piped ? List.of() : List.of(words);
      }
      if (words.words().size() > 1) {
        return List.of();
      }
      if (first instanceof Group group) {
        return tables(group, depth + 1);
      }
      List<Group> values = first instanceof Name name ? variables.of(name.text()) : List.of();
      List<Group> tables = new ArrayList<>();
      for (Group value : values) {
        // Several values are calls themselves, so that they do not multiply.
        List<Group> own = tables(value, values.size() > 1 ? MAX_DEPTH : depth + 1);
        if (own.isEmpty()) {
          return List.of();
        }
        tables.addAll(own);
      }
      return tables;
    }

    private static @Nullable TemplateWord value(Group table, String key) {
      List<TemplateWord> words = table.words();
      for (int i = 1; i + 1 < words.size(); i += 2) {
        if (words.get(i) instanceof Text text && text.value().equalsIgnoreCase(key)) {
          return words.get(i + 1);
        }
      }
      return null;
    }
  }
}
