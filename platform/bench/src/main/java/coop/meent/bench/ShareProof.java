package coop.meent.bench;

import com.sun.management.OperatingSystemMXBean;
import coop.meent.api.Command;
import coop.meent.shares.ledger.Deed;
import coop.meent.shares.proof.ProofParts;
import coop.meent.shares.registers.Register;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;

/// Measures how fast a register is proved: a chain that was really recorded, beside the hashes of
/// the same bytes and a plain reading of the same rows.
final class ShareProof {
    private static final int ENTRIES = Integer.getInteger("entries", 200_000);
    private static final int HOLDERS = 10_000;
    private static final int BATCH = 1_000;
    private static final int ROUNDS = 5;
    private static final double GOAL = 100_000;

    private final ShareVault vault;
    private final Command.Run verify;

    private ShareProof(ShareVault vault) {
        this.vault = vault;
        this.verify = ProofParts.verify(vault.registers());
    }

    /// @param arguments none
    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("meent-proof-bench");
        try (var vault = ShareVault.open(folder)) {
            new ShareProof(vault).run();
        }
        System.out.println("data: " + folder);
    }

    private void run() throws Exception {
        var register = vault.register(HOLDERS);
        for (int from = 0; from < ENTRIES; from += BATCH) {
            record(register, from);
        }
        try (var superuser = vault.superuser()) {
            superuser.execute("VACUUM ANALYZE shares.entry");
            superuser.execute("VACUUM ANALYZE shares.leg");
            for (int round = 1; round <= ROUNDS; round++) {
                double floor = floor(superuser, register);
                long before = processor();
                double ours = ours(register);
                double micros = (processor() - before) / 1e3 / ENTRIES;
                System.out.printf(
                        "round %d: floor %8.0f entries/s, verify %8.0f entries/s, %.2f x, goal %.0f; %.1f us of processor each in this JVM%n",
                        round, floor, ours, ours / floor, GOAL, micros);
            }
        }
    }

    private void record(Register register, int from) {
        var drafts =
                LongStream.range(from, Math.min(from + BATCH, ENTRIES))
                        .mapToObj(it ->
                                ShareVault.draft(
                                        ShareVault.FOUNDED.plusDays(it % 5_000), opening(it)))
                        .toList();
        vault.book().recordAll(register, ShareVault.SELF, drafts);
    }

    private static Deed opening(long number) {
        return new Deed.Opening(number % HOLDERS + 1, 1, 4, 25_000, 100_000, OptionalLong.empty());
    }

    private double ours(Register register) throws IOException {
        var silent = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var id = Long.toString(register.id());
        long begin = System.nanoTime();
        int code = verify.with(new Command.Call(List.of("--register", id), silent, silent));
        if (code != Command.DONE) {
            throw new IllegalStateException("the register does not hold");
        }
        return perSecond(begin);
    }

    // what others do on this machine does not count in it
    private static long processor() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static double perSecond(long begin) {
        return ENTRIES / ((System.nanoTime() - begin) / 1e9);
    }

    // one thread, one connection, a cursor: reading and hashing, and nothing compared
    private static double floor(Handle superuser, Register register)
            throws SQLException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        long begin = System.nanoTime();
        var connection = superuser.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(4_000);
            var of = " WHERE register_id = " + register.id() + " ORDER BY seq";
            try (var rows = statement.executeQuery("SELECT * FROM shares.entry" + of)) {
                while (rows.next()) {
                    read(rows);
                    digest.update(rows.getBytes("prev_hash"));
                    digest.update(rows.getString("payload").getBytes(StandardCharsets.UTF_8));
                    digest.digest();
                }
            }
            try (var rows = statement.executeQuery("SELECT * FROM shares.leg" + of)) {
                while (rows.next()) {
                    read(rows);
                }
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return perSecond(begin);
    }

    private static void read(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        for (int i = 1; i <= columns; i++) {
            rows.getString(i);
        }
    }
}
