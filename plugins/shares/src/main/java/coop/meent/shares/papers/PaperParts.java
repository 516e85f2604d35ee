package coop.meent.shares.papers;

import coop.meent.api.LongWork;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.ScheduledWork;
import coop.meent.shares.registers.RegisterParts;
import java.util.List;
import java.util.stream.Stream;

/// What this package brings to the plugin.
public final class PaperParts {
    private final CheckPages check;
    private final PaperPages pages;
    private final Batches batches;

    public PaperParts(Platform platform, RegisterParts below) {
        var desk = new PaperDesk(platform, below.registers());
        this.check = new CheckPages(platform, below.registers());
        this.batches = new Batches(platform, below.registers(), desk);
        this.pages = new PaperPages(below.door(), desk, batches);
    }

    /// {@return the pages without a register in their path, which come first}
    public List<Route> fixedRoutes() {
        return check.routes();
    }

    /// {@return the pages below `/shares/{register}`}
    public List<Route> routes() {
        return pages.routes();
    }

    public List<Route> apiRoutes() {
        return Stream.concat(check.apiRoutes().stream(), pages.apiRoutes().stream()).toList();
    }

    public List<LongWork> longWork() {
        return List.of(batches.work());
    }

    public List<ScheduledWork> scheduledWork() {
        return List.of(batches.upkeep());
    }
}
