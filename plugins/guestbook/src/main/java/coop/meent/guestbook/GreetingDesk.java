package coop.meent.guestbook;

import coop.meent.api.Links;
import coop.meent.api.Mail;
import coop.meent.api.MeentException;
import coop.meent.api.Notice;
import coop.meent.api.People;
import coop.meent.api.Platform;
import coop.meent.api.PluginSettings;
import coop.meent.api.Slice;
import coop.meent.api.Texts;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// What people do in the guest book, each in one transaction.
final class GreetingDesk {
    static final int MOST = 500;
    static final Viewer LINK = Viewer.system("guestbook.away");

    private final Transactions transactions;
    private final People people;
    private final Links links;
    private final Texts texts;
    private final PluginSettings settings;
    private final Bell bell;
    private final Clock clock;
    private final GreetingStore store;

    GreetingDesk(Platform platform, GreetingStore store) {
        this.transactions = platform.transactions();
        this.people = platform.people();
        this.links = platform.links();
        this.texts = platform.texts();
        this.settings = platform.settings();
        this.bell = new Bell(platform.outbound(), settings);
        this.clock = platform.clock();
        this.store = store;
    }

    // cut: settings
    int most() {
        return settings.number("most").map(BigDecimal::intValue).orElse(MOST);
    }

    // end

    // cut: write
    Greeting write(Viewer viewer, String text) {
        long author = viewer.person().orElseThrow();
        var greeting =
                transactions.run(
                        viewer,
                        tx -> {
                            long id =
                                    store.insert(
                                            tx.handle(),
                                            author,
                                            viewer.name(),
                                            text,
                                            clock.instant());
                            tx.audit("greeting.written", "greeting:" + id, Map.of());
                            tx.publish(Greeting.TYPE, Long.toString(id));
                            tell(tx, id, viewer.name());
                            return store.find(tx.handle(), id).orElseThrow();
                        });
        bell.ring(greeting.id()); // after the transaction, never inside
        return greeting;
    }

    // end

    // cut: notify
    private static void tell(Transaction tx, long id, String who) {
        tx.notify(
                Notice.of(GreetingNotices.NEW, "greeting:" + id, "/guestbook/" + id)
                        .saying("notice.new", who));
    }

    // end

    // cut: read
    Slice<Greeting> page(Viewer viewer, long before, int limit) {
        var rows = transactions.read(viewer, db -> store.before(db, before, limit + 1));
        var piece = Slice.of(rows, limit, it -> Long.toString(it.id()));
        return new Slice<>(
                piece.items().stream().filter(it -> it.visibleTo(viewer)).toList(), piece.next());
    }

    Greeting find(Viewer viewer, long id) {
        return transactions
                .read(viewer, db -> store.find(db, id))
                .filter(it -> it.visibleTo(viewer))
                .orElseThrow(() -> MeentException.notFound("greeting " + id));
    }

    // end

    // cut: welcome
    void welcome(Viewer viewer, long id) {
        var greeting = find(viewer, id);
        var author = people.find(greeting.author()); // before the transaction, never inside
        transactions.run(
                viewer,
                tx -> {
                    if (store.welcome(tx.handle(), id)) {
                        tx.audit("greeting.welcomed", "greeting:" + id, Map.of());
                        author.ifPresent(it -> tx.send(thanks(greeting, it)));
                    }
                    return id;
                });
    }

    private Mail thanks(Greeting greeting, People.Person author) {
        var language = author.language();
        return new Mail(
                author.id(),
                texts.text(language, "thanks.subject"),
                texts.text(language, "thanks.text", greeting.text()),
                Optional.of(
                        new Mail.Action(
                                texts.text(language, "thanks.button"), away(greeting, language))));
    }

    // end

    // cut: signed
    String away(Greeting greeting, String language) {
        return links.signed(
                greeting.path() + "/away",
                language,
                Map.of("greeting", Long.toString(greeting.id())),
                Duration.ofDays(30));
    }

    /// {@return the greeting of a link, as long as it is there}
    Greeting asked(long id, String token) {
        return links.verify("/guestbook/" + id + "/away", token)
                .filter(it -> Long.toString(id).equals(it.get("greeting")))
                .flatMap(_ -> transactions.read(LINK, db -> store.find(db, id)))
                .orElseThrow(() -> new MeentException(MeentException.Code.GONE, "no such link"));
    }

    // end

    void remove(Viewer viewer, Greeting greeting) {
        transactions.run(
                viewer,
                tx -> {
                    store.delete(tx.handle(), greeting.id());
                    tx.audit("greeting.removed", "greeting:" + greeting.id(), Map.of());
                    tx.publish(Greeting.TYPE, Long.toString(greeting.id()));
                    return greeting.id();
                });
    }
}
