package coop.meent.core.themes;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.Reader;
import java.io.StringReader;
import java.util.Optional;

/// Hands Pebble the templates by their names, `<owner>/<path>.peb`.
final class TemplateFiles implements Loader<String> {
    private final Resolution resolution;

    TemplateFiles(Resolution resolution) {
        this.resolution = resolution;
    }

    @Override
    public Reader getReader(String name) {
        return find(name)
                .map(it -> new StringReader(new String(it, UTF_8)))
                .orElseThrow(() -> new LoaderException(null, "no template " + name));
    }

    @Override
    public boolean resourceExists(String name) {
        return find(name).isPresent();
    }

    private Optional<byte[]> find(String name) {
        var slash = name.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : resolution.find("templates", name.substring(0, slash), name.substring(slash + 1));
    }

    @Override
    public String resolveRelativePath(String relative, String anchor) {
        return relative;
    }

    @Override
    public String createCacheKey(String name) {
        return name;
    }

    @Override
    public void setCharset(String charset) {
        throw new UnsupportedOperationException("templates are in UTF-8");
    }

    @Override
    public void setPrefix(String prefix) {
        throw new UnsupportedOperationException("the owner decides where templates are");
    }

    @Override
    public void setSuffix(String suffix) {
        throw new UnsupportedOperationException("template names end in .peb");
    }
}
