package coop.meent.compass.network;

import coop.meent.testkit.Answer;
import coop.meent.testkit.Site;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A site with organisations that closed scans, some of which let them count. An leads all of them.
record Fair(Site site, List<Long> organisations) {
    static final String AN = "An Peeters";
    static final String API = "/api/v1/compass/releases";
    private static final int[] MIDDLING = {20, 25, 30, 35, 40, 45, 50};

    static Fair of(Site site, int organisations) {
        var ids = new ArrayList<Long>();
        for (int i = 0; i < organisations; i++) {
            long id = site.organisation("Meent " + (i + 1), true);
            site.mandate(AN, id, "REPRESENTATIVE");
            ids.add(id);
        }
        return new Fair(site, ids);
    }

    /// Nobody consents, nothing was released, and there is no scan.
    void clear() {
        try (var db = site.superuser()) {
            db.execute(
                    "TRUNCATE compass.scan, compass.release, compass.view, compass.refusal,"
                            + " compass.consent CASCADE");
        }
    }

    /// {@return a closed scan with a middling score on each principle}
    int scan(long organisation, String sector, String size, Integer founded) {
        return scan(organisation, new Profile(sector, size, founded), MIDDLING);
    }

    /// What an organisation said of itself.
    record Profile(String sector, String size, Integer founded) {}

    int scan(long organisation, Profile profile, int... tenths) {
        try (var db = site.superuser()) {
            int id =
                    db.createQuery(
                                    """
                                    INSERT INTO compass.scan
                                           (organisation, set_id, set_version, state, sector, size,
                                            founded, opened_at, closed_at)
                                    VALUES (:organisation, 'ica', 1, 'CLOSED', :sector, :size,
                                            :founded, :at, :at)
                                    RETURNING id
                                    """)
                            .bind("organisation", organisation)
                            .bind("sector", profile.sector())
                            .bind("size", profile.size())
                            .bind("founded", profile.founded())
                            .bind("at", site.clock().instant())
                            .mapTo(Integer.class)
                            .one();
            for (int i = 0; i < tenths.length; i++) {
                db.execute("INSERT INTO compass.standing VALUES (?, ?, ?)", id, i + 1, tenths[i]);
            }
            return id;
        }
    }

    void erase(int scan) {
        try (var db = site.superuser()) {
            db.execute("DELETE FROM compass.scan WHERE id = ?", scan);
        }
    }

    void consent(long organisation) {
        site.token(AN).send("PUT", API + "/consents/" + organisation, "").expect(204);
    }

    void withdraw(long organisation) {
        site.token(AN).send("DELETE", API + "/consents/" + organisation, "").expect(204);
    }

    /// All of them close a scan and consent.
    void all() {
        for (long it : organisations) {
            scan(it, "energy", "small", 2015);
            consent(it);
        }
    }

    Answer release() {
        return site.administratorToken().send("POST", API, "");
    }

    /// The quarter is over: what was released lies further back.
    void nextQuarter() {
        try (var db = site.superuser()) {
            db.execute("UPDATE compass.release SET year = 1000 + id WHERE year > 2000");
        }
    }

    /// {@return the number of releases}
    int releases() {
        try (var db = site.superuser()) {
            return db.createQuery("SELECT count(*) FROM compass.release")
                    .mapTo(Integer.class)
                    .one();
        }
    }

    /// {@return the id of the newest view with this code}
    long view(String code) {
        try (var db = site.superuser()) {
            return db.createQuery("SELECT max(id) FROM compass.view WHERE code = :code")
                    .bind("code", code)
                    .mapTo(Long.class)
                    .one();
        }
    }

    Instant now() {
        return site.clock().instant();
    }

    Map<String, Object> audit(String action) {
        try (var db = site.superuser()) {
            return db.createQuery("SELECT count(*) AS times FROM core.audit WHERE action = :action")
                    .bind("action", action)
                    .mapToMap()
                    .one();
        }
    }
}
