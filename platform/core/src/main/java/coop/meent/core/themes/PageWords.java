package coop.meent.core.themes;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import java.util.Map;

/// What every template may say beyond Pebble's own words.
final class PageWords extends AbstractExtension {
    private final PageFunctions functions;
    private final PageFilters filters;

    PageWords(PageFunctions functions, PageFilters filters) {
        this.functions = functions;
        this.filters = filters;
    }

    @Override
    public Map<String, Function> getFunctions() {
        return functions.all();
    }

    @Override
    public Map<String, Filter> getFilters() {
        return filters.all();
    }
}
