package coop.meent.jobs;

import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.api.Search;
import coop.meent.api.Slice;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Everything that is read of the board: lists, a vacancy with what is like it, figures.
final class VacancyLists {
    private static final int MOST_FOUND = 50;
    private static final int MOST_RELATED = 4;
    private static final int MOST_WAITING = 100;
    private static final int MOST_DAYS = 90;

    private final Transactions transactions;
    private final Organisations organisations;
    private final Search search;
    private final VacancyStore store;
    private final Clock clock;
    private final VacancyListStore lists = new VacancyListStore();
    private final VisitStore visits = new VisitStore();

    VacancyLists(
            Transactions transactions,
            Organisations organisations,
            Search search,
            VacancyStore store,
            Clock clock) {
        this.transactions = transactions;
        this.organisations = organisations;
        this.search = search;
        this.store = store;
        this.clock = clock;
    }

    /// A piece of the list.
    ///
    /// @param count how many there are in all; see [VacancyListStore#ENOUGH]
    record Found(Slice<Vacancy> slice, int count) {}

    /// A vacancy with others like it, and its visitors for who may change it.
    record Shown(Vacancy vacancy, List<Vacancy> related, List<Visits.Day> days) {}

    /// Vacancies with the sum of their visitors.
    record Counted(Slice<Vacancy> slice, Map<Long, Long> visitors) {}

    Sight sight(Viewer viewer) {
        return new Sight(viewer, LocalDate.now(clock));
    }

    Found find(Viewer viewer, VacancyFilter filter, Optional<ListKey> after, int limit) {
        var sight = sight(viewer);
        var narrowing = narrowing(viewer, filter);
        return transactions.read(
                viewer,
                db -> {
                    var rows = lists.visible(db, sight, narrowing, after, limit + 1);
                    var slice = Slice.of(rows, limit, it -> ListKey.of(it).text());
                    return new Found(slice, lists.count(db, sight, narrowing));
                });
    }

    private Narrowing narrowing(Viewer viewer, VacancyFilter filter) {
        var ids =
                filter.text().isEmpty()
                        ? Optional.<List<Long>>empty()
                        : Optional.of(
                                search
                                        .find(viewer, filter.text(), Set.of("vacancy"), MOST_FOUND)
                                        .stream()
                                        .map(hit -> Long.valueOf(hit.id()))
                                        .toList());
        return new Narrowing(
                ids,
                filter.among(organisations),
                filter.employments(),
                filter.place(),
                filter.remote());
    }

    /// {@return the vacancy; empty when the viewer may not know of it}
    Optional<Shown> show(Viewer viewer, long id) {
        var sight = sight(viewer);
        return transactions.read(
                viewer,
                db ->
                        store.find(db, id)
                                .filter(sight::knows)
                                .map(vacancy ->
                                        new Shown(
                                                vacancy,
                                                related(db, sight, vacancy),
                                                sight.mayChange(vacancy)
                                                        ? visits.days(db, id, MOST_DAYS)
                                                        : List.of())));
    }

    private List<Vacancy> related(Handle db, Sight sight, Vacancy vacancy) {
        var sector =
                organisations.find(vacancy.organisation()).map(Organisation::sector).orElse("");
        var alike =
                organisations.all().stream()
                        .filter(it -> it.sector().equals(sector))
                        .map(Organisation::id)
                        .toList();
        return lists
                .visible(db, sight, Narrowing.to(alike), Optional.empty(), MOST_RELATED + 1)
                .stream()
                .filter(it -> it.id() != vacancy.id())
                .limit(MOST_RELATED)
                .toList();
    }

    /// {@return what everybody may read, newest first}
    List<Vacancy> newest(int limit) {
        var everybody = sight(Viewer.visitor("nl"));
        return transactions.read(everybody.viewer(), db -> lists.newest(db, everybody, limit));
    }

    /// {@return the vacancies of the viewer's own organisations, whatever their state}
    Counted own(Viewer viewer, long before, int limit) {
        return transactions.read(
                viewer,
                db -> {
                    var rows = lists.of(db, viewer.organisations(), before, limit + 1);
                    var slice = Slice.of(rows, limit, it -> Long.toString(it.id()));
                    var ids = slice.items().stream().map(Vacancy::id).toList();
                    return new Counted(slice, visits.sums(db, ids));
                });
    }

    List<Vacancy> waiting(Viewer team) {
        return transactions.read(team, db -> lists.waiting(db, MOST_WAITING));
    }

    List<Visits.Year> years(Viewer team) {
        return transactions.read(team, visits::years);
    }
}
