package coop.meent.jobs;

import coop.meent.api.Organisation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A vacancy as the API gives it.
///
/// @param url its page
/// @param state `draft`, `waiting`, `open`, `expired`, `filled`, `withdrawn` or `hidden`
/// @param payMinimum gross, in euro cents
/// @param payMaximum gross, in euro cents
/// @param description Markdown, as it was typed
/// @param closesOn last day, inclusive
/// @param refusal why the team sent it back; only for who may change it
/// @param hints sentences that may help and stop nobody
record VacancyJson(
        long id,
        String url,
        String state,
        int version,
        long organisation,
        String organisationName,
        String title,
        String language,
        String visibility,
        String place,
        boolean remote,
        String employment,
        @Nullable BigDecimal hours,
        String pay,
        @Nullable Long payMinimum,
        @Nullable Long payMaximum,
        @Nullable String payPer,
        String jointCommittee,
        String description,
        String apply,
        LocalDate closesOn,
        @Nullable LocalDate publishedOn,
        Instant changedAt,
        @Nullable String refusal,
        List<String> hints) {
    /// A piece of a list.
    ///
    /// @param next cursor of what follows; null at the end
    record Slice(List<VacancyJson> items, @Nullable String next) {}

    /// Why a vacancy is closed: `filled` or `withdrawn`.
    record Closing(@Nullable String reason) {
        static final String EXAMPLE = "{\"reason\": \"filled\"}";
    }

    /// Why a vacancy is sent back.
    record Refusal(@Nullable String why) {
        static final String EXAMPLE =
                "{\"why\": \"Zet er nog bij in welke gemeente het werk is, dan komt ze er meteen"
                        + " op.\"}";
    }

    /// How many people read a vacancy.
    ///
    /// @param visitors of all days together, each person once a day
    /// @param days those that had visitors, newest first
    record Statistics(long vacancy, long visitors, List<Visits.Day> days) {}

    /// What the years brought, newest first.
    record Years(List<Visits.Year> items) {}

    /// {@return the vacancy as the viewer may see it}
    static VacancyJson of(
            Vacancy vacancy, Sight sight, Optional<Organisation> organisation, List<String> hints) {
        var offer = vacancy.offer();
        var range = offer.pay() instanceof Pay.Range it ? it : null;
        return new VacancyJson(
                vacancy.id(),
                vacancy.path(),
                sight.state(vacancy).code(),
                vacancy.version(),
                vacancy.organisation(),
                organisation.map(Organisation::name).orElse(""),
                offer.title(),
                offer.language(),
                offer.visibility().code(),
                offer.place(),
                offer.remote(),
                offer.employment().code(),
                offer.hours().orElse(null),
                offer.pay().kind().code(),
                range == null ? null : (Long) range.minimum(),
                range == null ? null : (Long) range.maximum(),
                range == null ? null : range.per().code(),
                offer.jointCommittee(),
                offer.description(),
                offer.apply().text(),
                offer.closesOn(),
                vacancy.publishedOn().orElse(null),
                vacancy.changedAt(),
                sight.mayChange(vacancy) ? vacancy.refusal() : null,
                sight.mayChange(vacancy) ? hints : List.of());
    }
}
