package coop.meent.core.themes;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.Extension;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// The templates of one owner, with the theme's around them: an engine of its own, so that nothing
/// of a plugin stays behind in anybody else's caches.
public final class Templates {
    // macros see none of the page's variables, yet need its language and its token
    private final ScopedValue<PageView> current = ScopedValue.newInstance();
    private final PebbleEngine engine;

    Templates(Resolution resolution, Function<Supplier<PageView>, Extension> words) {
        this.engine =
                new PebbleEngine.Builder()
                        .loader(new TemplateFiles(resolution))
                        .extension(words.apply(current::get), new SourceWords(resolution))
                        .strictVariables(true)
                        .autoEscaping(true)
                        .literalDecimalTreatedAsInteger(true)
                        .build();
    }

    /// Reads a template without rendering it; a mistake in it is thrown.
    void compile(String template) {
        engine.getTemplate(template);
    }

    /// {@return the page as HTML}
    ///
    /// @param template `<owner>/<path>.peb`, e.g. `jobs/list.peb`
    /// @param page what the layout reads; the template sees it as `page`
    /// @param model what the template reads; without `slots`, nobody adds to the page
    public String render(String template, PageView page, Map<String, ?> model) {
        var variables = new HashMap<String, Object>(model);
        variables.put("page", page);
        variables.putIfAbsent("slots", Slots.NONE);
        var out = new StringWriter(16_384);
        try {
            return ScopedValue.where(current, page)
                    .call(() -> {
                        engine.getTemplate(template)
                                .evaluate(out, variables, page.language().locale());
                        return out.toString();
                    });
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot render " + template, failure);
        }
    }
}
