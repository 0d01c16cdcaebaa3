new File(basedir, 'docs/\n::error::name.md').text = '[x](##[error].md)'
return true
