package coop.meent.shares.exchange;

import coop.meent.api.LongWork;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.ScheduledWork;
import coop.meent.api.Viewer;
import coop.meent.shares.book.Book;
import coop.meent.shares.book.Holdings;
import coop.meent.shares.book.Statutes;
import coop.meent.shares.holders.Entrance;
import coop.meent.shares.holders.Holders;
import coop.meent.shares.registers.Proposed;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.RegisterParts;
import coop.meent.shares.registers.Registers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/// What this package brings to the plugin.
public final class ExchangeParts {
    private final Imports imports;
    private final ImportPages importing;
    private final ImportApi api;
    private final ImportCheck checking;
    private final ImportBringing bringing;
    private final ImportProposal proposal;
    private final Restoring restoring;
    private final ExportPages exporting;

    public ExchangeParts(
            Platform platform,
            RegisterParts parts,
            Statutes statutes,
            Book book,
            Entrance entrance) {
        var registers = parts.registers();
        var clock = platform.clock();
        var classes = new ClassCodes(registers, statutes);
        this.imports =
                new Imports(
                        platform,
                        registers,
                        parts.secondPerson(),
                        register -> mostAlone(parts, statutes, register, LocalDate.now(clock)));
        var views = new ImportViews(platform.texts(), classes, clock.getZone());
        var reception = new Reception(registers, clock);
        this.importing = new ImportPages(parts.door(), reception, imports, views);
        this.api = new ImportApi(parts.door(), reception, imports, platform.texts());
        this.checking = checking(registers, classes, clock);
        this.bringing = new ImportBringing(registers, entrance, book);
        this.proposal = new ImportProposal(imports, platform.texts());
        this.restoring = new Restoring(registers, book);
        var sheets =
                new SheetExport(
                        registers, new Holdings(), new Holders(), classes, platform.texts());
        this.exporting =
                new ExportPages(
                        parts.door(),
                        sheets,
                        new MovementExport(registers, classes, platform.texts()),
                        new WholeExport(registers),
                        clock);
    }

    private static ImportCheck checking(Registers registers, ClassCodes classes, Clock clock) {
        return new ImportCheck(
                registers,
                (tx, sheet) ->
                        classes.against(
                                tx.handle(),
                                registers.find(tx, sheet.register()).orElseThrow(),
                                sheet.commonClass(),
                                LocalDate.now(clock)));
    }

    private static long mostAlone(
            RegisterParts parts, Statutes statutes, Register register, LocalDate today) {
        return parts.registers()
                .read(
                        register.id(),
                        Viewer.system("shares.import"),
                        db ->
                                statutes.rules(db).stream()
                                        .filter(it -> !it.from().isAfter(today))
                                        .reduce((_, later) -> later)
                                        .map(it -> it.what().bulkThreshold())
                                        .orElse(Integer.MAX_VALUE));
    }

    public List<Route> routes() {
        return Stream.of(importing.routes(), exporting.routes()).flatMap(List::stream).toList();
    }

    public List<Route> apiRoutes() {
        return Stream.concat(exporting.apiRoutes().stream(), api.routes().stream()).toList();
    }

    public List<ScheduledWork> scheduledWork() {
        return List.of(ScheduledWork.daily("imports", LocalTime.of(3, 50), imports::forget));
    }

    public List<LongWork> longWork() {
        return List.of(checking.work(), bringing.work(), restoring.work());
    }

    /// {@return what needs a second person}
    public List<Proposed> proposed() {
        return List.of(proposal);
    }
}
