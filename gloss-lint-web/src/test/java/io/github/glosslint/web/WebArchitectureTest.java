package io.github.glosslint.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** Holds this module together: its parts, and what of the library it uses. */
class WebArchitectureTest {

  private static final String ROOT = "io.github.glosslint";

  private static final JavaClasses WEB =
      new ClassFileImporter()
          .importUrl(WebOracle.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void partsDoNotKnowTheWhole() {
    slices().matching(ROOT + ".web.(*)..").should().beFreeOfCycles().check(WEB);
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".web.*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".web")
        .check(WEB);
  }

  @Test
  void theWebKnowsOfNoSite() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            ROOT,
            ROOT + ".document..",
            ROOT + ".engine..",
            ROOT + ".finding..",
            ROOT + ".generator..",
            ROOT + ".markup..",
            ROOT + ".report..",
            ROOT + ".run..",
            ROOT + ".site..",
            ROOT + ".source..",
            ROOT + ".workspace..")
        .check(WEB);
  }

  @Test
  void theClientStaysBehindItsParts() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".web.net..", ROOT + ".web.url..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("okhttp3..", "okio..")
        .check(WEB);
  }
}
