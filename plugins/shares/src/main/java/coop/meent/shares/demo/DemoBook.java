package coop.meent.shares.demo;

import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.shares.book.Book;
import coop.meent.shares.classes.ClassBook;
import coop.meent.shares.classes.ClassText;
import coop.meent.shares.classes.Rule;
import coop.meent.shares.classes.RuleBook;
import coop.meent.shares.classes.RuleSet;
import coop.meent.shares.classes.RuleVersion;
import coop.meent.shares.demo.DemoYears.Step;
import coop.meent.shares.holders.Entrance;
import coop.meent.shares.holders.HolderDesk;
import coop.meent.shares.ledger.By;
import coop.meent.shares.ledger.Draft;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.Registers;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Fills a register that was just opened with holders, statutes and years.
final class DemoBook {
    private final Registers registers;
    private final Entrance entrance;
    private final HolderDesk desk;
    private final Book book;
    private final Clock clock;

    DemoBook(Registers registers, Entrance entrance, HolderDesk desk, Book book, Clock clock) {
        this.registers = registers;
        this.entrance = entrance;
        this.desk = desk;
        this.book = book;
        this.clock = clock;
    }

    void fill(Register register, Viewer keeper, Viewer board) {
        var accounts =
                Map.of(
                        keeper.name(), keeper.person().orElseThrow(),
                        board.name(), board.person().orElseThrow());
        var rows = DemoHolders.all(accounts);
        entrance.enterAll(register, keeper, rows.stream().map(DemoHolders.Row::holder).toList());
        new DemoFamilies(desk, register, keeper).fill(board);
        var by = new By(keeper.person(), OptionalLong.empty(), board.person());
        registers.<Boolean>run(
                register.id(),
                keeper,
                tx -> {
                    statutes(tx, register);
                    record(tx, register, by, DemoYears.of(rows));
                    return true;
                });
    }

    private void statutes(Transaction tx, Register register) {
        var classes = new ClassBook();
        var now = clock.instant();
        classes.prepare(tx.handle(), now);
        classes.prepare(tx.handle(), now);
        var rules =
                RuleSet.USUAL
                        .with(Rule.FULLY_PAID_AT_ISSUE, "false")
                        .with(Rule.VOTING, "PER_HOLDER")
                        .with(Rule.RECOGNISED, "true");
        new RuleBook()
                .write(
                        tx,
                        register.id(),
                        new RuleVersion(
                                0,
                                DemoYears.FOUNDED,
                                rules,
                                "Statuten 2009",
                                "",
                                OptionalLong.empty(),
                                OptionalLong.empty(),
                                now));
        classes.word(tx, register.id(), text(1, "Gewone aandelen", "Parts ordinaires"));
        classes.word(tx, register.id(), text(2, "Grote aandelen", "Grandes parts"));
    }

    private ClassText text(int shareClass, String dutch, String french) {
        return new ClassText(
                shareClass,
                0,
                DemoYears.FOUNDED,
                new ClassText.Names(dutch, french, ""),
                "Vrij tussen vennoten; naar anderen met akkoord van het bestuur.",
                "Eén stem per vennoot, hoeveel aandelen ook.",
                "Statuten, art. " + (8 + shareClass),
                clock.instant(),
                OptionalLong.empty());
    }

    private void record(Transaction tx, Register register, By by, List<Step> steps) {
        var known = new HashMap<String, Long>();
        for (var step : steps) {
            var draft = new Draft(step.on(), step.deed().apply(known), by, step.cause(), List.of());
            var entry = book.recordIn(tx, register, List.of(draft)).getFirst().entry();
            known.put(step.name(), entry.seq());
        }
    }
}
