package coop.meent.sharing.things;

import coop.meent.sharing.nearness.Postcodes;
import coop.meent.sharing.nearness.Spot;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Fills the form with what stands.
final class Filled {
    private Filled() {}

    /// {@return the form as it was when the thing was last saved}
    static ThingForm of(Thing thing, Postcodes postcodes) {
        var values = new HashMap<>(OpeningFields.of(thing.rules().opening()));
        values.put("organisation", Long.toString(thing.organisation()));
        values.put("version", Integer.toString(thing.version()));
        values.put("audience", thing.audience().term());
        values.put("trusted", thing.trusted().map(Object::toString).orElse(""));
        values.put("inventory", thing.inventory());
        values.putAll(card(thing.card()));
        values.putAll(place(thing.place()));
        values.put("coordinates", coordinates(thing.place(), postcodes));
        var rules = thing.rules();
        values.put("units", Integer.toString(rules.units()));
        values.put("mode", rules.byDay() ? ThingForm.BY_DAY : "hour");
        values.put("overnight", rules.overnight() ? "true" : "");
        values.put("before", length(rules.before()));
        values.put("after", length(rules.after()));
        values.put("lead", length(rules.lead()));
        values.put("longest", length(rules.longest()));
        values.put("terms", thing.conditions().text());
        values.put("price", Typed.cents(thing.conditions().priceCents()));
        values.put("deposit", Typed.cents(thing.conditions().depositCents()));
        return ThingForm.read(field -> values.getOrDefault(field, ""));
    }

    private static Map<String, String> card(Thing.Card card) {
        return Map.of(
                "kind", card.kind().name().toLowerCase(Locale.ROOT),
                "category", card.category().code(),
                "title", card.title(),
                "about", card.about(),
                "tags", String.join(", ", card.tags()),
                "language", card.language());
    }

    private static Map<String, String> place(Thing.Place place) {
        return Map.of(
                "postcode", place.postcode(),
                "town", place.town(),
                "address", place.address());
    }

    // only those that somebody entered: those of a postcode change with it
    private static String coordinates(Thing.Place place, Postcodes postcodes) {
        var known = postcodes.find(place.postcode(), place.town());
        var there =
                new Thing.Place("", "", "", known.map(Spot::latitude), known.map(Spot::longitude));
        return place.latitude().equals(there.latitude())
                        && place.longitude().equals(there.longitude())
                ? ""
                : place.latitude()
                        .flatMap(north -> place.longitude().map(east -> north + ", " + east))
                        .orElse("");
    }

    private static String length(Duration length) {
        return length.isZero() ? "" : Typed.length(length);
    }
}
