package coop.meent.sharing.purchases;

import coop.meent.api.Problem;
import coop.meent.api.TypedTime;
import coop.meent.sharing.typed.Asked;
import coop.meent.sharing.typed.Euros;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// What somebody typed to propose a purchase.
///
/// @param organisation in whose name, its id
/// @param tiers as many lines as the form has; those without any figure are passed over
/// @param audience a term
record PurchaseForm(
        String organisation,
        String title,
        String body,
        String unit,
        String threshold,
        List<TierLine> tiers,
        TypedTime deadline,
        String steps,
        String audience) {
    static final int LINES = 4;
    private static final int MOST_TIERS = 8;
    private static final int LONGEST = 20_000;
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_UNIT = 60;
    private static final long MOST_UNITS = 1_000_000;
    private static final Period LATEST = Period.ofYears(1);

    /// A price as it was typed.
    record TierLine(String from, String price) {
        boolean empty() {
            return from.isBlank() && price.isBlank();
        }

        Optional<Tier> tier() {
            return units(from).flatMap(it -> Euros.cents(price).map(cents -> new Tier(it, cents)));
        }
    }

    PurchaseForm {
        title = Asked.clean(title).strip();
        body = Asked.clean(body);
        unit = Asked.clean(unit).strip();
        steps = Asked.clean(steps);
        tiers = List.copyOf(tiers);
    }

    static PurchaseForm empty(String organisation, ZoneId zone) {
        var lines = Collections.nCopies(LINES, new TierLine("", ""));
        var none = TypedTime.empty(zone);
        return new PurchaseForm(organisation, "", "", "", "", lines, none, "", "members");
    }

    static PurchaseForm read(Function<String, String> sent, TypedTime deadline) {
        return new PurchaseForm(
                sent.apply("organisation"),
                sent.apply("title"),
                sent.apply("body"),
                sent.apply("unit"),
                sent.apply("threshold"),
                IntStream.rangeClosed(1, LINES)
                        .mapToObj(it ->
                                new TierLine(sent.apply("from" + it), sent.apply("price" + it)))
                        .toList(),
                deadline,
                sent.apply("steps"),
                sent.apply("audience"));
    }

    /// {@return what its proposer would have typed}
    static PurchaseForm of(Purchase it, ZoneId zone) {
        var wording = it.wording();
        var lines = new ArrayList<TierLine>();
        it.terms()
                .tiers()
                .forEach(tier ->
                        lines.add(
                                new TierLine(
                                        Integer.toString(tier.from()),
                                        Euros.typed(tier.unitCents()))));
        while (lines.size() < LINES) {
            lines.add(new TierLine("", ""));
        }
        return new PurchaseForm(
                Long.toString(it.organisation()),
                wording.title(),
                wording.body(),
                wording.unit(),
                Integer.toString(it.terms().threshold()),
                lines,
                TypedTime.of(it.terms().deadline().atZone(zone)),
                wording.steps(),
                it.audience().term());
    }

    /// {@return the same in the name of an organisation}
    PurchaseForm of(String owner) {
        return new PurchaseForm(
                owner, title, body, unit, threshold, tiers, deadline, steps, audience);
    }

    /// {@return the same words on the terms of that one, in which somebody has joined}
    PurchaseForm onTermsOf(PurchaseForm that) {
        return new PurchaseForm(
                that.organisation,
                title,
                body,
                that.unit,
                that.threshold,
                that.tiers,
                that.deadline,
                steps,
                audience);
    }

    /// {@return what is wrong with it, but for organisation and audience}
    List<Problem> check(Clock clock) {
        var problems = new ArrayList<Problem>();
        if (title.isEmpty()) {
            problems.add(Problem.of("title", "purchases.problem.title"));
        }
        if (unit.isEmpty()) {
            problems.add(Problem.of("unit", "purchases.problem.unit"));
        }
        tooLong("title", title, LONGEST_TITLE).ifPresent(problems::add);
        tooLong("body", body, LONGEST).ifPresent(problems::add);
        tooLong("unit", unit, LONGEST_UNIT).ifPresent(problems::add);
        tooLong("steps", steps, LONGEST).ifPresent(problems::add);
        problems.addAll(checkPrices());
        problems.addAll(checkDeadline(clock));
        return problems;
    }

    private static Optional<Problem> tooLong(String field, String typed, int most) {
        return typed.length() > most
                ? Optional.of(Problem.of(field, "purchases.problem.long", most))
                : Optional.empty();
    }

    private List<Problem> checkPrices() {
        var problems = new ArrayList<Problem>();
        if (units(threshold).isEmpty()) {
            problems.add(Problem.of("threshold", "purchases.problem.threshold"));
        }
        for (int i = 0; i < tiers.size(); i++) {
            var line = tiers.get(i);
            if (!line.empty() && line.tier().isEmpty()) {
                problems.add(Problem.of("price" + (i + 1), "purchases.problem.tier"));
            }
        }
        if (tiers.size() > MOST_TIERS || (prices().isEmpty() && problems.isEmpty())) {
            problems.add(Problem.of("price1", "purchases.problem.tiers"));
        }
        if (problems.isEmpty()) {
            problems.addAll(checkOrder());
        }
        return problems;
    }

    private List<Problem> checkOrder() {
        var prices = prices();
        if (prices.getFirst().from() > units(threshold).orElseThrow()) {
            return List.of(Problem.of("from1", "purchases.problem.first"));
        }
        return Terms.falling(prices)
                ? List.of()
                : List.of(Problem.of("from2", "purchases.problem.falling"));
    }

    private List<Problem> checkDeadline(Clock clock) {
        var problems = deadline.check("deadline");
        if (!problems.isEmpty()) {
            return problems;
        }
        var moment = deadline.moment().map(it -> it.toInstant()).orElseThrow();
        var now = clock.instant();
        if (!moment.isAfter(now)) {
            return List.of(Problem.of("deadline-date", "purchases.problem.past"));
        }
        var latest = now.atZone(clock.getZone()).plus(LATEST).toInstant();
        return moment.isAfter(latest)
                ? List.of(Problem.of("deadline-date", "purchases.problem.far"))
                : List.of();
    }

    private List<Tier> prices() {
        return tiers.stream().map(TierLine::tier).flatMap(Optional::stream).toList();
    }

    /// {@return the terms; only of a form without problems}
    Terms terms() {
        var moment = deadline.moment().map(it -> it.toInstant()).orElseThrow();
        return new Terms(units(threshold).orElseThrow(), prices(), moment);
    }

    /// {@return the words; only of a form without problems}
    Wording wording(String language) {
        return new Wording(title, body.strip(), unit, steps.strip(), language);
    }

    /// {@return a number of units; empty for none or for too many}
    static Optional<Integer> units(String typed) {
        return Asked.number(typed, 7)
                .filter(it -> it > 0 && it <= MOST_UNITS)
                .map(Math::toIntExact);
    }
}
