package coop.meent.app;

import coop.meent.api.Viewer;
import coop.meent.core.bisect.Search;
import coop.meent.core.bisect.SearchDesk;
import coop.meent.core.bisect.Wish;
import coop.meent.core.plugins.PluginRefused;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lets the running site search for the plugin that breaks a page.
@Command(name = "bisect", description = "Searches for the plugin that breaks a page.")
final class BisectCommand implements Callable<Integer> {
    private static final Viewer OPERATOR = Viewer.system("operator");

    @Parameters(paramLabel = "PATH", description = "Of the page, e.g. /jobs")
    private String path = "";

    @Option(names = "--text", description = "What must be on it; without it only an error counts.")
    private String text = "";

    @Override
    public Integer call() {
        try (var place = Place.visiting(Place.environment());
                var office = place.office()) {
            if (!place.servedByAnother()) {
                throw new PluginRefused(
                        "The site does not run here, so that there is no page to look at.");
            }
            return told(search(office.searches()));
        }
    }

    private Search search(SearchDesk desk) {
        var wish = Wish.page(path, text, OptionalLong.empty());
        if (!wish.possible()) {
            throw new PluginRefused(
                    "\"%s\" is no path of this site: it begins with one slash.".formatted(path));
        }
        if (!desk.ask(OPERATOR, wish)) {
            throw new PluginRefused("A search is under way already: see /admin/plugins/bisect.");
        }
        return desk.ended(OPERATOR);
    }

    private int told(Search search) {
        System.out.println(
                switch (search.state()) {
                    case FOUND ->
                            "The plugin %1$s does it. Switch it off: ./meent plugin disable %1$s"
                                    .formatted(search.culprit());
                    case INNOCENT -> "It is no plugin: the page is broken without any of them too.";
                    case FINE -> "Nothing is wrong with the page.";
                    case STOPPED, BROKEN_OFF ->
                            "The search was broken off; all plugins are as they were.";
                    case ASKED, RUNNING, WAITING ->
                            "The site is still searching: see /admin/plugins/bisect.";
                });
        return search.over() ? 0 : 1;
    }
}
