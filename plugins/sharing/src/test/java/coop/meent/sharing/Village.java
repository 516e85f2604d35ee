package coop.meent.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import coop.meent.testkit.Site;
import java.util.ArrayList;
import java.util.List;

/// A site with two members and one organisation that is none, and who works for them: An at
/// Windhoek, Bram at Dubbel Blad, Cas at De Kapel. Dirk works for none.
public record Village(Site site, long windhoek, long dubbelBlad, long kapel) {
    public static final String AN = "An Peeters";
    public static final String BRAM = "Bram Claes";
    public static final String CAS = "Cas Nys";
    public static final String DIRK = "Dirk Loos";

    public static Village in(Site site) {
        var village =
                new Village(
                        site,
                        site.organisation("Windhoek", true),
                        site.organisation("Dubbel Blad", true),
                        site.organisation("De Kapel", false));
        site.mandate(AN, village.windhoek(), "EDITOR");
        site.mandate(BRAM, village.dubbelBlad(), "REPRESENTATIVE");
        site.mandate(CAS, village.kapel(), "REPRESENTATIVE");
        site.as(DIRK);
        return village;
    }

    /// What Windhoek's form says, unless said otherwise.
    ///
    /// @param otherwise pairs, e.g. `title=Bakfiets`
    public String[] form(String... otherwise) {
        var fields =
                new ArrayList<>(
                        List.of(
                                "organisation=" + windhoek,
                                "title=Boormachine",
                                "kind=thing",
                                "category=tools",
                                "about=Met twee accu's.",
                                "postcode=2800",
                                "address=Achter de molen 3",
                                "audience=public",
                                "units=1",
                                "mode=hour",
                                "longest=3 dagen",
                                "overnight=true",
                                "language=nl"));
        fields.addAll(List.of(otherwise));
        return fields.toArray(String[]::new);
    }

    /// {@return Windhoek's thing for the API, unless said otherwise}
    ///
    /// @param otherwise pairs of JSON, e.g. `"title": "Bakfiets"`
    public String json(String... otherwise) {
        var fields =
                new ArrayList<>(
                        List.of(
                                "\"organisation\": " + windhoek,
                                "\"title\": \"Boormachine\"",
                                "\"category\": \"tools\"",
                                "\"audience\": \"public\"",
                                "\"place\": " + place("2800")));
        fields.addAll(List.of(otherwise));
        return "{" + String.join(", ", fields) + "}";
    }

    /// {@return a place in JSON, whose address nobody may see}
    public static String place(String postcode) {
        return "{\"postcode\": \"%s\", \"address\": \"Achter de molen 3\"}".formatted(postcode);
    }

    /// {@return the id of a thing that somebody lends}
    public long thing(String who, String... otherwise) {
        var made = site.token(who).send("POST", "/api/v1/sharing/things", json(otherwise));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        site.settled();
        return made.json().path("id").asLong();
    }

    /// {@return the titles of the list, by the API}
    public List<String> listed(Caller who, String query) {
        return titles(who.get("/api/v1/sharing/things?limit=100" + query), "items");
    }

    public static List<String> titles(Answer answer, String list) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var titles = new ArrayList<String>();
        answer.json().path(list).forEach(it -> titles.add(it.path("title").asText()));
        return titles;
    }
}
