package coop.meent.jobs;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A vacancy as the API takes it; what is left out is as empty as in the form.
///
/// @param organisation its id; fixed once the vacancy is there
/// @param visibility `public` or `members`; `public` unless said
/// @param employment `full-time`, `part-time`, `temporary`, `internship`, `freelance`, `volunteer`
/// @param hours a week
/// @param pay `range`, `before-interview` or `unpaid`
/// @param payMinimum gross, in euro cents
/// @param payMaximum gross, in euro cents
/// @param payPer `hour`, `month` or `year`; `month` unless said
/// @param description Markdown
/// @param apply e-mail address or link
/// @param closesOn last day, e.g. `2026-12-24`; a month from today unless said
/// @param version the version that is replaced; left out, whichever is there
record VacancyInput(
        @Nullable Long organisation,
        @Nullable String title,
        @Nullable String language,
        @Nullable String visibility,
        @Nullable String place,
        @Nullable Boolean remote,
        @Nullable String employment,
        @Nullable BigDecimal hours,
        @Nullable String pay,
        @Nullable Long payMinimum,
        @Nullable Long payMaximum,
        @Nullable String payPer,
        @Nullable String jointCommittee,
        @Nullable String description,
        @Nullable String apply,
        @Nullable String closesOn,
        @Nullable Integer version) {
    /// A body for a new vacancy that works on the demo data.
    static final String EXAMPLE =
            """
            {
              "organisation": 1,
              "title": "Boekhouder (m/v/x) met zin in cijfers én vennoten",
              "language": "nl",
              "visibility": "public",
              "place": "Mechelen",
              "remote": true,
              "employment": "part-time",
              "hours": 28,
              "pay": "range",
              "payMinimum": 315000,
              "payMaximum": 390000,
              "payPer": "month",
              "jointCommittee": "PC 336",
              "description": "## Wat je doet\\n\\nJe volgt twaalf dossiers van begin tot jaarrekening.",
              "apply": "werk@dubbelblad.example"
            }
            """;

    /// {@return the form that says the same}
    ///
    /// @param defaults what most people would choose
    VacancyForm form(VacancyForm defaults) {
        var values = new HashMap<String, String>();
        put(values, "organisation", organisation);
        put(values, "title", title);
        put(values, "language", language);
        put(values, "visibility", visibility);
        put(values, "place", place);
        put(values, "remote", remote);
        put(values, "employment", employment);
        put(values, "hours", hours == null ? null : plain(hours));
        put(values, "pay", pay);
        put(values, "payMinimum", euros(payMinimum));
        put(values, "payMaximum", euros(payMaximum));
        put(values, "payPer", payPer);
        put(values, "jointCommittee", jointCommittee);
        put(values, "description", description);
        put(values, "apply", apply);
        put(values, "closesOn", closesOn);
        put(values, "version", version);
        defaulted(values, defaults, "language", "visibility", "payPer", "closesOn");
        return VacancyForm.read(field -> values.getOrDefault(field, ""));
    }

    private static void put(Map<String, String> values, String field, @Nullable Object value) {
        if (value != null) {
            values.put(field, Objects.toString(value));
        }
    }

    private static void defaulted(
            Map<String, String> values, VacancyForm defaults, String... fields) {
        for (var field : fields) {
            values.putIfAbsent(field, defaults.value(field));
        }
    }

    private static String plain(BigDecimal hours) {
        var bare = hours.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }

    // a number that is no amount must stay one, to be refused
    private static @Nullable String euros(@Nullable Long cents) {
        return cents == null ? null : BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
