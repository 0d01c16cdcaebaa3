// Messages name files from the root of the checkout.
return new File(basedir, '.git').mkdir()
