package coop.meent.core.web;

import coop.meent.core.text.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/// A request whose language is cut off its path, once, before any route sees it.
final class SpokenRequest extends HttpServletRequestWrapper {
    private final Language language;
    private final String path;

    private SpokenRequest(HttpServletRequest request, Language language, String path) {
        super(request);
        this.language = language;
        this.path = path;
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

    Language language() {
        return language;
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
