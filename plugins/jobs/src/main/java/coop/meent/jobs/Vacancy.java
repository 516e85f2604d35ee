package coop.meent.jobs;

import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// One vacancy of an organisation, and what has been done with it.
///
/// @param id never reused
/// @param organisation who offers it
/// @param author who wrote it; empty once that person is erased
/// @param stage what people last did with it
/// @param version grows with each change
/// @param offer what it says
/// @param publishedOn the first day on which it was to be read; empty if never
/// @param byMember whether the organisation was a member on that day
/// @param refusal why the team sent it back; empty if it did not
/// @param changedAt the last change
/// @param hidden why the team hides it; empty while it does not
record Vacancy(
        long id,
        long organisation,
        OptionalLong author,
        Stage stage,
        int version,
        Offer offer,
        Optional<LocalDate> publishedOn,
        boolean byMember,
        String refusal,
        Instant changedAt,
        String hidden) {
    /// How long a vacancy stays open, unless its owner says otherwise.
    static final int MONTHS_OPEN = 1;

    static Vacancy draft(long organisation, OptionalLong author, Offer offer, Instant now) {
        return new Vacancy(
                0,
                organisation,
                author,
                Stage.DRAFT,
                1,
                offer,
                Optional.empty(),
                false,
                "",
                now,
                "");
    }

    VacancyState on(LocalDate day) {
        return hidden.isEmpty()
                ? VacancyState.of(stage, offer.closesOn(), day)
                : VacancyState.HIDDEN;
    }

    String path() {
        return "/jobs/" + id;
    }

    /// {@return what the audit log keeps of a change: no personal data}
    Map<String, Object> facts() {
        return Map.of(
                "organisation", organisation,
                "stage", stage.code(),
                "closes", offer.closesOn().toString(),
                "pay", offer.pay().kind().code());
    }

    /// {@return this vacancy, to which people can reply; refuses when its address is gone}
    Vacancy answerable() {
        return switch (offer.apply()) {
            case Apply.ByMail _, Apply.ByLink _ -> this;
            case Apply.Gone() ->
                    throw MeentException.invalid(List.of(Problem.of("apply", "problem.apply")));
        };
    }

    Vacancy waiting() {
        return with(Stage.WAITING, offer, "");
    }

    Vacancy published(LocalDate today, boolean member) {
        var next = with(Stage.PUBLISHED, offer, "");
        return publishedOn.isPresent() ? next : next.first(today, member);
    }

    Vacancy sentBack(String why) {
        return with(Stage.DRAFT, offer, why);
    }

    Vacancy filled() {
        return with(Stage.FILLED, offer, refusal);
    }

    Vacancy withdrawn() {
        return with(Stage.WITHDRAWN, offer, refusal);
    }

    Vacancy rewritten(Offer text) {
        return with(stage, text, refusal);
    }

    Vacancy openUntil(LocalDate day) {
        return with(stage, offer.closingOn(day), refusal);
    }

    Vacancy changedAt(Instant now) {
        return new Vacancy(
                id,
                organisation,
                author,
                stage,
                version + 1,
                offer,
                publishedOn,
                byMember,
                refusal,
                now,
                hidden);
    }

    private Vacancy with(Stage next, Offer text, String why) {
        return new Vacancy(
                id,
                organisation,
                author,
                next,
                version,
                text,
                publishedOn,
                byMember,
                why,
                changedAt,
                hidden);
    }

    private Vacancy first(LocalDate day, boolean member) {
        return new Vacancy(
                id,
                organisation,
                author,
                stage,
                version,
                offer,
                Optional.of(day),
                member,
                refusal,
                changedAt,
                hidden);
    }
}
