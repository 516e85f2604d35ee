package coop.meent.sharing.offers;

import coop.meent.api.Problem;
import coop.meent.sharing.typed.Asked;
import coop.meent.sharing.typed.Tags;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/// What somebody typed to offer something.
///
/// @param organisation in whose name, its id; empty for oneself
/// @param tags with commas between
/// @param until `2026-06-01`; may be empty
/// @param audience a term
record OfferForm(
        String kind,
        String organisation,
        String title,
        String body,
        String tags,
        String town,
        String until,
        String audience) {
    static final int LONGEST = 10_000;
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_TOWN = 80;

    OfferForm {
        title = Asked.clean(title).strip();
        body = Asked.clean(body);
        tags = Asked.clean(tags).strip();
        town = Asked.clean(town).strip();
        until = until.strip();
    }

    static OfferForm empty() {
        return new OfferForm("skill", "", "", "", "", "", "", "members");
    }

    static OfferForm read(Function<String, String> sent) {
        return new OfferForm(
                sent.apply("kind"),
                sent.apply("organisation"),
                sent.apply("title"),
                sent.apply("body"),
                sent.apply("tags"),
                sent.apply("town"),
                sent.apply("until"),
                sent.apply("audience"));
    }

    /// {@return what somebody would have typed}
    static OfferForm of(Offer it) {
        var wording = it.wording();
        return new OfferForm(
                it.kind().code(),
                it.organisation().isPresent() ? Long.toString(it.organisation().getAsLong()) : "",
                wording.title(),
                wording.body(),
                String.join(", ", wording.tags()),
                wording.town(),
                it.until().map(LocalDate::toString).orElse(""),
                it.audience().term());
    }

    /// {@return the same in the name of an organisation}
    OfferForm of(String owner) {
        return new OfferForm(kind, owner, title, body, tags, town, until, audience);
    }

    /// {@return what is wrong with it, but for organisation and audience}
    List<Problem> check(LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (OfferFilter.kind(kind).isEmpty()) {
            problems.add(Problem.of("kind", "offers.problem.kind"));
        }
        if (title.isEmpty()) {
            problems.add(Problem.of("title", "offers.problem.title"));
        }
        tooLong("title", title, LONGEST_TITLE).ifPresent(problems::add);
        tooLong("body", body, LONGEST).ifPresent(problems::add);
        tooLong("town", town, LONGEST_TOWN).ifPresent(problems::add);
        problems.addAll(Tags.of(tags).check("tags", "offers"));
        if (!until.isEmpty() && lastDay().filter(it -> near(it, today)).isEmpty()) {
            problems.add(Problem.of("until", "offers.problem.until"));
        }
        return problems;
    }

    private static boolean near(LocalDate day, LocalDate today) {
        return !day.isBefore(today) && !day.isAfter(today.plusYears(2));
    }

    static Optional<Problem> tooLong(String field, String typed, int most) {
        return typed.length() > most
                ? Optional.of(Problem.of(field, "offers.problem.long", most))
                : Optional.empty();
    }

    Optional<LocalDate> lastDay() {
        try {
            return Optional.of(LocalDate.parse(until));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    OptionalLong owner() {
        return Asked.number(organisation, 18).map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    Offer.Wording wording(String language) {
        return new Offer.Wording(title, body.strip(), Tags.of(tags).words(), town, language);
    }
}
