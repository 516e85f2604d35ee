package coop.meent.shares;

import coop.meent.api.Access;
import coop.meent.api.MeentPlugin;
import coop.meent.api.MenuEntry;
import coop.meent.api.NoticeKind;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.ScheduledWork;
import coop.meent.shares.book.Book;
import coop.meent.shares.desk.Desk;
import coop.meent.shares.holders.HolderParts;
import coop.meent.shares.registers.Proposed;
import coop.meent.shares.registers.RegisterParts;
import coop.meent.shares.statutes.StatutesParts;
import java.util.List;
import java.util.stream.Stream;

/// The share register, wired by hand: each package brings its parts.
public final class ShareRegister implements MeentPlugin {
    private final RegisterParts registers;
    private final HolderParts holders;
    private final StatutesParts statutes;
    private final Desk desk;

    public ShareRegister(Platform platform) {
        this.registers = new RegisterParts(platform);
        this.holders = new HolderParts(platform, registers);
        var book = new Book(registers.registers(), new KeptRules(), platform.clock());
        this.statutes = new StatutesParts(platform, registers, book);
        this.desk = Desk.over(book, registers, platform);
    }

    @Override
    public List<Route> routes() {
        var fixed = Stream.of(registers.fixedRoutes(), holders.fixedRoutes());
        var ofRegister =
                Stream.of(
                        registers.routes(proposed()),
                        holders.routes(),
                        statutes.routes(),
                        desk.routes(),
                        desk.numberRoutes());
        return Stream.concat(fixed, ofRegister).flatMap(List::stream).toList();
    }

    /// {@return what can be asked of a second person, of all packages}
    private List<Proposed> proposed() {
        return statutes.proposed();
    }

    @Override
    public List<NoticeKind> noticeKinds() {
        return Stream.of(registers.noticeKinds(), holders.noticeKinds())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Route> apiRoutes() {
        return Stream.of(holders.apiRoutes(), statutes.apiRoutes()).flatMap(List::stream).toList();
    }

    @Override
    public List<ScheduledWork> scheduledWork() {
        return Stream.of(holders.scheduledWork()).flatMap(List::stream).toList();
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry("menu.shares", "/shares", Access.SIGNED_IN));
    }
}
