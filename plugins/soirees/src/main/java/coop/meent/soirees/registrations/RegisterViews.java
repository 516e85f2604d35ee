package coop.meent.soirees.registrations;

import coop.meent.api.Organisation;
import coop.meent.api.Platform;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Panel.Shown;
import coop.meent.soirees.tickets.Offering;
import coop.meent.soirees.tickets.TicketStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// What pages show of registering.
final class RegisterViews {
    private final RegistrationStore registrations = new RegistrationStore();
    private final PlacesStore places = new PlacesStore();
    private final TicketStore tickets = new TicketStore();
    private final Platform platform;
    private final Prices prices;

    RegisterViews(Platform platform, Prices prices) {
        this.platform = platform;
        this.prices = prices;
    }

    /// What is known of an event before somebody registers.
    record Ground(
            Event event, Offering offering, PlacesStore.Count count, Optional<Registration> mine) {}

    Ground ground(Viewer viewer, Event event) {
        return platform.transactions().read(viewer, db -> ground(db, viewer, event));
    }

    private Ground ground(Handle db, Viewer viewer, Event event) {
        var person = viewer.person();
        return new Ground(
                event,
                tickets.find(db, event.id()),
                places.count(db, event.id()),
                person.isPresent()
                        ? registrations.of(db, event.id(), person.getAsLong())
                        : Optional.empty());
    }

    /// {@return how to register, or how one is registered, on the page of an event}
    Optional<Shown> panel(Viewer viewer, Event event) {
        if (event.status().state() == Event.State.DRAFT) {
            return Optional.empty();
        }
        var ground = ground(viewer, event);
        // the page itself says that it was called off
        if (event.cancelled() && ground.mine().isEmpty()) {
            return Optional.empty();
        }
        var model = new HashMap<String, Object>(facts(ground));
        model.put("choices", choices(viewer, ground));
        model.put("signedIn", viewer.signedIn());
        model.put("mine", ground.mine());
        return Optional.of(new Shown("soirees/registrations/panel.peb", model));
    }

    Map<String, Object> page(Viewer viewer, Ground ground, RegisterForm form) {
        var model = new HashMap<String, Object>(facts(ground));
        model.put("form", form);
        model.put("asks", AskView.of(ground.offering().asks(), form.answers()));
        model.put("choices", choices(viewer, ground));
        model.put("signedIn", viewer.signedIn());
        return model;
    }

    private Map<String, Object> facts(Ground ground) {
        var event = ground.event();
        var now = platform.clock().instant();
        var model = new HashMap<String, Object>();
        model.put("event", event);
        model.put("starts", event.times().starts().atZone(event.times().zone()));
        model.put("window", window(event, now));
        model.put("left", left(ground));
        model.put("count", ground.count());
        model.put("tickets", ground.offering().tickets());
        var zone = event.times().zone();
        model.put("opens", event.times().opens().map(it -> it.atZone(zone)));
        model.put("closes", event.times().closes().map(it -> it.atZone(zone)));
        return model;
    }

    /// {@return how many places nobody has and nobody is offered}
    private static int left(Ground ground) {
        int free =
                ground.event().terms().capacity()
                        - ground.count().taken()
                        - ground.count().offered();
        return ground.count().waiting() > 0 ? 0 : Math.max(0, free);
    }

    private static String window(Event event, Instant now) {
        if (event.cancelled()) {
            return "cancelled";
        }
        if (event.open(now)) {
            return "open";
        }
        if (event.over(now)) {
            return "over";
        }
        boolean soon = event.times().opens().map(now::isBefore).orElse(false);
        return soon ? "soon" : "closed";
    }

    /// {@return for whom the viewer can come, the cheapest first}
    List<Choice> choices(Viewer viewer, Ground ground) {
        var choices = new ArrayList<Choice>();
        viewer.organisations().stream()
                .flatMap(it -> platform.organisations().find(it).stream())
                .sorted(Comparator.comparing(Organisation::name))
                .forEach(it -> choices.add(organisation(viewer, it, ground)));
        choices.sort(Comparator.comparingLong(Choice::cents));
        choices.add(choice(viewer, "", "", ground, OptionalLong.empty()));
        return choices;
    }

    private Choice organisation(Viewer viewer, Organisation it, Ground ground) {
        return choice(viewer, Long.toString(it.id()), it.name(), ground, OptionalLong.of(it.id()));
    }

    private Choice choice(
            Viewer viewer, String value, String label, Ground ground, OptionalLong organisation) {
        var priced =
                ground.offering().tickets().stream()
                        .map(it ->
                                new Choice.Priced(
                                        it.name(),
                                        prices.of(
                                                viewer,
                                                organisation,
                                                Optional.of(it),
                                                ground.event())))
                        .toList();
        var why =
                priced.stream().map(it -> it.price().why()).filter(it -> !it.isEmpty()).findFirst();
        return new Choice(value, label, priced, why.orElse(""));
    }
}
