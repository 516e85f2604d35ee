package coop.meent.shares.holders;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is sent as JSON about a holder; whatever is left out is empty, or stays as it is.
///
/// @param from of a change: the day from which it holds, `2026-03-01`
/// @param reason of a change
/// @param revision of the holder that was seen
/// @param anyway to enter somebody although others are alike
public record HolderInput(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String givenNames,
        @Nullable String born,
        @Nullable String legalForm,
        @Nullable String identification,
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String municipality,
        @Nullable String country,
        @Nullable String language,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Boolean founder,
        @Nullable String from,
        @Nullable String reason,
        @Nullable Integer revision,
        @Nullable Boolean anyway) {
    static final String EXAMPLE =
            """
            {"kind": "NATURAL", "givenNames": "Nele", "name": "Voorbeeld", "born": "1981-04-12",
             "street": "Kouter 1", "postcode": "9000", "municipality": "Gent", "country": "BE",
             "language": "nl", "anyway": true}
            """;

    static final String CHANGE =
            """
            {"street": "Kouter 3", "from": "2026-01-01", "reason": "verhuisd"}
            """;

    /// {@return what was sent in a field, or what it is otherwise}
    Function<String, String> over(Function<String, String> otherwise) {
        return field -> {
            var sent = field(field);
            return sent == null ? otherwise.apply(field) : sent.toString();
        };
    }

    private @Nullable Object field(String field) {
        return switch (field) {
            case "kind" -> kind;
            case "name" -> name;
            case "givenNames" -> givenNames;
            case "born" -> born;
            case "legalForm" -> legalForm;
            case "identification" -> identification;
            case "street" -> street;
            case "postcode" -> postcode;
            case "municipality" -> municipality;
            case "country" -> country;
            case "language" -> language;
            case "email" -> email;
            case "phone" -> phone;
            case "founder" -> founder;
            case "from" -> from;
            case "reason" -> reason;
            case "revision" -> revision;
            case "anyway" -> anyway;
            default -> null;
        };
    }

    /// {@return whether it says something of what a holder is called}
    boolean identifies() {
        return IdentityFields.FIELDS.stream().anyMatch(it -> field(it) != null);
    }

    /// {@return whether it says something of how to reach a holder}
    boolean reaches() {
        return founder != null || ContactFields.FIELDS.stream().anyMatch(it -> field(it) != null);
    }

    /// A name to search by.
    public record Asked(@Nullable String name, @Nullable Integer limit) {
        static final String EXAMPLE = "{\"name\": \"peet\"}";
    }

    /// Somebody who acts for a holder, shares it or has a right on it.
    public record PartyInput(
            @Nullable String role,
            @Nullable Long other,
            @Nullable String name,
            @Nullable String capacity,
            @Nullable String part,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String begins) {
        static final String EXAMPLE =
                """
                {"role": "PROXY", "name": "Mia Voorbeeld", "capacity": "dochter",
                 "begins": "2026-01-01"}
                """;

        String field(String field) {
            Map<String, Function<PartyInput, @Nullable Object>> fields =
                    Map.of(
                            "role", PartyInput::role,
                            "other", PartyInput::other,
                            "name", PartyInput::name,
                            "capacity", PartyInput::capacity,
                            "part", PartyInput::part,
                            "email", PartyInput::email,
                            "phone", PartyInput::phone,
                            "begins", PartyInput::begins);
            var read = fields.get(field);
            var sent = read == null ? null : read.apply(this);
            return sent == null ? "" : sent.toString();
        }
    }

    /// An account.
    public record AccountInput(
            @Nullable String iban, @Nullable String inNameOf, @Nullable String begins) {
        static final String EXAMPLE =
                "{\"iban\": \"BE72 0000 0000 1616\", \"begins\": \"2026-01-01\"}";
    }

    /// A day.
    public record Day(@Nullable String on) {
        static final String EXAMPLE = "{\"on\": \"2026-01-01\"}";
    }

    /// An account of the site.
    public record PersonInput(@Nullable Long person) {
        static final String EXAMPLE = "{\"person\": null}";
    }

    /// A national number.
    public record NumberInput(@Nullable String number) {
        static final String EXAMPLE = "{\"number\": \"85.07.30-033.28\"}";
    }
}
