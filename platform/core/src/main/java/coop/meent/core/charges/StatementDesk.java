package coop.meent.core.charges;

import coop.meent.api.MeentException;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.charges.Judged.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Payments from the lines of a bank's statement. Looking changes nothing, and the same lines twice
/// are booked once.
final class StatementDesk {
    private final Transactions core;
    private final Ledger ledger;
    private final ChargeReadStore reading = new ChargeReadStore();
    private final Clock clock;

    StatementDesk(Transactions core, Ledger ledger, Clock clock) {
        this.core = core;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// What came of a list.
    ///
    /// @param booked how many payments were added
    /// @param left how many lines were not
    record Done(int booked, int left) {}

    /// {@return what each line means for the books of the organisation}
    List<Judged> look(Viewer viewer, long organisation, String pasted) {
        check(viewer, organisation);
        var lines = StatementLine.read(pasted);
        return core.read(viewer, db -> judge(db, organisation, lines));
    }

    /// Books what matches.
    ///
    /// @param also numbers of lines that somebody wants to be booked all the same
    Done book(Viewer viewer, long organisation, String pasted, Set<Integer> also) {
        check(viewer, organisation);
        var lines = StatementLine.read(pasted);
        return core.run(viewer, tx -> book(tx, viewer, organisation, lines, also));
    }

    private Done book(
            Transaction tx,
            Viewer viewer,
            long payee,
            List<StatementLine> lines,
            Set<Integer> also) {
        int booked = 0;
        for (var judged : judge(tx.handle(), payee, lines)) {
            boolean wanted =
                    judged.verdict() == Verdict.MATCHED
                            || (judged.optional() && also.contains(judged.line().number()));
            if (wanted && booked(tx, viewer, judged)) {
                booked++;
            }
        }
        tx.audit(
                "charge.list",
                "organisation:" + payee,
                Map.of("lines", lines.size(), "booked", booked));
        return new Done(booked, lines.size() - booked);
    }

    private boolean booked(Transaction tx, Viewer viewer, Judged judged) {
        var line = judged.line();
        var booking =
                new Booking(
                        Kind.PAYMENT,
                        line.cents().orElseThrow(),
                        line.on().orElseThrow(),
                        "",
                        line.key(),
                        viewer.person());
        var outcome = ledger.book(tx, judged.charge().orElseThrow().id(), booking);
        return outcome instanceof Ledger.Outcome.Booked;
    }

    private List<Judged> judge(Handle db, long payee, List<StatementLine> lines) {
        var digits =
                lines.stream()
                        .flatMap(it -> it.communication().stream())
                        .map(Communication::digits)
                        .collect(Collectors.toSet());
        var charges =
                reading.byCommunication(db, payee, digits).stream()
                        .collect(Collectors.toMap(Owed::communication, Function.identity()));
        var keys = lines.stream().map(StatementLine::key).toList();
        var known = new HashSet<>(reading.known(db, payee, keys));
        var left = new HashMap<Long, Long>();
        charges.values().forEach(it -> left.put(it.id(), it.sums().balance()));
        var judged = new ArrayList<Judged>();
        for (var line : lines) {
            judged.add(judge(line, charges, known, left));
        }
        return judged;
    }

    private Judged judge(
            StatementLine line,
            Map<Communication, Owed> charges,
            Set<String> known,
            Map<Long, Long> left) {
        var missing = Judged.missing(line, LocalDate.now(clock));
        if (missing.isPresent()) {
            return Judged.unreadable(line, missing.get());
        }
        var charge = line.communication().flatMap(it -> Optional.ofNullable(charges.get(it)));
        if (charge.isEmpty()) {
            return new Judged(line, Verdict.UNKNOWN, charge, "");
        }
        return new Judged(line, verdict(line, charge.get().id(), known, left), charge, "");
    }

    // two lines that pay the same charge: the second finds it paid
    private static Verdict verdict(
            StatementLine line, long charge, Set<String> known, Map<Long, Long> left) {
        long balance = left.getOrDefault(charge, 0L);
        if (known.contains(line.key())) {
            return Verdict.BOOKED;
        }
        if (balance <= 0) {
            return Verdict.PAID;
        }
        if (balance != line.cents().orElseThrow()) {
            return Verdict.DIFFERS;
        }
        left.put(charge, 0L);
        return Verdict.MATCHED;
    }

    private static void check(Viewer viewer, long organisation) {
        if (!Owed.keeps(viewer, organisation)) {
            throw new MeentException(
                    MeentException.Code.FORBIDDEN, "keeps no books of " + organisation);
        }
    }
}
