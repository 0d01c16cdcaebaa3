module org.example.consumer {
  requires io.github.glosslint.web;
}
