package coop.meent.shares.holders;

import coop.meent.api.Viewer;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.Registers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// Changes what is known of a holder. Whoever calls it has asked the door of the register whether
/// the viewer may, and its form whether what was typed is possible.
public final class HolderDesk {
    private final Registers registers;
    private final Clock clock;
    private final HolderStore store = new HolderStore();
    private final VersionStore versions = new VersionStore();
    private final PartyStore parties = new PartyStore();
    private final PrivateStore personal = new PrivateStore();

    public HolderDesk(Registers registers, Clock clock) {
        this.registers = registers;
        this.clock = clock;
    }

    /// {@return today, where the site is}
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// Writes what a holder is called from a day on, beside what was written before.
    public void change(Register register, Viewer viewer, long no, Change change) {
        run(
                register,
                viewer,
                work -> {
                    work.hold(store, no, change.revision());
                    var all = versions.of(work.db(), no);
                    int next = all.stream().mapToInt(Version::no).max().orElse(0) + 1;
                    versions.insert(work.db(), List.of(row(work, no, next, change)));
                    store.called(work.db(), no, latest(versions.of(work.db(), no)));
                    work.audit("holder.changed", no, Map.of("version", next));
                });
    }

    private static VersionStore.Row row(Work work, long no, int version, Change change) {
        return new VersionStore.Row(
                no,
                new Version(
                        version,
                        change.from(),
                        change.identity(),
                        change.reason(),
                        work.at(),
                        work.by()));
    }

    private static Identity latest(List<Version> versions) {
        return versions.stream()
                .max(Comparator.comparing(Version::from).thenComparingInt(Version::no))
                .orElseThrow()
                .identity();
    }

    /// Writes how to reach a holder, and whether it founded the cooperative.
    public void reach(Register register, Viewer viewer, Reached reached) {
        run(
                register,
                viewer,
                work -> {
                    work.hold(store, reached.no(), reached.revision());
                    store.reached(work.db(), reached.no(), reached.contact(), reached.founder());
                    work.audit("holder.reached", reached.no(), Map.of());
                });
    }

    /// How to reach a holder.
    ///
    /// @param revision of the holder that was seen
    public record Reached(long no, int revision, Contact contact, boolean founder) {}

    /// Freezes the shares of a person from the day of death.
    ///
    /// @param on empty when it was a mistake
    public void died(Register register, Viewer viewer, long no, Optional<LocalDate> on) {
        run(
                register,
                viewer,
                work -> {
                    work.hold(store, no);
                    store.died(work.db(), no, on);
                    work.audit(
                            on.isPresent() ? "holder.died" : "holder.alive",
                            no,
                            on.map(it -> Map.of("on", it.toString())).orElse(Map.of()));
                });
    }

    /// {@return the number of somebody new who acts for the holder, shares it or has a right on it}
    public int add(Register register, Viewer viewer, long no, Party party) {
        return registers.run(
                register.id(),
                viewer,
                tx -> {
                    var work = new Work(tx, register, viewer, clock.instant());
                    work.hold(store, no);
                    int added = parties.insert(work.db(), no, party, work.at(), work.by());
                    work.audit(
                            "holder.party.added",
                            no,
                            Map.of("party", added, "role", party.role().name()));
                    return added;
                });
    }

    /// Ends what somebody is to a holder; what ended already stays as it is.
    ///
    /// @param party which, and the first day on which it does not hold any more
    public void end(Register register, Viewer viewer, long no, PartyEnd party) {
        run(
                register,
                viewer,
                work -> {
                    work.hold(store, no);
                    if (parties.end(work.db(), no, party.no(), party.on(), work.by())) {
                        work.audit("holder.party.ended", no, Map.of("party", party.no()));
                    }
                });
    }

    /// Which party of a holder ends, and when.
    public record PartyEnd(int no, LocalDate on) {}

    /// Pays to another account from a day on.
    ///
    /// @param account empty when there is none any more
    public void pay(Register register, Viewer viewer, long no, Optional<BankAccount> account) {
        run(
                register,
                viewer,
                work -> {
                    work.hold(store, no);
                    personal.endAccount(
                            work.db(), no, account.map(BankAccount::begins).orElse(today()));
                    account.ifPresent(
                            it -> personal.account(work.db(), no, it, work.at(), work.by()));
                    work.audit("holder.account.changed", no, Map.of("any", account.isPresent()));
                });
    }

    /// Ties a holder to the account of a person of the site, who then sees these shares as their
    /// own; or unties it.
    public void link(Register register, Viewer viewer, long no, OptionalLong person) {
        run(
                register,
                viewer,
                work -> {
                    work.hold(store, no);
                    store.linked(work.db(), no, person);
                    work.audit(
                            person.isPresent() ? "holder.linked" : "holder.unlinked",
                            no,
                            person.isPresent() ? Map.of("person", person.getAsLong()) : Map.of());
                });
    }

    /// Says that somebody looked after a holder who came of age.
    public void lookedAfter(Register register, Viewer viewer, long no) {
        run(
                register,
                viewer,
                work -> {
                    if (personal.done(work.db(), no, work.at(), work.by())) {
                        work.audit("holder.of-age.done", no, Map.of());
                    }
                });
    }

    private void run(Register register, Viewer viewer, Consumer<Work> change) {
        registers.run(
                register.id(),
                viewer,
                tx -> {
                    change.accept(new Work(tx, register, viewer, clock.instant()));
                    return true;
                });
    }
}
