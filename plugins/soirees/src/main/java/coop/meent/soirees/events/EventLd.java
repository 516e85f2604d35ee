package coop.meent.soirees.events;

import coop.meent.api.Audience;
import coop.meent.api.Platform;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An event as search engines read it: what everybody may know of it, called off or not, and never
/// the address of its room on the web.
final class EventLd {
    private static final String WORD = "https://schema.org/";

    private final Platform platform;

    EventLd(Platform platform) {
        this.platform = platform;
    }

    /// {@return the words for the page; empty for what is not for everybody}
    String of(EventView view) {
        var event = view.event();
        boolean everybody = event.terms().audience().equals(Audience.PUBLIC.term());
        return everybody && !event.draft() ? platform.formats().jsonLd(thing(view)) : "";
    }

    private Map<String, Object> thing(EventView view) {
        var event = view.event();
        var address = platform.links().absolute(event.path(), event.words().language());
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@context", "https://schema.org");
        thing.put("@type", type(event.kind()));
        thing.put("name", event.words().title());
        thing.put("url", address);
        thing.put("inLanguage", event.words().language());
        thing.put("startDate", moment(event, event.times().starts()));
        thing.put("endDate", moment(event, event.times().ends()));
        thing.putAll(status(event));
        thing.put("eventAttendanceMode", WORD + mode(event.venue()));
        thing.put("location", locations(event.venue(), address));
        thing.put("organizer", thing("Organization", "name", view.host()));
        var text = platform.markdown().text(event.words().body()).strip();
        if (!text.isEmpty()) {
            thing.put("description", text);
        }
        if (event.published()) {
            thing.put("maximumAttendeeCapacity", event.terms().capacity());
            thing.put("offers", offer(view, address));
        }
        return thing;
    }

    private static String type(Event.Kind kind) {
        return switch (kind) {
            case SOIREE -> "SocialEvent";
            case WEBINAR, WORKSHOP -> "EducationEvent";
            case MEETING, ASSEMBLY -> "BusinessEvent";
        };
    }

    private static String moment(Event event, Instant at) {
        return at.atZone(event.times().zone()).toOffsetDateTime().toString();
    }

    // one that was called off is no more than that, and one can be moved in both ways
    private static Map<String, Object> status(Event event) {
        var status = new ArrayList<String>();
        var thing = new LinkedHashMap<String, Object>();
        var announced = event.status().announced();
        if (event.cancelled()) {
            status.add(WORD + "EventCancelled");
        } else {
            announced
                    .filter(it -> !it.starts().equals(event.times().starts()))
                    .ifPresent(it -> {
                        status.add(WORD + "EventRescheduled");
                        thing.put("previousStartDate", moment(event, it.starts()));
                    });
            announced
                    .filter(it -> it.hall() && !event.venue().hall())
                    .ifPresent(_ -> status.add(WORD + "EventMovedOnline"));
        }
        thing.put("eventStatus", status.size() > 1 ? status : only(status));
        return thing;
    }

    private static String only(List<String> status) {
        return status.isEmpty() ? WORD + "EventScheduled" : status.getFirst();
    }

    private static String mode(Event.Venue venue) {
        if (venue.online().isEmpty()) {
            return "OfflineEventAttendanceMode";
        }
        return venue.hall() ? "MixedEventAttendanceMode" : "OnlineEventAttendanceMode";
    }

    // who comes hears where the room is; everybody else finds the page
    private static List<Map<String, Object>> locations(Event.Venue venue, String address) {
        var all = new ArrayList<Map<String, Object>>();
        if (venue.hall()) {
            var named = venue.place().isEmpty() ? venue.address() : venue.place();
            var place = thing("Place", "name", named);
            place.put("address", venue.address().isEmpty() ? venue.place() : venue.address());
            all.add(place);
        }
        if (!venue.online().isEmpty()) {
            all.add(thing("VirtualLocation", "url", address));
        }
        return all;
    }

    private static Map<String, Object> offer(EventView view, String address) {
        var listed = view.listed();
        boolean one = listed.least() == listed.most();
        var offer =
                one
                        ? thing("Offer", "price", euros(listed.most()))
                        : thing("AggregateOffer", "lowPrice", euros(listed.least()));
        if (!one) {
            offer.put("highPrice", euros(listed.most()));
        }
        offer.put("priceCurrency", "EUR");
        offer.put("url", address);
        offer.put("availability", WORD + (view.full() ? "SoldOut" : "InStock"));
        return offer;
    }

    private static BigDecimal euros(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    private static Map<String, Object> thing(String type, String key, Object value) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@type", type);
        thing.put(key, value);
        return thing;
    }
}
