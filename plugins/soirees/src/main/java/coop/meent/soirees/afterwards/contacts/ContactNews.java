package coop.meent.soirees.afterwards.contacts;

import coop.meent.api.Mail;
import coop.meent.api.Notice;
import coop.meent.api.NoticeKind;
import coop.meent.api.NoticeKind.Channel;
import coop.meent.api.Platform;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.soirees.afterwards.contacts.ContactStore.Agreed;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.registrations.PlaceLinks;
import coop.meent.soirees.registrations.Registration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Tells two who both said yes that they did: each is led to their own page, where the details of
/// the other stand. No name leaves it.
final class ContactNews {
    static final String KIND = "soirees.contacts";
    private static final String TYPE = "stay";
    private static final Viewer WORK = Viewer.system("soirees.contacts");

    private final ContactStore store = new ContactStore();
    private final Platform platform;
    private final PlaceLinks links;

    ContactNews(Platform platform) {
        this.platform = platform;
        this.links = new PlaceLinks(platform);
    }

    NoticeKind kind() {
        return new NoticeKind(
                KIND,
                "afterwards.notice.contacts",
                "afterwards.notice.contacts.when",
                Channel.NOW,
                this::seen);
    }

    // gone as soon as one of the two takes the yes back
    private BiPredicate<Viewer, String> seen(Set<String> ids) {
        Map<String, Agreed> found =
                platform.transactions().read(WORK, db -> store.agreed(db, ids)).stream()
                        .collect(Collectors.toMap(Agreed::id, Function.identity()));
        return (viewer, id) -> {
            var it = found.get(id);
            return it != null && viewer.person().isPresent() && it.person().equals(viewer.person());
        };
    }

    /// Tells one of two.
    void tell(Transaction tx, Event event, Registration it, Registration other) {
        var who = it.who();
        if (who.person().isPresent()) {
            tx.notify(
                    Notice.of(
                                    KIND,
                                    TYPE + ":" + it.id() + "-" + other.id(),
                                    "/soirees/mine/" + it.id() + "/contacts")
                            .to(List.of(who.person().getAsLong()))
                            .saying("afterwards.notice.both", event.words().title()));
        } else if (!who.email().isEmpty()) {
            tx.send(mail(tx, event, it));
        }
    }

    private Mail mail(Transaction tx, Event event, Registration it) {
        var who = it.who();
        var language = who.language();
        var texts = platform.texts();
        var label = texts.text(language, "afterwards.notice.both.button");
        var button =
                links.known(tx, it)
                        .map(own -> platform.links().absolute(own + "/contacts", language))
                        .map(url -> new Mail.Action(label, url));
        return Mail.to(
                new Mail.Guest(who.name(), who.email(), language),
                texts.text(language, "afterwards.notice.both", event.words().title()),
                texts.text(language, "afterwards.notice.both.text", event.words().title()),
                button);
    }
}
