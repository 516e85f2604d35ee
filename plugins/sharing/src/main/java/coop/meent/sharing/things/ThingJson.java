package coop.meent.sharing.things;

import coop.meent.api.Audience;
import coop.meent.sharing.times.Rules;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// A thing as the API gives it.
///
/// @param url its page
/// @param state `open`, `paused`, `archived` or `hidden`
/// @param about Markdown, as it was typed
/// @param audience who sees it; only for who acts for its owner
/// @param trusted whose requests are accepted at once; only for who acts for its owner
/// @param termsVersion number of the terms that stand now; 0 without
/// @param inventory number in the owner's inventory; only for who acts for its owner
/// @param photo address of the first picture
record ThingJson(
        long id,
        String url,
        String state,
        int version,
        long organisation,
        String organisationName,
        String kind,
        String category,
        String title,
        String about,
        List<String> tags,
        String language,
        @Nullable String audience,
        @Nullable String trusted,
        Booked rules,
        Where place,
        String terms,
        int termsVersion,
        @Nullable Long priceCents,
        @Nullable Long depositCents,
        @Nullable String inventory,
        @Nullable String photo,
        Instant changedAt) {
    /// A piece of a list.
    ///
    /// @param next cursor of what follows; null at the end
    record Slice(List<ThingJson> items, @Nullable String next) {}

    /// How it is booked.
    ///
    /// @param opening a line for each day; always open without
    record Booked(
            int units,
            boolean byDay,
            boolean overnight,
            long beforeMinutes,
            long afterMinutes,
            long leadMinutes,
            long longestMinutes,
            String opening) {
        static Booked of(Rules rules) {
            return new Booked(
                    rules.units(),
                    rules.byDay(),
                    rules.overnight(),
                    rules.before().toMinutes(),
                    rules.after().toMinutes(),
                    rules.lead().toMinutes(),
                    rules.longest().toMinutes(),
                    rules.opening().text());
        }
    }

    /// Where it is.
    ///
    /// @param postcode of the place, never of the street
    /// @param address exact; only for who acts for its owner
    /// @param latitude degrees, rounded to about a kilometre
    /// @param metres how far it is from where was asked, roughly
    record Where(
            String postcode,
            String town,
            @Nullable String address,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Long metres) {
        static Where of(Listed listed, boolean manages) {
            var place = listed.thing().place();
            return new Where(
                    place.postcode(),
                    place.town(),
                    manages ? place.address() : null,
                    place.latitude().orElse(null),
                    place.longitude().orElse(null),
                    boxed(listed.metres()));
        }
    }

    /// {@return the thing as somebody may see it}
    ///
    /// @param manages whether they act for its owner
    static ThingJson of(Listed listed, String organisation, boolean manages) {
        var thing = listed.thing();
        var card = thing.card();
        var conditions = thing.conditions();
        return new ThingJson(
                thing.id(),
                thing.path(),
                Views.state(thing),
                thing.version(),
                thing.organisation(),
                organisation,
                card.kind().name().toLowerCase(Locale.ROOT),
                card.category().code(),
                card.title(),
                card.about(),
                card.tags(),
                card.language(),
                manages ? thing.audience().term() : null,
                manages ? thing.trusted().map(Audience::term).orElse("") : null,
                Booked.of(thing.rules()),
                Where.of(listed, manages),
                conditions.text(),
                conditions.version(),
                boxed(conditions.priceCents()),
                boxed(conditions.depositCents()),
                manages ? thing.inventory() : null,
                listed.photo().map(Photo::path).orElse(null),
                thing.changedAt());
    }

    static Listed listed(Things.Shown shown) {
        return new Listed(
                shown.thing(),
                Optional.of(shown.photos()).filter(it -> !it.isEmpty()).map(List::getFirst),
                OptionalLong.empty());
    }

    private static @Nullable Long boxed(OptionalLong value) {
        return value.isPresent() ? (Long) value.getAsLong() : null;
    }
}
