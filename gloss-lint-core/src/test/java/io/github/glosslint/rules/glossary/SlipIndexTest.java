package io.github.glosslint.rules.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is one slip of a finger, and what is another word. */
class SlipIndexTest {

  @ParameterizedTest
  @CsvSource({
    "reinforcement learning, reinforcment learning",
    "reinforcement learning, reinfrocement learning",
    "gradient descent, gradient decent",
    "photosynthesis, photosynnthesis",
  })
  void slips(String one, String other) {
    assertThat(SlipIndex.isSlip(one, other)).isTrue();
    assertThat(SlipIndex.isSlip(other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "perceptron, perception",
    "encoder, decoder",
    "symmetric, asymmetric",
    "generator, generators",
    "type i error, type ii error",
    "gpt 3 model, gpt 4 model",
    "version10a, version1a",
    "causal inference, casual inference",
    "supervised learning, unsupervised learning",
    "photosynthesis, photosynthesis",
  })
  void otherWords(String one, String other) {
    assertThat(SlipIndex.isSlip(one, other)).isFalse();
    assertThat(SlipIndex.isSlip(other, one)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Data Set, Datasets",
    "Normalisation, Normalization",
    "Color Wheel, Colour Wheels",
    "Labelled Data, Labeled Data",
    "K-Means, K Means",
    "Policy, Policies",
    "Box, Boxes",
  })
  void termsOfOneForm(String one, String other) {
    assertThat(TermForms.form(one)).isEqualTo(TermForms.form(other));
  }

  @ParameterizedTest
  @CsvSource({"GPT-3.5, GPT-35", "Node.js, Nodejs", "Bus, Bu", "Analysis, Analysi", "Class, Clas1"})
  void termsOfOtherForms(String one, String other) {
    assertThat(TermForms.form(one)).isNotEqualTo(TermForms.form(other));
  }

  @Test
  void shortTermsHaveNoForm() {
    assertThat(TermForms.form("C")).isEmpty();
    assertThat(TermForms.form("C++")).isEqualTo("c++");
  }
}
