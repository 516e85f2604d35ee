package coop.meent.sharing.things;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A thing as the API takes it; what is left out is as empty as in the form.
///
/// @param organisation its id; fixed once the thing is there
/// @param kind `thing`, `room` or `vehicle`; `thing` unless said
/// @param category e.g. `tools`
/// @param about Markdown
/// @param language `nl`, `fr` or `en`; the reader's own unless said
/// @param audience who sees it, e.g. `public`, `members`, `org:42`; `members` unless said
/// @param trusted whose requests are accepted at once; nobody's unless said
/// @param rules how it is booked
/// @param place where it is
/// @param terms Markdown
/// @param priceCents for who is no member, a day; a note
/// @param inventory its number in the owner's inventory
/// @param version the version that is replaced; left out, whichever is there
record ThingInput(
        @Nullable Long organisation,
        @Nullable String kind,
        @Nullable String category,
        @Nullable String title,
        @Nullable String about,
        @Nullable List<String> tags,
        @Nullable String language,
        @Nullable String audience,
        @Nullable String trusted,
        @Nullable Booked rules,
        @Nullable Where place,
        @Nullable String terms,
        @Nullable Long priceCents,
        @Nullable Long depositCents,
        @Nullable String inventory,
        @Nullable Integer version) {
    /// A body for a new thing that works on the demo data.
    static final String EXAMPLE =
            """
            {
              "organisation": 1,
              "kind": "thing",
              "category": "tools",
              "title": "Boorhamer met koffer",
              "about": "Zware boorhamer, met boren van 6 tot 22 mm.",
              "tags": ["boren", "klussen"],
              "audience": "members",
              "rules": {
                "units": 2,
                "afterMinutes": 30,
                "longestMinutes": 4320,
                "opening": "1 09:00-17:00\\n2 09:00-17:00\\n2026-12-25 -"
              },
              "place": {"postcode": "2800", "town": "Mechelen", "address": "Achter de molen 3"}
            }
            """;

    /// How it is booked.
    ///
    /// @param units how many equal ones there are; 1 unless said
    /// @param byDay whether it goes by whole days
    /// @param overnight whether it may be out while its place is closed; true unless said
    /// @param longestMinutes how long a booking lasts at most; fourteen days unless said
    /// @param opening lines such as `1 09:00-12:30 13:30-18:00` for Mondays, `2026-12-25 -` for a
    ///   day that is closed; always open without
    record Booked(
            @Nullable Integer units,
            @Nullable Boolean byDay,
            @Nullable Boolean overnight,
            @Nullable Integer beforeMinutes,
            @Nullable Integer afterMinutes,
            @Nullable Integer leadMinutes,
            @Nullable Integer longestMinutes,
            @Nullable String opening) {
        void putInto(Map<String, String> values) {
            put(values, "units", units);
            put(values, "mode", Boolean.TRUE.equals(byDay) ? ThingForm.BY_DAY : "hour");
            put(values, "overnight", Boolean.FALSE.equals(overnight) ? "" : "true");
            put(values, "before", minutes(beforeMinutes));
            put(values, "after", minutes(afterMinutes));
            put(values, "lead", minutes(leadMinutes));
            put(values, "longest", minutes(longestMinutes));
            putOpening(values);
        }

        private void putOpening(Map<String, String> values) {
            var special = new StringBuilder();
            for (var line : Objects.requireNonNullElse(opening, "").lines().toList()) {
                var words = line.strip().split("\\s+", 2);
                if (words[0].matches("[1-7]")) {
                    var field = OpeningFields.WEEK.get(Integer.parseInt(words[0]) - 1);
                    put(values, field, words.length > 1 ? words[1] : "?");
                } else {
                    special.append(line).append('\n');
                }
            }
            put(values, OpeningFields.SPECIAL, special.toString());
        }
    }

    /// Where it is.
    ///
    /// @param address exact; only who agreed on a loan gets to see it
    /// @param latitude degrees, rounded to about a kilometre; of the postcode unless said
    record Where(
            @Nullable String postcode,
            @Nullable String town,
            @Nullable String address,
            @Nullable Double latitude,
            @Nullable Double longitude) {
        void putInto(Map<String, String> values) {
            put(values, "postcode", postcode);
            put(values, "town", town);
            put(values, "address", address);
            if (latitude != null && longitude != null) {
                put(values, "coordinates", latitude + ", " + longitude);
            }
        }
    }

    /// {@return the form that says the same}
    ///
    /// @param reader language that counts unless one is named
    ThingForm form(String reader) {
        var values = new HashMap<>(usual(reader));
        put(values, "organisation", organisation);
        put(values, "kind", kind);
        put(values, "category", category);
        put(values, "title", title);
        put(values, "about", about);
        put(values, "tags", tags == null ? null : String.join(",", tags));
        put(values, "language", language);
        put(values, "audience", audience);
        put(values, "trusted", trusted);
        put(values, "terms", terms);
        put(values, "price", euros(priceCents));
        put(values, "deposit", euros(depositCents));
        put(values, "inventory", inventory);
        put(values, "version", version);
        if (rules != null) {
            rules.putInto(values);
        }
        if (place != null) {
            place.putInto(values);
        }
        return ThingForm.read(field -> values.getOrDefault(field, ""));
    }

    private static Map<String, String> usual(String language) {
        return Map.of(
                "kind", "thing",
                "language", language,
                "audience", "members",
                "units", "1",
                "mode", "hour",
                "overnight", "true");
    }

    private static void put(Map<String, String> values, String field, @Nullable Object value) {
        if (value != null) {
            values.put(field, Objects.toString(value));
        }
    }

    private static @Nullable String minutes(@Nullable Integer number) {
        return number == null ? null : number + " min";
    }

    // a number that is no amount must stay one, to be refused
    private static @Nullable String euros(@Nullable Long cents) {
        return cents == null ? null : BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
