package coop.meent.jobs;

import coop.meent.api.Links;
import coop.meent.api.PluginSettings;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Asks the owner, some days before a vacancy closes, whether it is filled or still open. The link
/// in the mail answers for one vacancy and one closing day.
final class Reminders {
    private static final int MOST_DAYS = 60;
    private static final Duration LINK_WORKS = Duration.ofDays(30);
    private static final Viewer WORK = Viewer.system("jobs.reminders");

    private final Transactions transactions;
    private final VacancyStore store;
    private final Owners owners;
    private final Links links;
    private final PluginSettings settings;
    private final Clock clock;

    Reminders(
            Transactions transactions,
            VacancyStore store,
            Owners owners,
            Links links,
            PluginSettings settings,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.owners = owners;
        this.links = links;
        this.settings = settings;
        this.clock = clock;
    }

    /// Writes to all owners whose vacancy closes soon; each is asked once.
    void send() {
        var today = LocalDate.now(clock);
        var due = due(today);
        while (!due.isEmpty()) {
            due.forEach(vacancy -> remind(vacancy, owners.of(vacancy), today));
            due = due(today);
        }
    }

    private List<Vacancy> due(LocalDate today) {
        var until = today.plusDays(daysBefore());
        return transactions.read(WORK, db -> store.toRemind(db, today, until));
    }

    private int daysBefore() {
        int days = settings.number("reminderDays").orElseThrow().intValue();
        return Math.clamp(days, 0, MOST_DAYS);
    }

    private void remind(Vacancy vacancy, List<Long> readers, LocalDate today) {
        transactions.<Boolean>run(
                WORK,
                tx -> {
                    if (store.markReminded(tx.handle(), vacancy.id(), today)) {
                        Tidings.expiring(tx, vacancy, readers, answer(vacancy));
                    }
                    return true;
                });
    }

    /// {@return the page that asks, with its own permission, without host and language}
    String answer(Vacancy vacancy) {
        var link =
                URI.create(
                        links.signed(answerPath(vacancy.id()), "nl", claims(vacancy), LINK_WORKS));
        return link.getRawPath() + "?" + link.getRawQuery();
    }

    static String answerPath(long vacancy) {
        return "/jobs/" + vacancy + "/answer";
    }

    private static Map<String, String> claims(Vacancy vacancy) {
        return Map.of(
                "vacancy", Long.toString(vacancy.id()),
                "closes", vacancy.offer().closesOn().toString());
    }

    /// {@return the closing day that the link was about; empty when the token is not ours}
    Optional<LocalDate> askedAbout(long vacancy, String token) {
        return links.verify(answerPath(vacancy), token)
                .filter(it -> Long.toString(vacancy).equals(it.get("vacancy")))
                .map(it -> LocalDate.parse(it.getOrDefault("closes", "")));
    }
}
