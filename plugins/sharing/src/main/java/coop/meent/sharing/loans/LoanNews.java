package coop.meent.sharing.loans;

import coop.meent.api.NoticeKind;
import coop.meent.api.NoticeKind.Channel;
import coop.meent.api.Platform;
import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import coop.meent.api.Waiting;
import coop.meent.api.Waiting.Sign;
import coop.meent.api.Waiting.Whose;
import coop.meent.sharing.loans.LoanStore.Open;
import coop.meent.sharing.loans.LoanStore.Parties;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/// What people hear of loans, and what waits for them.
final class LoanNews {
    private static final Viewer WORK = Viewer.system("sharing.loans");
    private static final int MOST = 5;

    private final LoanStore store = new LoanStore();
    private final Platform platform;
    private final Texts texts;
    private final Clock clock;

    LoanNews(Platform platform) {
        this.platform = platform;
        this.texts = platform.texts();
        this.clock = platform.clock();
    }

    List<NoticeKind> kinds() {
        return List.of(
                new NoticeKind(
                        Tidings.LOANS,
                        "loans.kind.mine",
                        "loans.kind.mine.when",
                        Channel.NOW,
                        this::borrowers),
                new NoticeKind(
                        Tidings.REQUESTS,
                        "loans.kind.asked",
                        "loans.kind.asked.when",
                        Channel.NOW,
                        this::owners),
                // it goes to nobody but who waits
                new NoticeKind(
                        Tidings.QUEUE,
                        "loans.kind.queue",
                        "loans.kind.queue.when",
                        Channel.NOW,
                        NoticeKind.Sight.each((viewer, _) -> viewer.signedIn())));
    }

    private BiPredicate<Viewer, String> borrowers(Set<String> ids) {
        var parties = parties(ids);
        return (viewer, id) ->
                Optional.ofNullable(parties.get(id))
                        .filter(it ->
                                it.borrower().isPresent() && it.borrower().equals(viewer.person()))
                        .isPresent();
    }

    // by a mandate: the team hears nothing of all these requests
    private BiPredicate<Viewer, String> owners(Set<String> ids) {
        var parties = parties(ids);
        return (viewer, id) ->
                Optional.ofNullable(parties.get(id))
                        .filter(it -> viewer.organisations().contains(it.organisation()))
                        .isPresent();
    }

    private Map<String, Parties> parties(Set<String> ids) {
        var numbers = ids.stream().map(Long::valueOf).toList();
        return platform.transactions().read(WORK, db -> store.parties(db, numbers)).stream()
                .collect(Collectors.toMap(it -> Long.toString(it.booking()), it -> it));
    }

    List<Waiting> waiting(Viewer viewer) {
        if (!viewer.signedIn()) {
            return List.of();
        }
        long person = viewer.person().orElse(0);
        var now = clock.instant();
        return platform
                .transactions()
                .read(viewer, db -> store.open(db, viewer.organisations(), person, now, MOST))
                .stream()
                .map(it -> waiting(it, viewer.language()))
                .toList();
    }

    private Waiting waiting(Open it, String language) {
        var key = "loans.waiting." + (it.state().equals("OUT") ? "late" : "asked");
        return new Waiting(
                "booking:" + it.booking(),
                Sign.COMMUNITY,
                texts.text(language, key, it.title()),
                texts.text(language, key + ".text"),
                Optional.of(LocalDate.ofInstant(it.by(), platform.calendars().zone())),
                "/sharing/bookings/" + it.booking(),
                texts.text(language, key + ".action"),
                Whose.PERSON);
    }
}
