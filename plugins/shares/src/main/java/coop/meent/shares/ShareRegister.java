package coop.meent.shares;

import coop.meent.api.Access;
import coop.meent.api.MeentPlugin;
import coop.meent.api.MenuEntry;
import coop.meent.api.NoticeKind;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.shares.book.Book;
import coop.meent.shares.desk.Desk;
import coop.meent.shares.registers.RegisterParts;
import coop.meent.shares.registers.Proposed;
import java.util.List;
import java.util.stream.Stream;

/// The share register, wired by hand: each package brings its parts.
public final class ShareRegister implements MeentPlugin {
    private final RegisterParts registers;
    private final Desk desk;

    public ShareRegister(Platform platform) {
        this.registers = new RegisterParts(platform);
        var book = new Book(registers.registers(), new KeptRules(), platform.clock());
        this.desk = Desk.over(book, registers, platform);
    }

    @Override
    public List<Route> routes() {
        var fixed = Stream.of(registers.fixedRoutes());
        var ofRegister = Stream.of(registers.routes(proposed()), desk.routes(), desk.numberRoutes());
        return Stream.concat(fixed, ofRegister).flatMap(List::stream).toList();
    }

    /// {@return what can be asked of a second person, of all packages}
    private List<Proposed> proposed() {
        return desk.proposed();
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
