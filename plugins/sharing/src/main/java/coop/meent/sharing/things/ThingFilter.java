package coop.meent.sharing.things;

import coop.meent.api.Problem;
import coop.meent.sharing.nearness.Postcodes;
import coop.meent.sharing.nearness.Spot;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// What a reader wants to see of the list, as the address of the page says it; empty texts for all.
///
/// @param text words to look for
/// @param kind code of the kind
/// @param category code of the category
/// @param organisation the id of the only organisation
/// @param near postcode, town or coordinates
/// @param within how far at most, in kilometres
record ThingFilter(
        String text,
        String kind,
        String category,
        String organisation,
        String near,
        String within) {
    /// The distances to choose from, in kilometres.
    static final List<String> DISTANCES = List.of("5", "10", "25", "50");

    private static final int LONGEST = 100;

    /// {@return the filter of a request}
    ///
    /// @param query the value of a query parameter, empty when it is not there
    static ThingFilter read(Function<String, String> query) {
        return new ThingFilter(
                one(query, "q"),
                one(query, "kind"),
                one(query, "category"),
                one(query, "organisation"),
                one(query, "near"),
                one(query, "within"));
    }

    private static String one(Function<String, String> query, String name) {
        var typed = query.apply(name).replace("\0", "").strip();
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }

    /// {@return what names nothing that there is}
    List<Problem> check(Postcodes postcodes) {
        var problems = new ArrayList<Problem>();
        refuse(problems, !kind.isEmpty() && kindOf().isEmpty(), "kind");
        refuse(problems, !category.isEmpty() && Category.of(category).isEmpty(), "category");
        refuse(problems, !organisation.isEmpty() && owner().isEmpty(), "organisation");
        refuse(problems, !near.isEmpty() && spot(postcodes).isEmpty(), "near");
        refuse(problems, !within.isEmpty() && metres().isEmpty(), "within");
        return problems;
    }

    private static void refuse(List<Problem> problems, boolean wrong, String field) {
        if (wrong) {
            problems.add(Problem.of(field, "things.problem." + field));
        }
    }

    private Optional<Thing.Kind> kindOf() {
        return Arrays.stream(Thing.Kind.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst();
    }

    private Optional<Long> owner() {
        return organisation.matches("\\d{1,18}")
                ? Optional.of(Long.valueOf(organisation))
                : Optional.empty();
    }

    Optional<Spot> spot(Postcodes postcodes) {
        return near.isEmpty() ? Optional.empty() : postcodes.find(near);
    }

    private Optional<Long> metres() {
        return within.matches("\\d{1,4}")
                ? Optional.of(Long.parseLong(within) * 1000)
                : Optional.empty();
    }

    /// {@return the same in the terms of the table}
    Narrowing narrowing(Postcodes postcodes, Optional<List<Long>> found) {
        return new Narrowing(
                found, kindOf(), Category.of(category), owner(), spot(postcodes), metres());
    }

    boolean isNone() {
        return query().isEmpty();
    }

    /// {@return the address of the list with this filter}
    String path() {
        return isNone() ? "/sharing" : "/sharing?" + query();
    }

    String pathFrom(String cursor) {
        return path() + (isNone() ? "?" : "&") + "cursor=" + encoded(cursor);
    }

    /// {@return the same without one of its parts, by the name of the parameter}
    ThingFilter without(String name) {
        return new ThingFilter(
                name.equals("q") ? "" : text,
                name.equals("kind") ? "" : kind,
                name.equals("category") ? "" : category,
                name.equals("organisation") ? "" : organisation,
                name.equals("near") ? "" : near,
                name.equals("near") || name.equals("within") ? "" : within);
    }

    private String query() {
        var parts = new ArrayList<String>();
        add(parts, "q", text);
        add(parts, "kind", kind);
        add(parts, "category", category);
        add(parts, "organisation", organisation);
        add(parts, "near", near);
        add(parts, "within", within);
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
