package coop.meent.testkit;

import coop.meent.api.Route;
import coop.meent.core.web.Contribution;
import java.util.List;

/// The pages that nobody could walk: their path asks for something, and no sample says what.
public final class Samples {
    private Samples() {}

    /// {@return each page with parameters and without a sample, as `owner: GET /path/{id}`}
    public static List<String> missing(Site site) {
        return site.contributions().stream()
                .flatMap(owned ->
                        owned.routes().stream()
                                .filter(Samples::lacksSample)
                                .map(it -> name(owned, it)))
                .toList();
    }

    private static boolean lacksSample(Route route) {
        return route.verb() == Route.Verb.GET
                && route.sample().isEmpty()
                && (route.path().contains("{") || route.path().contains("<"));
    }

    private static String name(Contribution owned, Route route) {
        return owned.owner() + ": GET " + owned.path(route);
    }
}
