package coop.meent.shares.statutes;

import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.shares.book.Book;
import coop.meent.shares.classes.ClassBook;
import coop.meent.shares.registers.Proposed;
import coop.meent.shares.registers.RegisterParts;
import java.util.List;
import java.util.stream.Stream;

/// What this package brings to the plugin.
public final class StatutesParts {
    private final ClassPages classes;
    private final RulePages rules;
    private final StatutesApi api;
    private final List<Proposed> proposed;

    public StatutesParts(Platform platform, RegisterParts registers, Book book) {
        var clock = platform.clock();
        var texts = platform.texts();
        var kept = new ClassBook();
        var desk = new ClassDesk(registers.registers(), book, kept, clock);
        this.classes = new ClassPages(registers, desk, new ClassViews(texts));
        this.rules = new RulePages(registers, new RuleViews(texts), clock);
        this.api = new StatutesApi(registers, desk, classes, rules);
        this.proposed =
                List.of(new RuleChange(texts, clock), new ClassChange(book, kept, texts, clock));
    }

    public List<Route> routes() {
        return Stream.concat(classes.routes().stream(), rules.routes().stream()).toList();
    }

    public List<Route> apiRoutes() {
        return api.routes();
    }

    /// {@return what can be asked of a second person}
    public List<Proposed> proposed() {
        return proposed;
    }
}
