// In one process the second run says what the first said.
String first = new File(basedir, 'target/first.json').text
assert first.contains('"rule": "anchor/missing"')
assert first == new File(basedir, 'target/second.json').text
