package coop.meent.shares;

import coop.meent.api.Access;
import coop.meent.api.Command;
import coop.meent.api.DemoContent;
import coop.meent.api.LongWork;
import coop.meent.api.MeentPlugin;
import coop.meent.api.MenuEntry;
import coop.meent.api.NoticeKind;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.ScheduledWork;
import coop.meent.api.WaitingSource;
import coop.meent.shares.api.LedgerApi;
import coop.meent.shares.book.Book;
import coop.meent.shares.book.Statutes;
import coop.meent.shares.book.YearEnds;
import coop.meent.shares.demo.DemoRegister;
import coop.meent.shares.desk.Desk;
import coop.meent.shares.exchange.ExchangeParts;
import coop.meent.shares.holders.HolderParts;
import coop.meent.shares.own.OwnParts;
import coop.meent.shares.papers.PaperParts;
import coop.meent.shares.proof.ProofParts;
import coop.meent.shares.registers.Proposed;
import coop.meent.shares.registers.RegisterParts;
import coop.meent.shares.statutes.StatutesParts;
import java.util.List;

/// The share register, wired by hand: each package brings its parts.
public final class ShareRegister implements MeentPlugin {
    private final RegisterParts registers;
    private final HolderParts holders;
    private final StatutesParts statutes;
    private final Desk desk;
    private final OwnParts own;
    private final PaperParts papers;
    private final ProofParts proof;
    private final ExchangeParts exchange;
    private final DemoContent demo;
    private final LedgerApi api;
    private final YearEnds snapshots;

    public ShareRegister(Platform platform) {
        var rules = new KeptRules();
        this.registers = new RegisterParts(platform);
        this.holders = new HolderParts(platform, registers);
        var book = new Book(registers.registers(), rules, platform.clock());
        this.statutes = new StatutesParts(platform, registers, book);
        this.api = new LedgerApi(registers, book, platform);
        this.snapshots = new YearEnds(registers.registers(), platform.clock());
        this.desk = Desk.over(book, registers, platform);
        this.own = new OwnParts(platform, registers);
        this.papers = new PaperParts(platform, registers);
        this.proof = new ProofParts(platform, registers, book);
        this.exchange =
                new ExchangeParts(
                        platform, registers, new Statutes(rules), book, holders.entrance());
        this.demo = new DemoRegister(platform, registers, holders, book, proof::round);
    }

    @Override
    public List<Route> routes() {
        return all(
                List.of(
                        // what has no register in its path comes first, what ends in a number last
                        registers.fixedRoutes(),
                        holders.fixedRoutes(),
                        own.fixedRoutes(),
                        papers.fixedRoutes(),
                        registers.routes(proposed()),
                        holders.routes(),
                        statutes.routes(),
                        desk.routes(),
                        own.routes(),
                        papers.routes(),
                        proof.routes(),
                        exchange.routes(),
                        desk.numberRoutes()));
    }

    /// {@return what can be asked of a second person, of all packages}
    private List<Proposed> proposed() {
        return all(
                List.of(statutes.proposed(), desk.proposed(), exchange.proposed(), api.proposed()));
    }

    @Override
    public List<Route> apiRoutes() {
        return all(
                List.of(
                        registers.apiRoutes(proposed()),
                        holders.apiRoutes(),
                        statutes.apiRoutes(),
                        desk.apiRoutes(),
                        own.apiRoutes(),
                        papers.apiRoutes(),
                        proof.apiRoutes(),
                        exchange.apiRoutes(),
                        api.routes()));
    }

    @Override
    public List<ScheduledWork> scheduledWork() {
        return all(
                List.of(
                        holders.scheduledWork(),
                        papers.scheduledWork(),
                        proof.scheduledWork(),
                        snapshots.scheduledWork(),
                        exchange.scheduledWork()));
    }

    @Override
    public List<LongWork> longWork() {
        return all(List.of(papers.longWork(), exchange.longWork()));
    }

    @Override
    public List<Command> commands() {
        return all(List.of(proof.commands()));
    }

    @Override
    public List<WaitingSource> waiting() {
        return all(List.of(registers.waiting()));
    }

    @Override
    public List<DemoContent> demoContent() {
        return List.of(demo);
    }

    @Override
    public List<NoticeKind> noticeKinds() {
        return all(List.of(registers.noticeKinds(), holders.noticeKinds(), papers.noticeKinds()));
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry("menu.shares", "/shares", Access.SIGNED_IN));
    }

    private static <T> List<T> all(List<List<T>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }
}
