package coop.meent.app.dev;

/// What to do when a migration was changed after it had been carried out.
final class Migrated {
    private Migrated() {}

    static String explained(String reason) {
        if (!reason.contains("not those that were run here before")) {
            return reason;
        }
        return """
        A migration was changed after it had been carried out on this site.
        Not released yet: stop, and start again with --fresh, which begins with an empty site.
        Released: put it back as it was, and write what is new in the next file (V002, V003 …).\
        """;
    }
}
