package io.github.glosslint.markup;

/** What a link in double brackets is. */
public enum DoubleBrackets {
  /** None: a reference in brackets. */
  MARKDOWN,
  /** A tag of Gollum, {@code [[text|Page]]}. */
  GOLLUM,
  /** An internal link of Obsidian, {@code [[Page|text]]}, or an embed, {@code ![[picture.png]]}. */
  VAULT;

  /** Whether they are links. */
  public boolean areLinks() {
    return this != MARKDOWN;
  }
}
