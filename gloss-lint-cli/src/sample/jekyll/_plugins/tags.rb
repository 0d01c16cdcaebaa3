module Sample
  class Box < Liquid::Block
    def render(context)
      super
    end
  end

  class Pages < Jekyll::Generator
    def generate(site)
      site.pages << Jekyll::Page.new(site, site.source, "made", "index.md")
    end
  end
end

Liquid::Template.register_tag('box', Sample::Box)
