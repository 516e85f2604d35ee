package coop.meent.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.AccessTable;
import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import coop.meent.testkit.Site;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A site with a collection for every kind of audience, and people of every part.
///
/// Els edits and Rik reviews all collections; both have an account and nothing else, so whatever
/// they see they see as keepers. Mia acts for the organisation of which one collection is; Gus is
/// in the group, and Fia was until yesterday, both of another member. No module closes anything, so
/// that every member has the capability.
public final class Library implements AccessTable.Players<Library.Part> {
    /// Who comes here.
    public enum Part {
        VISITOR(""),
        MEMBER("Mia Maes"),
        EDITOR("Els Claes"),
        REVIEWER("Rik Nys"),
        IN_GROUP("Gus Loos"),
        FORMER("Fia Ros"),
        TEAM("");

        private final String person;

        Part(String person) {
            this.person = person;
        }

        public String person() {
            return person;
        }
    }

    /// The collections, by their audience.
    public enum Circle {
        PUBLIC,
        MEMBERS,
        CAN,
        ORGANISATION,
        GROUP
    }

    /// Stands in the title of every article that [#secrets] makes, so that nobody misses one.
    public static final String CANARY = "Kanarie";

    private final Site site;
    private final long shelf;
    private final Map<Circle, Long> collections = new EnumMap<>(Circle.class);
    private final Map<Part, Caller> tokens = new EnumMap<>(Part.class);

    private Library(Site site) {
        this.site = site;
        this.shelf = shelf(site);
    }

    /// {@return a library with empty collections}
    public static Library in(Site site) {
        var library = new Library(site);
        library.people();
        for (var circle : Circle.values()) {
            library.collections.put(circle, library.collection(circle, false));
        }
        return library;
    }

    private static long shelf(Site site) {
        var made =
                site.administratorToken()
                        .send(
                                "POST",
                                "/api/v1/knowledge/shelves",
                                "{\"nl\": \"Besturen\", \"fr\": \"Gouverner\", \"en\": \"Governing\"}");
        return made.expect(201).json().path("id").asLong();
    }

    private void people() {
        long windhoek = site.organisation("Windhoek", true);
        long kapel = site.organisation("De Kapel", true);
        site.mandate(Part.MEMBER.person(), windhoek, "EDITOR");
        site.mandate(Part.IN_GROUP.person(), kapel, "EDITOR");
        site.mandate(Part.FORMER.person(), kapel, "EDITOR");
        site.as(Part.EDITOR.person());
        site.as(Part.REVIEWER.person());
        long group = group();
        join(group, Part.IN_GROUP, LocalDate.of(9999, 1, 1));
        join(group, Part.FORMER, today().minusDays(1));
    }

    private long group() {
        try (var db = site.superuser()) {
            return db.createQuery(
                            """
                            INSERT INTO core.person_group (name, name_norm, starts)
                            VALUES ('Huishoudelijk reglement', 'huishoudelijk reglement', '2020-01-01')
                            RETURNING id
                            """)
                    .mapTo(Long.class)
                    .one();
        }
    }

    private void join(long group, Part part, LocalDate ends) {
        try (var db = site.superuser()) {
            db.createUpdate(
                            """
                            INSERT INTO core.group_member (person_group, person, starts, ends)
                            VALUES (:group, :person, '2020-01-01', :ends)
                            """)
                    .bind("group", group)
                    .bind("person", person(part))
                    .bind("ends", ends)
                    .execute();
        }
    }

    /// {@return the id of a collection for a circle, kept by Els and Rik}
    public long collection(Circle circle, boolean fourEyes) {
        var json =
                """
                {"shelf": %d, "name": "%s", "language": "nl", "audience": "%s", "fourEyes": %s,
                 "editors": [%d], "reviewers": [%d]}\
                """
                        .formatted(
                                shelf,
                                "Verzameling " + circle,
                                audience(circle),
                                fourEyes,
                                person(Part.EDITOR),
                                person(Part.REVIEWER));
        return send(Part.TEAM, "POST", "/collections", json).expect(201).json().path("id").asLong();
    }

