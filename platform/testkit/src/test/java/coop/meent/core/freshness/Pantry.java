package coop.meent.core.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Answer;
import coop.meent.testkit.Site;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// A pantry with fruit of the orchard and jars of the kitchen, whose people are asked about them.
final class Pantry {
    private Pantry() {}

    static String member(Site site, String name) {
        site.mandate(name, site.organisation("Tuin van " + name, true), "REPRESENTATIVE");
        return name;
    }

    static long fruit(Site site, String picker, String name, String until) {
        site.as(picker).post("/orchard", "name=" + name);
        long id;
        try (var db = site.superuser()) {
            id = AskedStore.named(db, name);
        }
        var kept =
                site.token(picker)
                        .send(
                                "PUT",
                                "/api/v1/orchard/ripeness",
                                "{\"fruit\": %d, \"until\": \"%s\"}".formatted(id, until));
        assertThat(kept.status()).as(kept.body()).isEqualTo(204);
        return id;
    }

    static Answer jar(Site site, String name, String due, List<Long> cooks) {
        return jar(site, name, due, cooks, List.of());
    }

    static Answer jar(Site site, String name, String due, List<Long> cooks, List<Long> helpers) {
        return keep(site, name, due, cooks, helpers + "");
    }

    static Answer jar(Site site, String name, String due, List<Long> cooks, long organisation) {
        return keep(site, name, due, cooks, "[], \"organisation\": " + organisation);
    }

    static Answer keep(Site site, String name, String due, List<Long> cooks, String rest) {
        return site.administratorToken()
                .send(
                        "PUT",
                        "/api/v1/kitchen/jars",
                        "{\"name\": \"%s\", \"due\": \"%s\", \"cooks\": %s, \"helpers\": %s}"
                                .formatted(name, due, cooks, rest));
    }

    static long id(Site site, String name) {
        try (var db = site.superuser()) {
            return AskedStore.person(db, Site.email(name));
        }
    }

    static void week(Site site, String moment) {
        site.clock().set(moment);
        site.work("freshness/freshness");
    }

    static List<String> mails(Site site, String name) {
        return mailed(site, name, "subject");
    }

    static String link(Site site, String name) {
        return URI.create(mailed(site, name, "url").getFirst()).getPath();
    }

    static List<String> mailed(Site site, String name, String field) {
        var found = new ArrayList<String>();
        site.administratorToken()
                .get("/api/v1/admin/mail")
                .json()
                .path("items")
                .forEach(it -> {
                    if (it.path("to").asText().equals(Site.email(name))
                            && it.path("url").asText().contains("/freshness/")) {
                        found.add(it.path(field).asText());
                    }
                });
        return found;
    }

    static List<String> mine(Site site, String name) {
        var titles = new ArrayList<String>();
        site.token(name)
                .get("/api/v1/me/freshness")
                .json()
                .path("items")
                .forEach(it -> titles.add(it.path("title").asText()));
        return titles;
    }

    static String overdue(Site site) {
        return site.administratorToken().get("/api/v1/admin/freshness").body();
    }

    static String team(Site site) {
        return site.administratorToken().get("/api/v1/waiting").body();
    }

    static String answers(Site site) {
        return site.administratorToken().get("/api/v1/admin/freshness/answers").body();
    }

    static void want(Site site, String state) {
        try (var office = site.office()) {
            assertThat(office.plugins().want("orchard", state)).isTrue();
        }
        site.settled();
    }
}
