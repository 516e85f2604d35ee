package coop.meent.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import coop.meent.testkit.Site;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A site with three organisations and who works for them: An at a member, Bram at another member,
/// Cas at one that is no member. Dirk works for none.
record Town(Site site, long windhoek, long dubbelBlad, long kapel) {
    static final String AN = "An Peeters";
    static final String BRAM = "Bram Claes";
    static final String CAS = "Cas Nys";
    static final String DIRK = "Dirk Loos";

    static Town in(Site site) {
        var town =
                new Town(
                        site,
                        site.organisation("Windhoek", true),
                        site.organisation("Dubbel Blad", true),
                        site.organisation("De Kapel", false));
        site.mandate(AN, town.windhoek(), "EDITOR");
        site.mandate(BRAM, town.dubbelBlad(), "REPRESENTATIVE");
        site.mandate(CAS, town.kapel(), "REPRESENTATIVE");
        site.as(DIRK);
        return town;
    }

    /// What Windhoek's form says, unless said otherwise.
    ///
    /// @param otherwise pairs, e.g. `title=Boekhouder`
    String[] form(String... otherwise) {
        var fields =
                new ArrayList<>(
                        List.of(
                                "organisation=" + windhoek,
                                "title=Molenaar (m/v/x)",
                                "language=nl",
                                "visibility=public",
                                "place=Mechelen",
                                "employment=part-time",
                                "hours=28",
                                "pay=range",
                                "payMinimum=3150",
                                "payMaximum=3900",
                                "payPer=month",
                                "description=Je zorgt voor de wieken.",
                                "apply=werk@windhoek.example",
                                "closesOn=" + today().plusMonths(1)));
        fields.addAll(List.of(otherwise));
        return fields.toArray(String[]::new);
    }

    /// {@return Windhoek's vacancy for the API, unless said otherwise}
    ///
    /// @param otherwise pairs of JSON, e.g. `"title": "Boekhouder"`
    String json(String... otherwise) {
        var fields =
                new ArrayList<>(
                        List.of(
                                "\"organisation\": " + windhoek,
                                "\"title\": \"Molenaar (m/v/x)\"",
                                "\"place\": \"Mechelen\"",
                                "\"employment\": \"part-time\"",
                                "\"pay\": \"before-interview\"",
                                "\"description\": \"Je zorgt voor de wieken.\"",
                                "\"apply\": \"werk@windhoek.example\""));
        fields.addAll(List.of(otherwise));
        return "{" + String.join(", ", fields) + "}";
    }

    /// {@return the id of a published vacancy}
    long open(String who, String... otherwise) {
        long id = draft(who, otherwise);
        var published =
                site.token(who).send("POST", "/api/v1/jobs/vacancies/" + id + "/publish", "");
        assertThat(published.status()).as(published.body()).isEqualTo(200);
        site.settled();
        return id;
    }

    long draft(String who, String... otherwise) {
        return draft(site.token(who), otherwise);
    }

    /// {@return the id of a draft}
    ///
    /// @param author by token
    long draft(Caller author, String... otherwise) {
        var made = author.send("POST", "/api/v1/jobs/vacancies", json(otherwise));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json().path("id").asLong();
    }

    /// {@return the titles of what is found}
    List<String> found(Caller who, String words) {
        return texts(who.get("/api/v1/search?type=vacancy&q=" + words), "hits");
    }

    /// {@return the titles of the board's first page}
    List<String> listed(Caller who) {
        return texts(who.get("/api/v1/jobs/vacancies?limit=100"), "items");
    }

    static List<String> texts(Answer answer, String list) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var titles = new ArrayList<String>();
        answer.json().path(list).forEach(it -> titles.add(it.path("title").asText()));
        return titles;
    }

    /// {@return subjects of the mails to a person, newest first, each with where its button leads}
    Map<String, String> mails(String name) {
        site.settled();
        var mails = new ArrayList<Map.Entry<String, String>>();
        site.administratorToken()
                .get("/api/v1/admin/mail")
                .json()
                .path("items")
                .forEach(it -> {
                    if (it.path("to").asText().equals(Site.email(name))) {
                        var url = it.path("url").asText();
                        mails.add(Map.entry(it.path("subject").asText(), url));
                    }
                });
        return mails.stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
    }

    LocalDate today() {
        return LocalDate.now(site.clock());
    }
}
