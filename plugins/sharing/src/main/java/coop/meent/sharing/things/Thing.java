package coop.meent.sharing.things;

import coop.meent.api.Audience;
import coop.meent.sharing.times.Rules;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Something that an organisation lends.
///
/// @param keeper who answers for it; empty when they have gone: then whoever acts for the
///   organisation
/// @param trusted whose requests are accepted at once
/// @param rules how it can be booked
/// @param inventory its number in the owner's inventory; may be empty
/// @param version grows with each change
/// @param hidden why the team hid it; empty while it is seen
public record Thing(
        long id,
        long organisation,
        OptionalLong keeper,
        Card card,
        Audience audience,
        Optional<Audience> trusted,
        Rules rules,
        Place place,
        Conditions conditions,
        State state,
        String inventory,
        Instant createdAt,
        Instant changedAt,
        int version,
        String hidden) {
    /// The type under which search, freshness and events know it.
    public static final String TYPE = "thing";

    /// Whether it can be had at all.
    public enum State {
        /// It is lent.
        OPEN,
        /// Not for now: nobody asks for it, what was agreed stays.
        PAUSED,
        /// Never again.
        ARCHIVED
    }

    /// What readers see first.
    ///
    /// @param about Markdown
    /// @param language in which its owner wrote
    public record Card(
            Kind kind,
            Category category,
            String title,
            String about,
            List<String> tags,
            String language) {}

    /// What kind of thing.
    public enum Kind {
        THING,
        ROOM,
        VEHICLE
    }

    /// Where it is: roughly for everybody, exactly for whoever agreed on a loan.
    ///
    /// @param address exact; never on a page, in an answer or in the index before a loan is agreed
    /// @param latitude degrees, rounded to about a kilometre; empty when unknown
    public record Place(
            String postcode,
            String town,
            String address,
            Optional<Double> latitude,
            Optional<Double> longitude) {
        // two decimals of a degree are about a kilometre
        private static final double ROUGH = 100;

        public Place {
            boolean both = latitude.isPresent() && longitude.isPresent();
            latitude = both ? latitude.map(Place::rough) : Optional.empty();
            longitude = both ? longitude.map(Place::rough) : Optional.empty();
        }

        /// Nowhere in particular.
        public static Place unknown() {
            return new Place("", "", "", Optional.empty(), Optional.empty());
        }

        private static double rough(double degrees) {
            return Math.round(degrees * ROUGH) / ROUGH;
        }
    }

    /// On what terms.
    ///
    /// @param text Markdown; with what is insured
    /// @param version of that text; 0 without
    /// @param priceCents for who is no member, per day or part of it; a note, never collected here
    /// @param depositCents noted at the hand-over
    public record Conditions(
            String text, int version, OptionalLong priceCents, OptionalLong depositCents) {
        /// {@return no terms, no price, no deposit}
        public static Conditions none() {
            return new Conditions("", 0, OptionalLong.empty(), OptionalLong.empty());
        }

        Conditions versioned(int number) {
            return new Conditions(text, number, priceCents, depositCents);
        }
    }

    public String title() {
        return card.title();
    }

    /// {@return the `/`-led address of its page, without language}
    public String path() {
        return path(id);
    }

    public static String path(long thing) {
        return "/sharing/" + thing;
    }

    /// {@return how the audit log calls it}
    public String subject() {
        return TYPE + ":" + id;
    }

    /// {@return a thing that is not written yet}
    static Thing fresh(long organisation, OptionalLong keeper, Sheet sheet, Instant at) {
        return new Thing(
                0,
                organisation,
                keeper,
                sheet.card(),
                sheet.audience(),
                sheet.trusted(),
                sheet.rules(),
                sheet.place(),
                sheet.conditions().versioned(0),
                State.OPEN,
                sheet.inventory(),
                at,
                at,
                1,
                "");
    }

    /// {@return the same as the sheet says it now}
    Thing rewritten(Sheet sheet, Instant at) {
        return new Thing(
                id,
                organisation,
                keeper,
                sheet.card(),
                sheet.audience(),
                sheet.trusted(),
                sheet.rules(),
                sheet.place(),
                sheet.conditions(),
                state,
                sheet.inventory(),
                createdAt,
                at,
                version + 1,
                hidden);
    }

    /// {@return the same, lent or not any more}
    Thing moved(State to, Instant at) {
        return new Thing(
                id,
                organisation,
                keeper,
                card,
                audience,
                trusted,
                rules,
                place,
                conditions,
                to,
                inventory,
                createdAt,
                at,
                version + 1,
                hidden);
    }

    Thing withConditions(Conditions anew) {
        return new Thing(
                id,
                organisation,
                keeper,
                card,
                audience,
                trusted,
                rules,
                place,
                anew,
                state,
                inventory,
                createdAt,
                changedAt,
                version,
                hidden);
    }

    /// {@return whether it can be asked for}
    public boolean lent() {
        return state == State.OPEN && hidden.isEmpty();
    }
}
