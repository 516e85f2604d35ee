package coop.meent.core.web;

import coop.meent.core.text.Language;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Objects;

/// A request whose language is cut off its path, once, before any route sees it.
final class SpokenRequest extends HttpServletRequestWrapper {
    private static final String LANGUAGE = "meent.language";

    private final String path;

    private SpokenRequest(HttpServletRequest request, Language language, String path) {
        super(request);
        this.path = path;
        setAttribute(LANGUAGE, language);
    }

    static SpokenRequest of(HttpServletRequest request) {
        var uri = request.getRequestURI();
        for (var language : Language.values()) {
            var prefix = language.prefix();
            if (!prefix.isEmpty() && (uri.equals(prefix) || uri.startsWith(prefix + "/"))) {
                var rest = uri.substring(prefix.length());
                return new SpokenRequest(request, language, rest.isEmpty() ? "/" : rest);
            }
        }
        return new SpokenRequest(request, Language.NL, uri);
    }

    /// {@return the language that the address of this request says}
    static Language language(Context ctx) {
        return Objects.requireNonNull(ctx.attribute(LANGUAGE), "no language on this request");
    }

    @Override
    public String getRequestURI() {
        return path;
    }

    @Override
    public String getPathInfo() {
        return path;
    }

    @Override
    public String getServletPath() {
        return "";
    }
}
