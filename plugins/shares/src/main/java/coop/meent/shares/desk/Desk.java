package coop.meent.shares.desk;

import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.shares.book.Book;
import coop.meent.shares.book.Entries;
import coop.meent.shares.book.Holdings;
import coop.meent.shares.classes.ClassBook;
import coop.meent.shares.classes.RuleBook;
import coop.meent.shares.holders.Holders;
import coop.meent.shares.registers.Proposed;
import coop.meent.shares.registers.RegisterParts;
import coop.meent.shares.registers.SecondPerson;
import java.util.List;
import java.util.stream.Stream;

/// The register manager's desk: its pages.
public final class Desk {
    private final EntryFormPages entering;
    private final JournalPages journal;
    private final HolderPages holders;
    private final OverviewPages overview;
    private final FigurePages figures;
    private final FigureApi api;
    private final ReversalPages reversals;
    private final Proposed proposed;

    private Desk(Tools tools, SecondPerson second) {
        var told = new Journal(tools);
        this.entering = new EntryFormPages(tools, new Entering(tools));
        var sheets = new EntrySheets(tools, told);
        this.journal = new JournalPages(tools.door(), told, sheets);
        this.reversals =
                new ReversalPages(tools.door(), new Reversing(tools, told, sheets), second);
        this.proposed =
                new ProposedReversal(tools.book(), tools.entries(), tools.platform().texts());
        this.overview = new OverviewPages(tools.door(), new Overview(tools, told));
        var movements = new MovementSheets(tools);
        var charts = new Charts(tools);
        this.figures = new FigurePages(tools.door(), movements, charts);
        this.api = new FigureApi(tools, movements, charts);
        this.holders =
                new HolderPages(tools, new HolderLists(tools), new HolderSheets(tools, told));
    }

    /// {@return the desk over a book}
    public static Desk over(Book book, RegisterParts registers, Platform platform) {
        var archive = new Tools.Archive(book, new Holdings(), new Entries());
        var roster = new Roster(new Holders(), new ClassBook(), new RuleBook());
        return new Desk(
                new Tools(registers.door(), registers.registers(), archive, roster, platform),
                registers.secondPerson());
    }

    /// {@return its pages, all of them under a register}
    public List<Route> routes() {
        return Stream.of(
                        overview.routes(),
                        entering.routes(),
                        journal.routes(),
                        reversals.routes(),
                        holders.routes(),
                        figures.routes())
                .flatMap(List::stream)
                .toList();
    }

    /// {@return its pages whose path goes on with a number, to stand behind all fixed ones}
    public List<Route> numberRoutes() {
        return holders.numberRoutes();
    }

    /// {@return its figures, for programs}
    public List<Route> apiRoutes() {
        return api.routes();
    }

    /// {@return what of it needs a second person}
    public List<Proposed> proposed() {
        return List.of(proposed);
    }
}
