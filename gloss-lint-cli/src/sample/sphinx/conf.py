import os

project = "Sample"
extensions = ["myst_parser", "sphinx.ext.intersphinx"] + ["sphinx.ext.extlinks"]
extensions.append("sphinx_design")
exclude_patterns = ["_build", "part.md"]
extlinks = {"issue": ("https://example.org/i/%s", "#%s")}
myst_heading_anchors = 3
myst_enable_extensions = ["attrs_block", "attrs_inline", "colon_fence", "dollarmath", "substitution"]
myst_substitutions = {"word": "[a word](#words)"}
myst_url_schemes = {"http": None, "https": None, "wiki": "https://example.org/{{path}}#{{fragment}}"}
if os.environ.get("X"):
    html_theme = r"x" "\x41"
