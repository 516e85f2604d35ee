package coop.meent.core.work.watch;

import coop.meent.api.MeentException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/// What may be laid at a plugin's door.
final class Mishap {
    private Mishap() {}

    /// {@return whether the plugin itself went wrong: it did not refuse, nobody stopped it, and the
    /// database was there}
    static boolean isOwn(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MeentException || cause instanceof Stopped || lost(cause)) {
                return false;
            }
        }
        return true;
    }

    // SQLSTATE 08: the connection broke; 57P: the server stops, or starts
    private static boolean lost(Throwable cause) {
        return cause instanceof SQLTransientConnectionException
                || (cause instanceof SQLException sql
                        && String.valueOf(sql.getSQLState()).matches("(08|57P).*"));
    }
}
