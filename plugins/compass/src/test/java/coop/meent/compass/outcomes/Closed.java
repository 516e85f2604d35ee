package coop.meent.compass.outcomes;

import coop.meent.compass.questions.OwnSets;
import coop.meent.compass.questions.QuestionSet;
import coop.meent.compass.scores.Answer;
import coop.meent.compass.scores.Questionnaire;
import coop.meent.compass.scores.Results;
import coop.meent.compass.scores.Role;
import coop.meent.compass.scores.Score;
import coop.meent.compass.scores.Sheet;
import coop.meent.compass.scores.Tally;
import coop.meent.testkit.Site;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// A closed scan in the database of a site, written as closing writes it, with what the pure model
/// makes of the same sheets.
///
/// @param scan its id
record Closed(int scan, Results results) {
    static final QuestionSet SET = new OwnSets().all().getFirst();
    static final Questionnaire ASKED = new Questionnaire(SET.asked());

    /// {@return sheets of so many of each role, always the same for a seed}
    static List<Sheet> sheets(long seed, int board, int staff, int members) {
        var random = new Random(seed);
        var sheets = new ArrayList<Sheet>();
        var sizes = new EnumMap<Role, Integer>(Role.class);
        sizes.putAll(Map.of(Role.BOARD, board, Role.STAFF, staff, Role.MEMBER, members));
        sizes.forEach((role, size) -> {
            for (int i = 0; i < size; i++) {
                sheets.add(sheet(random, role));
            }
        });
        return sheets;
    }

    private static Sheet sheet(Random random, Role role) {
        var answers = new HashMap<String, Answer>();
        for (var question : SET.questions()) {
            // what somebody skips is not there
            int drawn = random.nextInt(9);
            if (drawn < 8) {
                int near = drawn < 5 ? question.id().hashCode() : random.nextInt();
                answers.put(
                        question.id(),
                        drawn == 7
                                ? Answer.DONT_KNOW
                                : List.of(Answer.values()).get(Math.floorMod(near, 5)));
            }
        }
        return new Sheet(role, answers);
    }

    /// Writes a closed scan of an organisation.
    static Closed of(Site site, long organisation, OffsetDateTime at, List<Sheet> sheets) {
        try (var db = site.superuser()) {
            int scan = scan(db, organisation, null, at);
            return write(db, scan, sheets);
        }
    }

    /// Writes a closed scan of one person.
    static Closed own(Site site, long person, OffsetDateTime at, List<Sheet> sheets) {
        try (var db = site.superuser()) {
            int scan = scan(db, null, person, at);
            return write(db, scan, sheets);
        }
    }

    /// Writes a closed scan of an organisation where there is no site.
    static Closed of(Handle db, long organisation, OffsetDateTime at, List<Sheet> sheets) {
        return write(db, scan(db, organisation, null, at), sheets);
    }

    private static Closed write(Handle db, int scan, List<Sheet> sheets) {
        var tally = Tally.of(ASKED, sheets);
        tally.roles().forEach((role, part) -> write(db, scan, role, part));
        var results = Results.of(ASKED, tally);
        results.principles()
                .forEach(it ->
                        it.all()
                                .map(Score::shown)
                                .ifPresent(shown ->
                                        db.execute(
                                                "INSERT INTO compass.standing VALUES (?, ?, ?)",
                                                scan,
                                                it.principle().number(),
                                                shown.movePointRight(1).intValueExact())));
        return new Closed(scan, results);
    }

    private static int scan(
            Handle db, @Nullable Long organisation, @Nullable Long person, OffsetDateTime at) {
        return db.createQuery(
                        """
                        INSERT INTO compass.scan (organisation, person, set_id, set_version, state,
                               sector, opened_at, closed_at)
                        VALUES (:organisation, :person, :set, :version, 'CLOSED', 'energy', :at, :at)
                        RETURNING id
                        """)
                .bind("organisation", organisation)
                .bind("person", person)
                .bind("set", SET.id())
                .bind("version", SET.version())
                .bind("at", at)
                .mapTo(Integer.class)
                .one();
    }

    private static void write(Handle db, int scan, Role role, Tally.Part part) {
        var name = role.name();
        db.execute("INSERT INTO compass.part VALUES (?, ?, ?)", scan, name, part.respondents());
        part.questions()
                .forEach((question, counts) ->
                        counts.times()
                                .forEach((answer, times) ->
                                        db.execute(
                                                "INSERT INTO compass.figure VALUES (?, ?, ?, ?, ?)",
                                                scan,
                                                name,
                                                question,
                                                answer.code(),
                                                times)));
        part.principles()
                .forEach((principle, marks) ->
                        marks.respondents()
                                .forEach((mark, times) ->
                                        db.execute(
                                                "INSERT INTO compass.mark VALUES (?, ?, ?, ?, ?, ?)",
                                                scan,
                                                name,
                                                principle.number(),
                                                mark.points(),
                                                mark.answers(),
                                                times)));
    }

    /// Writes somebody who answered, with evidence.
    ///
    /// @param person empty for who has only a link
    static long respondent(Site site, int scan, @Nullable Long person) {
        try (var db = site.superuser()) {
            return db.createQuery(
                            """
                            INSERT INTO compass.respondent (scan, role, person, began_at, changed_at)
                            VALUES (:scan, 'STAFF', :person, now(), now()) RETURNING id
                            """)
                    .bind("scan", scan)
                    .bind("person", person)
                    .mapTo(Long.class)
                    .one();
        }
    }

    static void evidence(Site site, long respondent, String text, boolean quotable) {
        try (var db = site.superuser()) {
            db.execute(
                    """
                    INSERT INTO compass.answer (respondent, question, answer, evidence, quotable, at)
                    VALUES (?, ?, '4', ?, ?, now())
                    """,
                    respondent,
                    SET.questions().get(quotable ? 0 : 1).id(),
                    text,
                    quotable);
        }
    }

    static long person(Site site, String name) {
        try (var db = site.superuser()) {
            return db.createQuery("SELECT id FROM core.person WHERE name = :name")
                    .bind("name", name)
                    .mapTo(Long.class)
                    .one();
        }
    }

    /// {@return the path of a respondent's own link}
    static String link(Site site, long respondent) {
        var secret = UUID.randomUUID().toString().replace("-", "") + "abcdefghijk";
        try (var db = site.superuser()) {
            db.createUpdate(
                            """
                            INSERT INTO core.link (secret_hash, owner, purpose, subject, claims,
                                                   starts_at, expires_at)
                            VALUES (sha256(convert_to(:secret, 'UTF8')), 'compass', 'scan.answer',
                                    'respondent:' || :respondent,
                                    jsonb_build_object('respondent', :respondent),
                                    :now, CAST(:now AS timestamptz) + interval '1 year')
                            """)
                    .bind("secret", secret)
                    .bind("respondent", Long.toString(respondent))
                    .bind("now", Instant.now(site.clock()).atOffset(ZoneOffset.UTC))
                    .execute();
        }
        return "/compass/answer/" + secret;
    }

    static void sql(Site site, String statement, Object... arguments) {
        try (var db = site.superuser()) {
            db.execute(statement, arguments);
        }
    }
}
