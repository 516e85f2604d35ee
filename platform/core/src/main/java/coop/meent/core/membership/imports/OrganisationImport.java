package coop.meent.core.membership.imports;

import coop.meent.api.ScheduledWork;
import coop.meent.api.Texts;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.membership.KnownOrganisation;
import coop.meent.core.membership.OrganisationStore;
import coop.meent.core.membership.OrganisationsInMemory;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The import of organisations, for the command line, the pages and the API. Who may do it, its
/// callers check.
public final class OrganisationImport {
    /// The largest file, in bytes.
    public static final int LARGEST = ImportFile.LARGEST;

    private static final Duration KEPT = Duration.ofDays(1);

    private final Transactions transactions;
    private final OrganisationsInMemory memory;
    private final Texts texts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final OrganisationStore organisations = new OrganisationStore();
    private final ImportStore imports = new ImportStore();
    private final ImportWork work = new ImportWork();

    public OrganisationImport(
            Transactions transactions, OrganisationsInMemory memory, Texts texts, Clock clock) {
        this.transactions = transactions;
        this.memory = memory;
        this.texts = texts;
        this.clock = clock;
    }

    /// How to import.
    ///
    /// @param skipInvalid leave out lines that cannot be imported, rather than refuse the whole
    /// @param skipDuplicates leave out what looks much like another organisation
    /// @param language of the report: `nl`, `fr` or `en`
    public record Options(boolean skipInvalid, boolean skipDuplicates, String language) {}

    /// An import of before.
    public record Earlier(
            long id, String fileName, Instant at, int added, int changed, boolean undone) {}

    /// What undoing did.
    ///
    /// @param removed organisations that the import had made
    /// @param restored organisations that are again what they were
    /// @param kept names of what was changed or used since, and stays
    public record Undone(int removed, int restored, List<String> kept) {
        public Undone {
            kept = List.copyOf(kept);
        }
    }

    /// A file that waits for a yes.
    public record Waiting(String fileName, byte[] content) {}

    /// {@return what the file would do; nothing is written}
    public ImportReport dryRun(Viewer viewer, InputStream in, String fileName, Options options)
            throws IOException {
        var writer = new ReportWriter(texts, options.language());
        return switch (ImportFile.read(fileName, content(in))) {
            case ImportFile.Read.Refused(var problem) -> writer.unreadable(fileName, problem);
            case ImportFile.Read.Fine(var file) -> {
                var existing = transactions.read(viewer, organisations::all);
                yield writer.report(file, plan(file, existing), options);
            }
        };
    }

    /// Imports the file in one transaction; nothing at all when its report is refused.
    public ImportReport run(Viewer viewer, InputStream in, String fileName, Options options)
            throws IOException {
        var writer = new ReportWriter(texts, options.language());
        return switch (ImportFile.read(fileName, content(in))) {
            case ImportFile.Read.Refused(var problem) -> writer.unreadable(fileName, problem);
            case ImportFile.Read.Fine(var file) -> {
                var report = transactions.run(viewer, tx -> written(tx, viewer, file, options));
                memory.reload();
                yield report;
            }
        };
    }

    private ImportReport written(Transaction tx, Viewer viewer, ImportFile file, Options options) {
        organisations.lock(tx.handle());
        var plan = plan(file, organisations.all(tx.handle()));
        var report = new ReportWriter(texts, options.language()).report(file, plan, options);
        if (report.refused()) {
            return report;
        }
        var run = work.apply(tx, plan, options, inside -> opened(inside, viewer, file.name()));
        return run.isPresent() ? report.written(run.getAsLong()) : report;
    }

    private long opened(Transaction tx, Viewer viewer, String fileName) {
        return imports.insertRun(tx.handle(), fileName, clock.instant(), viewer.person());
    }

    /// Takes a whole import back, except for what was changed since.
    public Undone undo(Viewer viewer, long run) {
        var undone = transactions.run(viewer, tx -> work.undo(tx, run, clock.instant()));
        memory.reload();
        return undone;
    }

    /// {@return the imports of before, newest first, at most fifty}
    public List<Earlier> earlier(Viewer viewer) {
        return transactions.read(viewer, imports::runs);
    }

    /// {@return the key by which the file can be had again for a day}
    public String keep(Viewer viewer, String fileName, byte[] content) {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return keep(viewer, HexFormat.of().formatHex(bytes), new Waiting(fileName, content));
    }

    /// {@return the key, which is known beforehand}
    public String keep(Viewer viewer, String id, Waiting file) {
        var pending = new ImportStore.Pending(file.fileName(), file.content());
        return transactions.run(
                viewer,
                tx -> {
                    imports.keep(tx.handle(), id, pending, clock.instant());
                    return id;
                });
    }

    /// {@return the file that was kept under the key}
    public Optional<Waiting> waiting(Viewer viewer, String id) {
        return transactions
                .read(viewer, db -> imports.pending(db, id))
                .map(file -> new Waiting(file.fileName(), file.content()));
    }

    /// Throws away a file that was kept.
    public void forget(Viewer viewer, String id) {
        transactions.run(viewer, tx -> imports.forget(tx.handle(), id));
    }

    /// {@return the throwing away of files for which nobody said yes}
    public ScheduledWork tidying() {
        return ScheduledWork.daily(
                "organisation-imports",
                LocalTime.of(3, 40),
                () ->
                        transactions.run(
                                Viewer.system("core.imports"),
                                tx ->
                                        imports.forgetBefore(
                                                tx.handle(), clock.instant().minus(KEPT))));
    }

    private ImportPlan plan(ImportFile file, List<KnownOrganisation> existing) {
        return ImportPlan.of(file.rows(), existing, new Vocabulary(texts), LocalDate.now(clock));
    }

    private static byte[] content(InputStream in) throws IOException {
        return in.readNBytes(ImportFile.LARGEST + 1);
    }
}
