package coop.meent.bench;

import coop.meent.shares.book.AsOf;
import coop.meent.shares.book.Entries;
import coop.meent.shares.book.Filter;
import coop.meent.shares.book.Holdings;
import coop.meent.shares.book.YearEnds;
import coop.meent.shares.ledger.Deed;
import coop.meent.shares.registers.Register;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;

/// Measures the share register: a million entries of a hundred thousand holders, beside the same
/// questions in plain SQL on the same tables.
final class ShareLedger {
    private static final int ENTRIES = Integer.getInteger("entries", 1_000_000);
    private static final int HOLDERS = Integer.getInteger("holders", 100_000);
    private static final int IMPORTED = Integer.getInteger("imported", 100_000);
    private static final int BATCH = 1_000;
    private static final int WRITERS = 16;
    private static final LocalDate HALF_WAY = LocalDate.of(2018, 5, 14);
    private static final LocalDate LATE = LocalDate.of(2025, 8, 20);

    private final ShareVault vault;
    private final Holdings holdings = new Holdings();
    private final Entries entries = new Entries();

    private ShareLedger(ShareVault vault) {
        this.vault = vault;
    }

    /// @param arguments none
    public static void main(String[] arguments) throws IOException {
        var folder = Files.createTempDirectory("meent-shares-bench");
        try (var vault = ShareVault.open(folder)) {
            new ShareLedger(vault).run();
        }
        System.out.println("data: " + folder);
    }

    private void run() {
        System.out.printf("%-44s %10s %10s %8s%n", "", "p50", "p99", "goal");
        imports();
        appends();
        reads();
    }

    private void imports() {
        var register = vault.register(IMPORTED);
        long begin = System.nanoTime();
        for (int from = 1; from <= IMPORTED; from += BATCH) {
            var drafts =
                    IntStream.range(from, Math.min(from + BATCH, IMPORTED + 1))
                            .mapToObj(it -> ShareVault.draft(opened(it), opening(it)))
                            .toList();
            vault.book().recordAll(register, ShareVault.SELF, drafts);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "%-44s %8.1f s %12s %6s%n", IMPORTED + " opening entries", seconds, "", "60 s");
    }

    private static LocalDate opened(int holder) {
        return ShareVault.FOUNDED.plusDays(holder % 5_000);
    }

    private static Deed opening(int holder) {
        return new Deed.Opening(holder, 1, 4, 25_000, 100_000, OptionalLong.empty());
    }

    private void appends() {
        double floor = floorOfAppends();
        var register = vault.register(1_000);
        double warm = perSecond(register, 3);
        double ours = perSecond(register, 10);
        System.out.printf("%-44s %8.0f/s%n", "append floor: 4 statements, 1 thread", floor);
        System.out.printf(
                "%-44s %8.0f/s %8.2f x %8s%n",
                "append, " + WRITERS + " threads, 1 register", ours, ours / floor, "0.5 x");
        System.out.printf("%-44s %8.0f/s%n", "  the same while warming up", warm);
    }

    private double floorOfAppends() {
        var register = vault.register(1_000);
        try (var superuser = vault.superuser()) {
            var floor = new ShareFloor(superuser, register);
            long seq = 3;
            for (int i = 0; i < 1_000; i++) {
                floor.append(seq++);
            }
            long begin = System.nanoTime();
            for (int i = 0; i < 3_000; i++) {
                floor.append(seq++);
            }
            return 3_000 / ((System.nanoTime() - begin) / 1e9);
        }
    }

    private double perSecond(Register register, int seconds) {
        var count = new AtomicLong();
        long begin = System.nanoTime();
        long end = begin + seconds * 1_000_000_000L;
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < WRITERS; i++) {
            threads.add(
                    Thread.ofPlatform()
                            .start(() -> {
                                while (System.nanoTime() < end) {
                                    append(register);
                                    count.incrementAndGet();
                                }
                            }));
        }
        threads.forEach(Load::join);
        return count.get() / ((System.nanoTime() - begin) / 1e9);
    }

    private void append(Register register) {
        long holder = ThreadLocalRandom.current().nextLong(1, 1_000);
        var draft =
                ShareVault.draft(
                        LocalDate.now(ZoneOffset.UTC), new Deed.Issue(holder, 1, 1, 25_000));
        vault.book().recordTogether(register, ShareVault.SELF, draft, Optional.empty());
    }

    private void reads() {
        var register = vault.register(HOLDERS);
        try (var superuser = vault.superuser()) {
            ShareFill.history(superuser, register, ENTRIES, HOLDERS);
            var kept = snapshots(register);
            superuser.execute("VACUUM ANALYZE shares.position");
            System.out.printf("%-44s %8d%n", "year-ends kept", kept);
            var floor = new ShareFloor(superuser, register);
            print("floor: first page", "", 9, _ -> floor.firstPage(LATE));
            print("floor: legs of a holder", "", 200, _ -> floor.holder(holder()));
            ours(register, "holder's lots, holdings and timeline", "20 ms", 200, this::holderPage);
            for (var day : List.of(HALF_WAY, LATE)) {
                print("floor: " + day + ", whole history", "", 9, _ -> floor.history(day));
                print("floor: " + day + ", from the year-end", "", 9, _ -> floor.fromYearEnd(day));
                ours(register, "totals and first page, " + day, "250 ms", 9, db -> asOf(db, day));
            }
            known(register);
            ours(register, "whole list as CSV", "5 s", 3, db -> csv(db, LATE));
        }
    }

    private void known(Register register) {
        var then = AsOf.knownOn(LATE, LATE);
        ours(register, "as known then, totals and first page", "", 5, db -> list(db, then));
    }

    private int snapshots(Register register) {
        return new YearEnds(vault.registers(), Clock.systemUTC()).keep(register);
    }

    private int holderPage(Handle db) {
        long holder = holder();
        var now = AsOf.of(LATE);
        return holdings.lots(db, now, holder).size()
                + holdings.of(db, now, List.of(holder)).size()
                + entries.timeline(db, holder).size();
    }

    private static long holder() {
        return ThreadLocalRandom.current().nextLong(1, HOLDERS + 1L);
    }

    private int asOf(Handle db, LocalDate day) {
        return list(db, AsOf.of(day));
    }

    private int list(Handle db, AsOf asOf) {
        var page = holdings.page(db, asOf, Filter.ALL, "", 50);
        return page.items().size() + holdings.totals(db, asOf).classes().size();
    }

    private int csv(Handle db, LocalDate day) {
        var out = new StringWriter();
        holdings.each(
                db,
                AsOf.of(day),
                Filter.ALL,
                it -> out.write(it.holder() + ";" + it.shareClass() + ";" + it.amount() + "\n"));
        return out.getBuffer().length();
    }

    private void ours(
            Register register,
            String name,
            String goal,
            int rounds,
            Function<Handle, Integer> work) {
        print(
                name,
                goal,
                rounds,
                _ -> vault.registers().read(register.id(), ShareVault.SELF, work));
    }

    private static void print(String name, String goal, int rounds, LongConsumer work) {
        for (int i = 0; i < Math.min(20, rounds); i++) {
            work.accept(i);
        }
        var took =
                LongStream.range(0, rounds)
                        .map(it -> {
                            long begin = System.nanoTime();
                            work.accept(it);
                            return System.nanoTime() - begin;
                        })
                        .toArray();
        Arrays.sort(took);
        System.out.printf(
                "%-44s %7.1f ms %7.1f ms %8s%n",
                name, took[rounds / 2] / 1e6, took[rounds * 99 / 100] / 1e6, goal);
    }
}
