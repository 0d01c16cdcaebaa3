package io.github.glosslint.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlossaryNamesTest {

  @ParameterizedTest
  @CsvSource({
    "docs/Glossary.en.md, glossary",
    "Lexicon, lexicon",
    "a.b/terms, terms",
    ".glossary.md, .glossary",
  })
  void aBaseNameIsWithoutExtensions(String path, String name) {
    assertThat(GlossaryNames.baseName(path)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "docs/glossary.md, true",
    "GLOSSAIRE.rst, true",
    "docs/glossary/index.md, true",
    "glossary/_index.md, true",
    "x/lexicon/README.md, true",
    "index.md, false",
    "docs/index.md, false",
    "glossary/a.md, false",
    "glossary/docs/index.md, false",
    "dictionary.md, false",
    "dictionary/index.md, false",
    "my-glossary.md, false",
  })
  void aPageIsCalledSoByItsNameOrItsFolder(String path, boolean glossary) {
    assertThat(GlossaryNames.isGlossary(path, GlossaryNames.baseName(path))).isEqualTo(glossary);
  }

  @ParameterizedTest
  @CsvSource({
    "Glossary of Plants, true",
    "' Our glossary ', true",
    "Jargon, true",
    "Terminology: what we say, true",
    "Holzbau-Glossar, true",
    "The glossary page, false",
    "remark-glossary, false",
    "glossary.md, false",
    "glossary/a, false",
    "@org/glossary, false",
    "Data dictionary, false",
    "'', false",
    "2024, false",
  })
  void aTitleBeginsOrEndsWithTheName(String title, boolean glossary) {
    assertThat(GlossaryNames.isTitle(title)).isEqualTo(glossary);
  }

  @ParameterizedTest
  @CsvSource({
    "Acronyms in use, true",
    "Our vocabulary, true",
    "Key terms, true",
    "The glossary page, false",
    "Terms of payment, false",
    "Tempo, false",
  })
  void aTitleSaysThatTermsAreBelow(String title, boolean terms) {
    assertThat(GlossaryNames.isTitleOfTerms(title)).isEqualTo(terms);
  }

  @ParameterizedTest
  @CsvSource({
    "The glossary of it, true",
    "remark-glossary, true",
    "GLOSSARY, true",
    "glossarys, false",
    "Tempo, false",
  })
  void aWordOfATitleIsTheName(String title, boolean glossary) {
    assertThat(GlossaryNames.isInTitle(title)).isEqualTo(glossary);
  }

  @ParameterizedTest
  @CsvSource({
    "content/glossary, true, false",
    "_glossary, true, false",
    "content/Dictionary, true, false",
    "terms, false, true",
    "content/_Terms, false, true",
    "__glossary, false, false",
    "glossary/a, false, false",
    "concepts, false, false",
  })
  void aFolderIsCalledSo(String path, boolean always, boolean perhaps) {
    assertThat(GlossaryNames.isFolder(path)).isEqualTo(always);
    assertThat(GlossaryNames.mayBeFolder(path)).isEqualTo(perhaps);
  }
}
