package coop.meent.shares.demo;

import coop.meent.api.DemoContent;
import coop.meent.api.Mandate;
import coop.meent.api.Organisation;
import coop.meent.api.Platform;
import coop.meent.api.Role;
import coop.meent.api.Viewer;
import coop.meent.shares.book.Book;
import coop.meent.shares.holders.HolderParts;
import coop.meent.shares.registers.Opening;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.RegisterParts;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// The register of the first organisation of the demo.
public final class DemoRegister implements DemoContent {
    private final Platform platform;
    private final RegisterParts registers;
    private final HolderParts holders;
    private final Book book;
    private final Runnable night;

    /// @param night looks whether the chains hold
    public DemoRegister(
            Platform platform,
            RegisterParts registers,
            HolderParts holders,
            Book book,
            Runnable night) {
        this.platform = platform;
        this.registers = registers;
        this.holders = holders;
        this.book = book;
        this.night = night;
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
        new DemoBook(
                        registers.registers(),
                        holders.entrance(),
                        holders.desk(),
                        book,
                        platform.clock())
                .fill(register, viewer, cast.member());
        new DemoBoard(registers, platform.clock())
                .fill(cast.member(), viewer, register, organisations);
        night.run();
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
        return registers.registers().find(registers.registers().open(team, opening)).orElseThrow();
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

    /// {@return the last day of a year}
    static LocalDate end(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
