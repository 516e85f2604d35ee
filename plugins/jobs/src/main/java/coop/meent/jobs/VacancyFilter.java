package coop.meent.jobs;

import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.api.Problem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What a reader wants to see of the list, as the address of the page says it.
///
/// @param text words to look for; empty for all
/// @param sectors codes of sectors; empty for all
/// @param types codes of employment; empty for all
/// @param place how the place begins; empty for all
/// @param remote whether one must be able to work from home
/// @param organisation the id of the only organisation, as text; empty for all
record VacancyFilter(
        String text,
        Set<String> sectors,
        Set<String> types,
        String place,
        boolean remote,
        String organisation) {
    static final VacancyFilter NONE = new VacancyFilter("", Set.of(), Set.of(), "", false, "");

    /// {@return the filter of a request}
    ///
    /// @param query all values of a query parameter
    static VacancyFilter read(Function<String, List<String>> query) {
        return new VacancyFilter(
                one(query, "q"),
                some(query, "sector"),
                some(query, "type"),
                one(query, "place"),
                one(query, "remote").equals("true"),
                one(query, "organisation"));
    }

    private static String one(Function<String, List<String>> query, String name) {
        return query.apply(name).stream().findFirst().orElse("").replace("\0", "").strip();
    }

    private static Set<String> some(Function<String, List<String>> query, String name) {
        return query.apply(name).stream()
                .filter(it -> !it.isBlank())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// {@return what names nothing that there is}
    List<Problem> check(Organisations organisations) {
        var problems = new ArrayList<Problem>();
        if (!organisations.sectors().containsAll(sectors)) {
            problems.add(Problem.of("sector", "problem.sector"));
        }
        if (types.stream().anyMatch(it -> Coded.find(Employment.class, it).isEmpty())) {
            problems.add(Problem.of("type", "problem.employment"));
        }
        if (!organisation.isEmpty() && !organisation.matches("\\d{1,18}")) {
            problems.add(Problem.of("organisation", "problem.organisation"));
        }
        return problems;
    }

    boolean isNone() {
        return equals(NONE);
    }

    /// {@return the employment that is looked for; empty for all}
    Set<Employment> employments() {
        return types.stream()
                .flatMap(it -> Coded.find(Employment.class, it).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// {@return the ids of the organisations in question; empty when all are}
    Optional<List<Long>> among(Organisations organisations) {
        if (sectors.isEmpty() && organisation.isEmpty()) {
            return Optional.empty();
        }
        Predicate<Organisation> wanted =
                it ->
                        (sectors.isEmpty() || sectors.contains(it.sector()))
                                && (organisation.isEmpty()
                                        || organisation.equals(Long.toString(it.id())));
        return Optional.of(
                organisations.all().stream().filter(wanted).map(Organisation::id).toList());
    }

    /// {@return the address of the list with this filter}
    String path() {
        var query = query();
        return query.isEmpty() ? "/jobs" : "/jobs?" + query;
    }

    String pathFrom(String cursor) {
        return path() + (query().isEmpty() ? "?" : "&") + "cursor=" + encoded(cursor);
    }

    VacancyFilter withoutSector(String code) {
        return new VacancyFilter(text, without(sectors, code), types, place, remote, organisation);
    }

    VacancyFilter withoutType(String code) {
        return new VacancyFilter(text, sectors, without(types, code), place, remote, organisation);
    }

    VacancyFilter withoutText() {
        return new VacancyFilter("", sectors, types, place, remote, organisation);
    }

    VacancyFilter withoutPlace() {
        return new VacancyFilter(text, sectors, types, "", remote, organisation);
    }

    VacancyFilter withoutRemote() {
        return new VacancyFilter(text, sectors, types, place, false, organisation);
    }

    VacancyFilter withoutOrganisation() {
        return new VacancyFilter(text, sectors, types, place, remote, "");
    }

    private static Set<String> without(Set<String> codes, String code) {
        return codes.stream()
                .filter(it -> !it.equals(code))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String query() {
        var parts = new ArrayList<String>();
        add(parts, "q", text);
        sectors.forEach(it -> add(parts, "sector", it));
        types.forEach(it -> add(parts, "type", it));
        add(parts, "place", place);
        add(parts, "remote", remote ? "true" : "");
        add(parts, "organisation", organisation);
        return String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + encoded(value));
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
