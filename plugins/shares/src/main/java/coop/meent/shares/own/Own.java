package coop.meent.shares.own;

import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.api.Viewer;
import coop.meent.shares.book.AsOf;
import coop.meent.shares.book.Entries;
import coop.meent.shares.book.Holdings;
import coop.meent.shares.book.LotHeld;
import coop.meent.shares.book.Recorded;
import coop.meent.shares.classes.ClassBook;
import coop.meent.shares.classes.ClassVersion;
import coop.meent.shares.holders.Holder;
import coop.meent.shares.holders.Holders;
import coop.meent.shares.own.OwnHolding.OwnLot;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.Registers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// Finds what is a person's own, register by register.
final class Own {
    private static final Comparator<OwnLot> BY_CLASS_AND_AGE =
            Comparator.comparingInt(OwnLot::shareClass)
                    .thenComparing(OwnLot::since)
                    .thenComparingLong(OwnLot::lot);

    private final Registers registers;
    private final Organisations organisations;
    private final Clock clock;
    private final Holders holders = new Holders();
    private final Holdings holdings = new Holdings();
    private final Entries entries = new Entries();
    private final ClassBook classes = new ClassBook();

    Own(Registers registers, Organisations organisations, Clock clock) {
        this.registers = registers;
        this.organisations = organisations;
        this.clock = clock;
    }

    /// What happened to a holder, in the order in which it was recorded.
    ///
    /// @param codes of the classes by number
    record History(List<Recorded> entries, Map<Integer, String> codes) {}

    /// {@return where the viewer is a holder or acts for one, each register asked in turn}
    List<OwnRegister> of(Viewer viewer) {
        return registers.all().stream().flatMap(it -> in(viewer, it).stream()).toList();
    }

    /// {@return what is the viewer's in one register; empty for who has nothing to look for there}
    Optional<OwnRegister> in(Viewer viewer, Register register) {
        if (viewer.person().isEmpty()) {
            return Optional.empty();
        }
        long person = viewer.person().getAsLong();
        var found = registers.read(register.id(), viewer, db -> holdings(db, person));
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new OwnRegister(register, organisation(register), found));
    }

    private List<OwnHolding> holdings(Handle db, long person) {
        var own = holders.of(db, person, today());
        if (own.isEmpty()) {
            return List.of();
        }
        var codes = codes(db);
        return own.stream().map(it -> holding(db, it, person, codes)).toList();
    }

    private OwnHolding holding(Handle db, Holder holder, long person, Map<Integer, String> codes) {
        var lots =
                holdings.lots(db, AsOf.of(today()), holder.no()).stream()
                        .map(it -> lot(it, codes))
                        .sorted(BY_CLASS_AND_AGE)
                        .toList();
        return new OwnHolding(
                holder.no(),
                holder.identity().fullName(),
                holder.person().equals(OptionalLong.of(person)),
                holder.identity().address().line(),
                lots);
    }

    private static OwnLot lot(LotHeld it, Map<Integer, String> codes) {
        return new OwnLot(
                it.shareClass(),
                code(codes, it.shareClass()),
                it.lot(),
                it.since(),
                it.amount().shares(),
                it.valueCents(),
                it.amount().capitalCents(),
                it.amount().paidCents());
    }

    /// {@return what happened to these holders, by number}
    Map<Long, History> history(Viewer viewer, OwnRegister own) {
        return registers.read(
                own.register().id(),
                viewer,
                db -> {
                    var codes = codes(db);
                    var all = new LinkedHashMap<Long, History>();
                    for (var it : own.holders()) {
                        all.put(it.no(), new History(entries.timeline(db, it.no()), codes));
                    }
                    return all;
                });
    }

    private Map<Integer, String> codes(Handle db) {
        var codes = new LinkedHashMap<Integer, String>();
        for (ClassVersion it : classes.versions(db)) {
            codes.put(it.shareClass(), it.terms().code());
        }
        return codes;
    }

    static String code(Map<Integer, String> codes, int shareClass) {
        return codes.getOrDefault(shareClass, Integer.toString(shareClass));
    }

    private String organisation(Register register) {
        return organisations
                .find(register.organisation())
                .map(Organisation::name)
                .orElse(register.name());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
