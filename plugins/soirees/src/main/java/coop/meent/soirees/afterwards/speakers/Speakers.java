package coop.meent.soirees.afterwards.speakers;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Platform;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.registrations.Registration;
import coop.meent.soirees.registrations.RegistrationStore;
import coop.meent.soirees.typed.Asked;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who speaks where, for who may know of it or write it.
final class Speakers {
    private final SpeakerStore store = new SpeakerStore();
    private final RegistrationStore registrations = new RegistrationStore();
    private final Transactions transactions;
    private final Events events;

    Speakers(Platform platform, Events events) {
        this.transactions = platform.transactions();
        this.events = events;
    }

    /// A speaker with the events that the viewer may know of.
    record Found(Speaker speaker, List<Event> events, boolean writes) {}

    /// What an organiser chooses from.
    ///
    /// @param here who speaks at the event
    /// @param others who spoke at other events of the host
    /// @param people who has an account and comes
    record Choice(List<Speaker> here, List<Speaker> others, List<Registration> people) {}

    /// @throws MeentException NOT_FOUND for somebody who speaks at no event that the viewer may
    ///   know of
    Found find(Viewer viewer, long id) {
        return transactions
                .read(
                        viewer,
                        db ->
                                store.find(db, id)
                                        .map(it ->
                                                new Found(
                                                        it,
                                                        store.events(db, id),
                                                        writes(viewer, it))))
                .map(it -> new Found(it.speaker(), seen(viewer, it.events()), it.writes()))
                .filter(it -> it.writes() || !it.events().isEmpty())
                .orElseThrow(() -> MeentException.notFound("speaker " + id));
    }

    private List<Event> seen(Viewer viewer, List<Event> all) {
        return all.stream().filter(it -> events.sight().sees(viewer, it)).toList();
    }

    private boolean writes(Viewer viewer, Speaker it) {
        return events.sight().organises(viewer, it.host())
                || (it.person().isPresent() && it.person().equals(viewer.person()));
    }

    /// @throws MeentException FORBIDDEN for who may only read of them
    Found written(Viewer viewer, long id) {
        var found = find(viewer, id);
        if (!found.writes()) {
            throw new MeentException(Code.FORBIDDEN, "does not write speaker " + id);
        }
        return found;
    }

    List<Speaker> at(Viewer viewer, long event) {
        return transactions.read(viewer, db -> store.ofEvent(db, event));
    }

    Choice choice(Viewer viewer, Event event) {
        return transactions.read(
                viewer,
                db ->
                        new Choice(
                                store.ofEvent(db, event.id()),
                                store.others(db, event.host(), event.id()),
                                registrations.placed(db, event.id()).stream()
                                        .filter(it -> it.who().person().isPresent())
                                        .toList()));
    }

    /// {@return the id of a new speaker at an event; only with a form without problems}
    long add(Viewer viewer, Event event, SpeakerForm form) {
        return transactions.run(
                viewer,
                tx -> {
                    var db = tx.handle();
                    // of those who come alone: nobody learns here who has an account
                    var person =
                            Asked.number(form.person(), 18)
                                    .filter(it ->
                                            registrations
                                                    .of(db, event.id(), it)
                                                    .filter(Registration::placed)
                                                    .isPresent());
                    long id = store.insert(db, event.host(), person, form);
                    store.join(db, event.id(), id);
                    tx.audit("speaker.added", event.subject(), Map.of("speaker", id));
                    return id;
                });
    }

    /// Lets somebody who spoke for the host speak at this event too.
    void join(Viewer viewer, Event event, long speaker) {
        transactions.run(
                viewer,
                tx -> {
                    ours(store.find(tx.handle(), speaker), event, speaker);
                    store.join(tx.handle(), event.id(), speaker);
                    tx.audit("speaker.added", event.subject(), Map.of("speaker", speaker));
                    return speaker;
                });
    }

    void leave(Viewer viewer, Event event, long speaker) {
        transactions.run(
                viewer,
                tx -> {
                    ours(store.find(tx.handle(), speaker), event, speaker);
                    store.leave(tx.handle(), event.id(), speaker);
                    tx.audit("speaker.removed", event.subject(), Map.of("speaker", speaker));
                    return speaker;
                });
    }

    private static void ours(Optional<Speaker> found, Event event, long speaker) {
        if (found.filter(it -> it.host() == event.host()).isEmpty()) {
            throw MeentException.notFound("speaker " + speaker);
        }
    }

    void rewrite(Viewer viewer, long id, SpeakerForm form) {
        transactions.run(
                viewer,
                tx -> {
                    store.rewrite(tx.handle(), id, form);
                    tx.audit("speaker.edited", "speaker:" + id, Map.of());
                    return id;
                });
    }
}
