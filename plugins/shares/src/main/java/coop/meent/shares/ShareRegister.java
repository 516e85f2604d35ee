package coop.meent.shares;

import coop.meent.api.Access;
import coop.meent.api.LongWork;
import coop.meent.api.MeentPlugin;
import coop.meent.api.MenuEntry;
import coop.meent.api.NoticeKind;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.ScheduledWork;
import coop.meent.shares.registers.RegisterParts;
import coop.meent.shares.papers.PaperParts;
import coop.meent.shares.registers.Proposed;
import java.util.List;
import java.util.stream.Stream;

/// The share register, wired by hand: each package brings its parts.
public final class ShareRegister implements MeentPlugin {
    private final RegisterParts registers;
    private final PaperParts papers;

    public ShareRegister(Platform platform) {
        this.registers = new RegisterParts(platform);
        this.papers = new PaperParts(platform, registers);
    }

    @Override
    public List<Route> routes() {
        var fixed = Stream.of(registers.fixedRoutes(), papers.fixedRoutes());
        var ofRegister = Stream.of(registers.routes(proposed()), papers.routes());
        return Stream.concat(fixed, ofRegister).flatMap(List::stream).toList();
    }

    /// {@return what can be asked of a second person, of all packages}
    private static List<Proposed> proposed() {
        return List.of();
    }

    @Override
    public List<Route> apiRoutes() {
        return papers.apiRoutes();
    }

    @Override
    public List<LongWork> longWork() {
        return papers.longWork();
    }

    @Override
    public List<ScheduledWork> scheduledWork() {
        return papers.scheduledWork();
    }

    @Override
    public List<NoticeKind> noticeKinds() {
        return registers.noticeKinds();
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry("menu.shares", "/shares", Access.SIGNED_IN));
    }
}
