package coop.meent.shares.demo;

import coop.meent.api.DemoContent;
import coop.meent.api.Mandate;
import coop.meent.api.Organisation;
import coop.meent.api.Platform;
import coop.meent.api.Role;
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
import coop.meent.shares.holders.HolderParts;
import coop.meent.shares.ledger.By;
import coop.meent.shares.ledger.Draft;
import coop.meent.shares.registers.Opening;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.RegisterParts;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// The register of the first organisation of the demo.
public final class DemoRegister implements DemoContent {
    private final Platform platform;
    private final RegisterParts registers;
    private final HolderParts holders;
    private final Book book;

    public DemoRegister(
            Platform platform, RegisterParts registers, HolderParts holders, Book book) {
        this.platform = platform;
        this.registers = registers;
        this.holders = holders;
        this.book = book;
    }

    @Override
    public void fill(Cast cast, List<Organisation> organisations) {
        var keeper =
                organisations.stream().findFirst().flatMap(it -> keeper(it.id(), cast.member()));
        if (keeper.isEmpty()) {
            return;
        }
        var viewer = keeper.get();
        var register = open(cast.team(), organisations.getFirst());
        var rows = DemoHolders.all(accounts(viewer, cast.member()));
        holders.entrance()
                .enterAll(register, viewer, rows.stream().map(DemoHolders.Row::holder).toList());
        new DemoFamilies(holders.desk(), register, viewer).fill(cast.member());
        registers.registers()
                .<Boolean>run(
                        register.id(),
                        viewer,
                        tx -> {
                            statutes(tx, register);
                            var by = new By(viewer.person(), none(), cast.member().person());
                            record(tx, register, by, DemoYears.of(rows));
                            return true;
                        });
        new DemoBoard(registers, platform.clock())
                .fill(cast.member(), viewer, register, organisations);
    }

    private static OptionalLong none() {
        return OptionalLong.empty();
    }

    private Register open(Viewer team, Organisation organisation) {
        var opening =
                new Opening(
                        organisation.id(),
                        organisation.name(),
                        Register.Country.BE,
                        Register.Liability.LIMITED,
                        DemoYears.FOUNDED,
                        MonthDay.of(1, 1));
        return registers.registers()
                .find(registers.registers().open(team, opening))
                .orElseThrow();
    }

    private static Map<String, Long> accounts(Viewer keeper, Viewer member) {
        return Map.of(
                keeper.name(), keeper.person().orElseThrow(),
                member.name(), member.person().orElseThrow());
    }

    /// {@return who keeps the register, as the site would see them}
    private Optional<Viewer> keeper(long organisation, Viewer member) {
        return platform.people().holding(organisation, Set.of(Role.REGISTRAR)).stream()
                .filter(it -> !member.person().equals(OptionalLong.of(it.id())))
                .findFirst()
                .map(it ->
                        new Viewer(
                                Viewer.Kind.PERSON,
                                OptionalLong.of(it.id()),
                                it.name(),
                                false,
                                List.of(new Mandate(organisation, Role.REGISTRAR, true)),
                                it.language(),
                                Set.of(),
                                true));
    }

    private void statutes(Transaction tx, Register register) {
        var classes = new ClassBook();
        var now = platform.clock().instant();
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
                                none(),
                                none(),
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
                platform.clock().instant(),
                none());
    }

    private void record(Transaction tx, Register register, By by, List<Step> steps) {
        var known = new HashMap<String, Long>();
        for (var step : steps) {
            var draft =
                    new Draft(step.on(), step.deed().apply(known), by, step.cause(), List.of());
            var entry = book.recordIn(tx, register, List.of(draft)).getFirst().entry();
            known.put(step.name(), entry.seq());
        }
    }

    /// {@return the last day of a year}
    static LocalDate end(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
