package coop.meent.soirees.registrations;

import coop.meent.api.CalendarPart;
import coop.meent.api.CalendarPart.Method;
import coop.meent.api.Mail;
import coop.meent.api.Platform;
import coop.meent.api.Transaction;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.EventEntries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The mails to who registered, each in their own language.
final class Letters {
    private final Platform platform;
    private final PlaceLinks links;
    private final EventEntries entries;

    Letters(Platform platform, PlaceLinks links) {
        this.platform = platform;
        this.links = links;
        this.entries = new EventEntries(platform.markdown());
    }

    /// What a letter says.
    ///
    /// @param words key of its text; its subject stands under `<words>.subject`
    /// @param extra fills the text after the title and the moment of the event
    record Said(String words, Optional<Method> calendar, List<Object> extra) {
        static Said of(String words, Object... extra) {
            return new Said("registrations.mail." + words, Optional.empty(), List.of(extra));
        }

        Said with(Method method) {
            return new Said(words, Optional.of(method), extra);
        }
    }

    /// Writes to them, unless they were erased.
    void send(Transaction tx, Event event, Registration it, Said said) {
        var who = it.who();
        if (who.person().isEmpty() && who.email().isEmpty()) {
            return;
        }
        var mail = mail(tx, event, it, said);
        tx.send(said.calendar().map(method -> mail.with(part(tx, event, method))).orElse(mail));
    }

    // the same entry as in the feeds, so that both agree on its sequence
    private CalendarPart part(Transaction tx, Event event, Method method) {
        return platform.calendars().part(tx, entries.of(event), method);
    }

    private Mail mail(Transaction tx, Event event, Registration it, Said said) {
        var who = it.who();
        var language = who.language();
        var url = platform.links().absolute(links.path(tx, it, event), language);
        var button = Optional.of(new Mail.Action(text(language, "registrations.mail.button"), url));
        var subject = text(language, said.words() + ".subject", event.words().title());
        var words = words(event, it, said);
        return who.person().isPresent()
                ? new Mail(who.person().getAsLong(), subject, words, button)
                : Mail.to(
                        new Mail.Guest(who.name(), who.email(), language), subject, words, button);
    }

    private String words(Event event, Registration it, Said said) {
        var language = it.who().language();
        var arguments = new ArrayList<Object>();
        arguments.add(event.words().title());
        arguments.add(Moments.starts(event, language));
        arguments.addAll(said.extra());
        var parts = new StringBuilder(text(language, said.words(), arguments.toArray()));
        if (said.calendar().equals(Optional.of(Method.REQUEST))) {
            add(parts, where(event, language));
        }
        if (it.who().person().isEmpty()) {
            add(parts, text(language, "registrations.mail.guest"));
        }
        return parts.toString();
    }

    // the address of the room is for those alone who have a place
    private String where(Event event, String language) {
        var venue = event.venue();
        var place =
                List.of(venue.place(), venue.address()).stream()
                        .filter(it -> !it.isBlank())
                        .collect(Collectors.joining(", "));
        var parts = new StringBuilder();
        if (!place.isEmpty()) {
            parts.append(text(language, "registrations.mail.where", place));
        }
        if (!venue.online().isBlank()) {
            add(parts, text(language, "registrations.mail.online", venue.online()));
        }
        return parts.toString();
    }

    private static void add(StringBuilder parts, String more) {
        if (!more.isEmpty()) {
            parts.append(parts.isEmpty() ? "" : "\n\n").append(more);
        }
    }

    private String text(String language, String key, Object... arguments) {
        return platform.texts().text(language, key, arguments);
    }
}
