package coop.meent.core.membership;

import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.text.Language;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// All organisations and their periods, read once and answered from memory; empty until the first
/// [#reload].
public final class OrganisationsInMemory implements Organisations {
    private final Transactions transactions;
    private final OrganisationStore organisations = new OrganisationStore();
    private final PeriodStore periods = new PeriodStore();
    private final ReentrantLock reading = new ReentrantLock();
    private final AtomicLong asked = new AtomicLong();
    private long answered;
    private volatile Snapshot snapshot = Snapshot.of(List.of(), List.of());

    public OrganisationsInMemory(Transactions transactions) {
        this.transactions = transactions;
    }

    /// {@return all that there are now}
    public static OrganisationsInMemory read(Transactions transactions) {
        var organisations = new OrganisationsInMemory(transactions);
        organisations.reload();
        return organisations;
    }

    private record Snapshot(
            List<KnownOrganisation> byName,
            List<Organisation> all,
            Map<Long, KnownOrganisation> byId,
            Map<Long, String> folded,
            Map<Long, List<Period>> periods) {
        static Snapshot of(List<KnownOrganisation> byName, List<Period> periods) {
            return new Snapshot(
                    List.copyOf(byName),
                    byName.stream().map(KnownOrganisation::organisation).toList(),
                    byName.stream()
                            .collect(
                                    Collectors.toUnmodifiableMap(
                                            KnownOrganisation::id, Function.identity())),
                    byName.stream()
                            .collect(
                                    Collectors.toUnmodifiableMap(
                                            KnownOrganisation::id, Snapshot::folded)),
                    periods.stream()
                            .collect(
                                    Collectors.groupingBy(
                                            Period::organisation,
                                            Collectors.toUnmodifiableList())));
        }

        private static String folded(KnownOrganisation one) {
            return String.join(" ", Folded.words(one.data().name()));
        }
    }

    /// {@return the words of its name, folded, for looking it up}
    public String folded(long id) {
        return snapshot.folded().getOrDefault(id, "");
    }

    /// Reads everything again: at the start, after a write here, and when the outbox tells of an
    /// `organisation` or a `membership`. Returns when what was committed before the call is in.
    public void reload() {
        long wanted = asked.incrementAndGet();
        reading.lock();
        try {
            // whoever read after this call was made has seen what this caller wants to see
            if (answered < wanted) {
                long upTo = asked.get();
                snapshot = transactions.read(Viewer.system("core.organisations"), this::read);
                answered = upTo;
            }
        } finally {
            reading.unlock();
        }
    }

    private Snapshot read(Handle db) {
        // not by the database, whose order is that of its cluster
        var byName =
                organisations.all(db).stream()
                        .sorted(
                                Comparator.comparing(
                                        it -> it.data().name(), Language.NL.alphabet()))
                        .toList();
        return Snapshot.of(byName, periods.all(db));
    }

    @Override
    public Optional<Organisation> find(long id) {
        return known(id).map(KnownOrganisation::organisation);
    }

    @Override
    public List<Organisation> all() {
        return snapshot.all();
    }

    @Override
    public OptionalInt founded(long id) {
        return known(id).map(it -> it.data().founded()).orElseGet(OptionalInt::empty);
    }

    @Override
    public List<String> sectors() {
        return Sector.codes();
    }

    /// {@return the organisation with all that is known of it}
    public Optional<KnownOrganisation> known(long id) {
        return Optional.ofNullable(snapshot.byId().get(id));
    }

    /// {@return all of them, by name}
    public List<KnownOrganisation> byName() {
        return snapshot.byName();
    }

    /// {@return its membership periods, oldest first}
    public List<Period> periods(long organisation) {
        return snapshot.periods().getOrDefault(organisation, List.of());
    }

    /// {@return what it is on that day}
    public Standing standing(long organisation, LocalDate day) {
        return Standing.of(periods(organisation), day);
    }

    /// {@return who has this enterprise number}
    Optional<KnownOrganisation> withNumber(String country, String number) {
        return snapshot.byName().stream()
                .filter(one -> one.data().enterpriseNumber().equals(number))
                .filter(one -> one.data().country().equals(country))
                .findFirst();
    }
}
