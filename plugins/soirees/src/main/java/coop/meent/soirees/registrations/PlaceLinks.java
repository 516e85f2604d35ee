package coop.meent.soirees.registrations;

import coop.meent.api.Pass;
import coop.meent.api.Platform;
import coop.meent.api.Transaction;
import coop.meent.soirees.events.Event;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// The link to somebody's own page, for telephones and for guests without an account. It is kept
/// sealed, so that a later mail can bring it again.
public final class PlaceLinks {
    /// What the link permits: to act for one registration. It claims `registration`.
    public static final String PURPOSE = "place";

    /// Its page.
    public static final String PATH = "/place/{secret}";

    /// The name under which the link says whose it is.
    public static final String REGISTRATION = "registration";

    // long enough to answer what the evening was worth, and to find somebody again
    private static final Duration LASTS = Duration.ofDays(90);

    private final LinkStore store = new LinkStore();
    private final Platform platform;

    public PlaceLinks(Platform platform) {
        this.platform = platform;
    }

    /// {@return the path of the link, made anew; the one before leads nowhere from then on}
    public String make(Transaction tx, Registration it, Event event) {
        platform.passes().revoke(tx, PURPOSE, it.subject());
        var until = event.times().ends().plus(LASTS);
        var pass =
                Pass.of(PURPOSE, it.subject(), "/soirees" + PATH, until)
                        .claiming(Map.of(REGISTRATION, Long.toString(it.id())));
        var whose = it.who().person().isPresent() ? pass.to(it.who().person().getAsLong()) : pass;
        var link = platform.passes().issue(tx, whose);
        store.put(tx.handle(), it.id(), platform.seals().close(place(it.id()), link));
        return link;
    }

    /// {@return the path of the link as it is, for a mail or for who holds the place; made when
    /// there is none}
    public String path(Transaction tx, Registration it, Event event) {
        return known(tx, it).orElseGet(() -> make(tx, it, event));
    }

    /// {@return the path of the link that was given before}
    public Optional<String> known(Transaction tx, Registration it) {
        return platform.seals().open(place(it.id()), store.find(tx.handle(), it.id()));
    }

    private static String place(long registration) {
        return "soirees.registration.link:" + registration;
    }
}
