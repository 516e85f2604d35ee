package coop.meent.shares.desk;

import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.shares.book.Book;
import coop.meent.shares.book.Entries;
import coop.meent.shares.book.Holdings;
import coop.meent.shares.book.Statutes;
import coop.meent.shares.registers.RegisterDoor;
import coop.meent.shares.registers.Registers;
import java.util.List;
import java.util.stream.Stream;

/// The register manager's desk: its pages.
public final class Desk {
    private final EntryFormPages entering;

    private Desk(Tools tools) {
        this.entering = new EntryFormPages(tools, new Entering(tools));
    }

    /// {@return the desk over a book}
    public static Desk over(
            Book book,
            Statutes statutes,
            Registers registers,
            RegisterDoor door,
            Platform platform) {
        var archive = new Tools.Archive(book, new Holdings(), new Entries());
        return new Desk(new Tools(door, registers, archive, statutes, platform));
    }

    /// {@return its pages, all of them under a register}
    public List<Route> routes() {
        return Stream.of(entering.routes()).flatMap(List::stream).toList();
    }
}
