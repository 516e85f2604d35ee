package coop.meent.compass;

import coop.meent.testkit.AccessTable;
import coop.meent.testkit.Caller;
import coop.meent.testkit.Site;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/// Everybody who may come by, seen from a scan of Windhoek: An represents it, Bea answers it with
/// her account and has no other tie to it, Bram acts for another member, Els sits on the board of
/// the federation. Somebody else has a link that was replaced.
final class Party implements AccessTable.Players<Party.Part> {
    static final String AN = "An Peeters";
    static final String BEA = "Bea Bos";
    static final String BRAM = "Bram Claes";
    static final String ELS = "Els Maes";

    /// Who comes here, in the order of the columns of `access.csv`.
    enum Part {
        VISITOR(""),
        MEMBER(BRAM),
        RESPONDENT(BEA),
        REPRESENTATIVE(AN),
        BOARD(ELS),
        STALE_LINK(""),
        TEAM("");

        private final String person;

        Part(String person) {
            this.person = person;
        }
    }

    private final Site site;
    private final long windhoek;
    private final Map<Part, Caller> tokens = new EnumMap<>(Part.class);

    private Party(Site site) {
        this.site = site;
        this.windhoek = site.organisation("Windhoek", true);
        long other = site.organisation("Dubbel Blad", true);
        site.mandate(AN, windhoek, "REPRESENTATIVE");
        site.mandate(BRAM, other, "EDITOR");
        site.mandate(ELS, other, "EDITOR");
        site.as(BEA);
    }

    static Party in(Site site) {
        var party = new Party(site);
        party.board();
        return party;
    }

    private void board() {
        var team = site.administratorToken();
        var made = team.send("POST", "/api/v1/groups", "{\"name\": \"Bestuur\"}").expect(201);
        long group = made.json().path("id").asLong();
        team.send(
                        "POST",
                        "/api/v1/groups/" + group + "/members",
                        "{\"person\": %d, \"starts\": \"%s\"}"
                                .formatted(person(ELS), LocalDate.now(site.clock())))
                .expect(201);
        site.asAdministrator()
                .post("/admin/plugins/compass/settings", "setting-boardGroup=" + group)
                .expect(303);
    }

    Site site() {
        return site;
    }

    long windhoek() {
        return windhoek;
    }

    long person(String name) {
        try (var db = site.superuser()) {
            return db.createQuery("SELECT id FROM core.person WHERE email = :email")
                    .bind("email", Site.email(name))
                    .mapTo(Long.class)
                    .one();
        }
    }

    /// {@return a browser in which they are signed in, if they can}
    @Override
    public Caller as(Part part) {
        return switch (part) {
            case VISITOR, STALE_LINK -> site.visitor();
            case TEAM -> site.asAdministrator();
            case MEMBER, RESPONDENT, REPRESENTATIVE, BOARD -> site.as(part.person);
        };
    }

    /// {@return a program that acts for them; for who has but a link there is none}
    @Override
    public Caller token(Part part) {
        return switch (part) {
            case VISITOR, STALE_LINK -> site.visitor();
            case TEAM -> tokens.computeIfAbsent(part, _ -> site.administratorToken());
            case MEMBER, RESPONDENT, REPRESENTATIVE, BOARD ->
                    tokens.computeIfAbsent(part, it -> site.token(it.person));
        };
    }
}
