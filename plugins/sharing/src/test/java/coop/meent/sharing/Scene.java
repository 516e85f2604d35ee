package coop.meent.sharing;

import coop.meent.sharing.Party.Part;
import coop.meent.testkit.AccessTable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What the lines of `access.csv` are about: what stands between braces is looked up, or made anew.
///
/// | word | is |
/// |---|---|
/// | `windhoek` | the organisation of the owner |
/// | `id:PUBLIC` `id:MEMBERS` `id:OWN` | a thing of Windhoek that these see |
/// | `id:archived` | one that is lent no more |
/// | `booking:requested` `booking:accepted` | what Bea asked, while Otto has it on another day |
/// | `booking:closure` | a time in which Windhoek closed it |
/// | `line:new` | Bea waits for a time that Otto has |
/// | `import:ready` | a sheet that Windhoek sent, and did not bring in yet |
/// | `ask:new` `offer:new` `purchase:new` | what An asks or offers all, or proposes to members, for Windhoek |
/// | `secret:guest` `secret:other` | the secret of the first guest, and of the other |
/// | `day` | a day in two weeks |
/// | `from` `until` | an hour in ten days |
/// | `no:1` | what stands behind the colon, for any other name |
final class Scene implements AccessTable.Scene<Part> {
    private final Party party;
    private final Village village;
    private int sheets;

    Scene(Party party) {
        this.party = party;
        this.village = party.village();
    }

    @Override
    public String value(String word, Part asker) {
        var made =
                Map.<String, Supplier<Object>>ofEntries(
                        Map.entry("windhoek", village::windhoek),
                        Map.entry("id:PUBLIC", () -> thing("public")),
                        Map.entry("id:MEMBERS", () -> thing("members")),
                        Map.entry("id:OWN", () -> thing("org:" + village.windhoek())),
                        Map.entry("id:archived", this::archived),
                        Map.entry("booking:requested", () -> booking(false)),
                        Map.entry("booking:accepted", () -> booking(true)),
                        Map.entry("booking:closure", this::closure),
                        Map.entry("line:new", this::line),
                        Map.entry("import:ready", this::sheet),
                        Map.entry("ask:new", this::ask),
                        Map.entry("offer:new", this::offer),
                        Map.entry("purchase:new", this::purchase),
                        Map.entry("secret:guest", () -> party.secret(Part.GUEST)),
                        Map.entry("secret:other", () -> party.secret(Part.OTHER_GUEST)),
                        Map.entry("day", this::day),
                        Map.entry("from", () -> at(0)),
                        Map.entry("until", () -> at(1)));
        var behind = word.substring(word.indexOf(':') + 1);
        return Optional.ofNullable(made.get(word)).map(it -> it.get().toString()).orElse(behind);
    }

    private long thing(String audience) {
        return village.thing(Village.AN, "\"audience\": \"" + audience + "\"");
    }

    private long archived() {
        long id = thing("public");
        send(Part.OWNER, "/things/" + id + "/archive", "", 200);
        return id;
    }

    private long booking(boolean accepted) {
        long thing = thing("public");
        request(Part.OTHER_BORROWER, thing, 48);
        long id = request(Part.BORROWER, thing, 0);
        if (accepted) {
            send(Part.OWNER, "/bookings/" + id + "/accept", "", 200);
        }
        return id;
    }

    private long closure() {
        return send(Part.OWNER, "/things/" + thing("public") + "/closures", time(0), 201);
    }

    // as if each were of another day, since nobody asks so often in one
    private void yesterday() {
        try (var db = village.site().superuser()) {
            db.execute("UPDATE sharing.ask SET asked_at = asked_at - interval '2 days'");
            db.execute("UPDATE sharing.reply SET at = at - interval '2 days'");
            db.execute("UPDATE sharing.offer SET offered_at = offered_at - interval '2 days'");
            db.execute("UPDATE sharing.purchase SET created_at = created_at - interval '2 days'");
        }
    }

    private long ask() {
        yesterday();
        var json =
                """
                {"organisation": %d, "title": "Wie helpt sjouwen?", "body": "Twee uur.",
                 "byWhen": "%s", "audience": "public"}\
                """
                        .formatted(village.windhoek(), day());
        return send(Part.OWNER, "/asks", json, 201);
    }

    private long offer() {
        yesterday();
        var json =
                """
                {"kind": "skill", "organisation": %d, "title": "Meelezen", "body": "Twee uur.",
                 "audience": "public"}\
                """
                        .formatted(village.windhoek());
        return send(Part.OWNER, "/offers", json, 201);
    }

    private long purchase() {
        yesterday();
        var json =
                """
                {"organisation": %d, "title": "Compost", "body": "Turfvrij.", "unit": "zak",
                 "threshold": 100, "tiers": [{"from": 100, "unitCents": 650}],
                 "deadline": {"date": "%s", "time": "18:00"}, "audience": "public"}\
                """
                        .formatted(village.windhoek(), day());
        return send(Part.OWNER, "/purchases", json, 201);
    }

    private LocalDate day() {
        return LocalDate.now(village.site().clock()).plusDays(14);
    }

    private long line() {
        long thing = thing("public");
        request(Part.OTHER_BORROWER, thing, 0);
        return send(Part.BORROWER, "/things/" + thing + "/queue", time(0), 201);
    }

    private long sheet() {
        var json =
                "{\"organisation\": %d, \"csv\": \"inventory;title\\nS-%d;Boor\"}"
                        .formatted(village.windhoek(), ++sheets);
        return send(Part.OWNER, "/imports", json, 201);
    }

    private long request(Part part, long thing, int later) {
        var json = time(later).replace("{", "{\"thing\": " + thing + ", ");
        return send(part, "/bookings", json, 201);
    }

    private long send(Part part, String path, String json, int status) {
        return party.token(part)
                .send("POST", "/api/v1/sharing" + path, json)
                .expect(status)
                .json()
                .path("id")
                .asLong();
    }

    private String time(int later) {
        return "{\"from\": \"%s\", \"until\": \"%s\"}".formatted(at(later), at(later + 1));
    }

    private Instant at(int hours) {
        var noon = village.site().clock().instant().plus(Duration.ofDays(10));
        return Instant.ofEpochSecond(noon.getEpochSecond() / 3600 * 3600)
                .plus(Duration.ofHours(hours));
    }
}