    private String audience(Circle circle) {
        return switch (circle) {
            case PUBLIC -> "public";
            case MEMBERS -> "members";
            case CAN -> "can:knowledge.library";
            case ORGANISATION -> "org:" + id("core.organisation WHERE name = 'Windhoek'");
            case GROUP -> "group:" + id("core.person_group WHERE name LIKE 'Huish%'");
        };
    }

    private long id(String from) {
        try (var db = site.superuser()) {
            return db.createQuery("SELECT id FROM " + from).mapTo(Long.class).first();
        }
    }

    public Site site() {
        return site;
    }

    public long shelf() {
        return shelf;
    }

    /// Lets time pass; whoever comes after that signs in anew.
    public void later(Duration time) {
        site.clock().forward(time);
        tokens.clear();
    }

    public LocalDate today() {
        return LocalDate.now(site.clock());
    }

    public long collection(Circle circle) {
        return collections.getOrDefault(circle, 0L);
    }

    public long person(Part part) {
        try (var db = site.superuser()) {
            return db.createQuery("SELECT id FROM core.person WHERE name = :name")
                    .bind("name", part.person())
                    .mapTo(Long.class)
                    .one();
        }
    }

    /// {@return a browser in which the person is signed in}
    @Override
    public Caller as(Part part) {
        return switch (part) {
            case VISITOR -> site.visitor();
            case TEAM -> site.asAdministrator();
            case MEMBER, EDITOR, REVIEWER, IN_GROUP, FORMER -> site.as(part.person());
        };
    }

    /// {@return a program that acts for the person}
    @Override
    public Caller token(Part part) {
        return tokens.computeIfAbsent(
                part,
                it ->
                        switch (it) {
                            case VISITOR -> site.visitor();
                            case TEAM -> site.administratorToken();
                            case MEMBER, EDITOR, REVIEWER, IN_GROUP, FORMER ->
                                    site.token(it.person());
                        });
    }

    /// {@return the answer to a request of the API}
    ///
    /// @param path below `/api/v1/knowledge`
    public Answer send(Part part, String verb, String path, String json) {
        return token(part).send(verb, "/api/v1/knowledge" + path, json);
    }

    /// {@return the id of a draft by Els}
    public long draft(long collection, String title, String body) {
        return write(collection, title, body, false);
    }

    /// {@return the id of an article that readers see, by Els}
    public long article(long collection, String title, String body) {
        return write(collection, title, body, true);
    }

    private long write(long collection, String title, String body, boolean show) {
        var json =
                """
                {"collection": %d, "title": "%s", "body": "%s", "show": %s}\
                """
                        .formatted(collection, title, escaped(body), show);
        var made = send(Part.EDITOR, "POST", "/articles", json).expect(201);
        site.settled();
        return made.json().path("id").asLong();
    }

    /// Saves another text of an article, as Els.
    public Answer revise(long article, int base, String body) {
        var json =
                """
                {"base": %d, "body": "%s", "show": true}\
                """
                        .formatted(base, escaped(body));
        return send(Part.EDITOR, "PUT", "/articles/" + article, json);
    }

    /// {@return one article in each collection, with [#CANARY] and its circle in its title}
    public Map<Circle, Long> secrets() {
        var made = new EnumMap<Circle, Long>(Circle.class);
        for (var circle : Circle.values()) {
            var title = CANARY + " " + circle;
            made.put(circle, article(collection(circle), title, "Over " + circle + "."));
        }
        return made;
    }

    /// {@return whether the part reads what is for the circle}
    public static boolean reads(Part part, Circle circle) {
        return switch (part) {
            case VISITOR -> circle == Circle.PUBLIC;
            case MEMBER -> circle != Circle.GROUP;
            case IN_GROUP -> circle != Circle.ORGANISATION;
            case FORMER -> circle != Circle.ORGANISATION && circle != Circle.GROUP;
            case EDITOR, REVIEWER, TEAM -> true;
        };
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\0", "\\u0000");
    }

    /// {@return the titles of what somebody finds}
    public List<String> found(Part part, String words) {
        var answer = token(part).get("/api/v1/search?type=article&q=" + words);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var titles = new ArrayList<String>();
        answer.json().path("hits").forEach(it -> titles.add(it.path("title").asText()));
        return titles;
    }
}
