package coop.meent.soirees.registrations;

import coop.meent.api.Organisation;
import coop.meent.api.Platform;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Panel;
import coop.meent.soirees.events.Panel.Shown;
import coop.meent.soirees.places.Standing;
import coop.meent.soirees.registrations.Registration.State;
import coop.meent.soirees.tickets.Offering;
import coop.meent.soirees.tickets.Ticket;
import coop.meent.soirees.tickets.TicketStore;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// What the own page of a registration shows.
final class OwnViews {
    private final EntryStore store = new EntryStore();
    private final PlacesStore places = new PlacesStore();
    private final TicketStore tickets = new TicketStore();
    private final TransferStore transfers = new TransferStore();
    private final Platform platform;
    private final List<Panel<Own>> panels;

    OwnViews(Platform platform, List<Panel<Own>> panels) {
        this.platform = platform;
        this.panels = List.copyOf(panels);
    }

    private record Ground(
            Offering offering,
            Map<Long, String> answers,
            Optional<Standing.Offered> offer,
            OptionalLong charge,
            String given,
            int before) {}

    Map<String, Object> page(Viewer viewer, Own own) {
        var it = own.registration();
        var ground = platform.transactions().read(viewer, db -> ground(db, own));
        var model = new HashMap<String, Object>(facts(own));
        model.put("asks", AskView.of(ground.offering().asks(), ground.answers()));
        model.put("before", ground.before());
        model.put("given", ground.given());
        model.put("ticket", ticket(ground, it));
        model.put("paid", ground.offering().paid());
        model.put("charge", paying(viewer, it) ? ground.charge().orElse(0) : 0);
        ground.offer()
                .ifPresent(offer -> {
                    model.put("offer", offer);
                    model.put("until", offer.until().atZone(own.event().times().zone()));
                });
        model.put("panels", panels(viewer, own));
        model.put("problems", List.of());
        model.put("invited", "");
        model.put("colleague", "");
        return model;
    }

    private static boolean paying(Viewer viewer, Registration it) {
        return viewer.signedIn() && viewer.person().equals(it.who().person());
    }

    private Ground ground(Handle db, Own own) {
        var it = own.registration();
        boolean waits = it.state() == State.WAITING;
        return new Ground(
                tickets.find(db, it.event()),
                store.answers(db, it.id()),
                it.state() == State.OFFERED ? places.offer(db, it.id()) : Optional.empty(),
                store.charge(db, it.id()),
                it.placed() ? transfers.email(db, it.id()).orElse("") : "",
                waits ? places.before(db, it.event(), it.number().orElseThrow()) : 0);
    }

    private static String ticket(Ground ground, Registration it) {
        return it.ticket().isPresent()
                ? ground.offering().ticket(it.ticket().getAsLong()).map(Ticket::name).orElse("")
                : "";
    }

    /// {@return what every page of a registration says at its head}
    Map<String, Object> facts(Own own) {
        var it = own.registration();
        var event = own.event();
        var now = platform.clock().instant();
        var model = new HashMap<String, Object>();
        model.put("own", own);
        model.put("it", it);
        model.put("event", event);
        model.put("state", it.state().name().toLowerCase(Locale.ROOT));
        model.put("starts", event.times().starts().atZone(event.times().zone()));
        model.put("ends", event.times().ends().atZone(event.times().zone()));
        model.put("ahead", !event.cancelled() && now.isBefore(event.times().starts()));
        model.put("over", event.over(now));
        model.put("open", event.open(now));
        var until = event.times().closes().orElse(event.times().starts());
        model.put("editable", now.isBefore(until));
        model.put("organisation", organisation(it));
        model.put("guest", it.who().person().isEmpty());
        return model;
    }

    private String organisation(Registration it) {
        return it.who().organisation().isPresent()
                ? platform.organisations()
                        .find(it.who().organisation().getAsLong())
                        .map(Organisation::name)
                        .orElse("")
                : "";
    }

    private List<Shown> panels(Viewer viewer, Own own) {
        return own.registration().state() == State.CANCELLED
                ? List.of()
                : panels.stream().flatMap(it -> it.of(viewer, own).stream()).toList();
    }
}
