package coop.meent.shares;

import coop.meent.api.Access;
import coop.meent.api.Command;
import coop.meent.api.MeentPlugin;
import coop.meent.api.MenuEntry;
import coop.meent.api.NoticeKind;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.ScheduledWork;
import coop.meent.shares.book.Book;
import coop.meent.shares.desk.Desk;
import coop.meent.shares.holders.HolderParts;
import coop.meent.shares.registers.RegisterParts;
import coop.meent.shares.proof.ProofParts;
import coop.meent.shares.registers.Proposed;
import java.util.List;
import java.util.stream.Stream;

/// The share register, wired by hand: each package brings its parts.
public final class ShareRegister implements MeentPlugin {
    private final RegisterParts registers;
    private final HolderParts holders;
    private final Desk desk;
    private final ProofParts proof;

    public ShareRegister(Platform platform) {
        this.registers = new RegisterParts(platform);
        this.holders = new HolderParts(platform, registers);
        var book = new Book(registers.registers(), new KeptRules(), platform.clock());
        this.desk = Desk.over(book, registers, platform);
        this.proof = new ProofParts(platform, registers, book);
    }

    @Override
    public List<Route> routes() {
        var fixed = Stream.of(registers.fixedRoutes(), holders.fixedRoutes());
        var ofRegister =
                Stream.of(
                        registers.routes(proposed()),
                        holders.routes(),
                        desk.routes(),
                        desk.numberRoutes(),
                        proof.routes());
        return Stream.concat(fixed, ofRegister).flatMap(List::stream).toList();
    }

    @Override
    public List<Command> commands() {
        return proof.commands();
    }

    /// {@return what can be asked of a second person, of all packages}
    private static List<Proposed> proposed() {
        return List.of();
    }

    @Override
    public List<NoticeKind> noticeKinds() {
        return Stream.of(registers.noticeKinds(), holders.noticeKinds())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Route> apiRoutes() {
        return Stream.of(holders.apiRoutes(), proof.apiRoutes()).flatMap(List::stream).toList();
    }

    @Override
    public List<ScheduledWork> scheduledWork() {
        return Stream.of(holders.scheduledWork(), proof.scheduledWork()).flatMap(List::stream).toList();
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry("menu.shares", "/shares", Access.SIGNED_IN));
    }
}
