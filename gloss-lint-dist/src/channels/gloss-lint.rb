class GlossLint < Formula
  desc "Checks the links, anchors, references and front matter of documentation"
  homepage "https://github.com/gloss-lint/gloss-lint"
  url "https://github.com/gloss-lint/gloss-lint/releases/download/v@version@/gloss-lint-@version@.tar.gz"
  sha256 "@tar@"
  license "Apache-2.0"

  depends_on "openjdk"

  def install
    rm "bin/gloss-lint.cmd"
    libexec.install Dir["*"]
    (bin/"gloss-lint").write_env_script libexec/"bin/gloss-lint", Language::Java.overridable_java_home_env
    man1.install libexec/"share/man/man1/gloss-lint.1"
    bash_completion.install libexec/"share/bash-completion/completions/gloss-lint"
    zsh_completion.install libexec/"share/zsh/site-functions/_gloss-lint"
    fish_completion.install libexec/"share/fish/vendor_completions.d/gloss-lint.fish"
  end

  test do
    (testpath/"a.md").write "[gone](gone.md)\n"
    assert_match "link/missing-file", shell_output("#{bin}/gloss-lint a.md", 1)
  end
end
