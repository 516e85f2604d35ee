package coop.meent.shares.papers;

import coop.meent.api.LongWork;
import coop.meent.api.NoticeKind;
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
    private final PaperApi api;
    private final Batches batches;
    private final CertificateRun certificates;
    private final ExtractRun extracts;

    public PaperParts(Platform platform, RegisterParts below) {
        var desk = new PaperDesk(platform, below.registers());
        this.check = new CheckPages(platform, below.registers());
        this.batches = new Batches(platform, below.registers(), desk);
        var papers = new PaperDoor(desk, batches);
        this.pages = new PaperPages(below.door(), desk, batches, papers);
        this.api = new PaperApi(below.door(), desk, batches, papers);
        this.certificates = new CertificateRun(platform, batches, desk);
        this.extracts = new ExtractRun(platform, batches, desk);
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
        return Stream.concat(check.apiRoutes().stream(), api.routes().stream()).toList();
    }

    public List<LongWork> longWork() {
        return List.of(certificates.work(), extracts.work());
    }

    public List<ScheduledWork> scheduledWork() {
        return List.of(batches.upkeep());
    }

    public List<NoticeKind> noticeKinds() {
        return List.of(batches.kind());
    }
}
